import { basename } from 'node:path'
import type { Verdict } from '../../types.ts'
import { EXIT_CLEAN, EXIT_FOUND, EXIT_INPUT, EXIT_INTERNAL, type ExitCode, worse } from '../exit-codes.ts'
import { DEFECT, defectReport, fileReason, isDefect, UsageError } from '../failures.ts'
import type { DateOrder } from '../input/date-order.ts'
import { type InputSample, SAMPLE_BYTES, sampleInput } from '../input/detect.ts'
import type { FaultItem, InputItem, InputKind, LineReader, MakeId, MessageItem } from '../input/items.ts'
import { createLineSplitter } from '../input/lines.ts'
import { createNdjsonReader } from '../input/ndjson.ts'
import { createPlainTextReader } from '../input/plain-text.ts'
import { createWhatsAppReader } from '../input/whatsapp.ts'
import { colorsFor } from '../output/colors.ts'
import { htmlReport } from '../output/html-report.ts'
import { scanLine } from '../output/human.ts'
import { ndjsonLine } from '../output/ndjson.ts'
import { createProgress, type Progress } from '../output/progress.ts'
import { summaryRows } from '../output/summary.ts'
import { createTally, type InputRow, type Tally } from '../output/tally.ts'
import type { CliFilter, PresendPort } from '../presend-port.ts'
import { type FilterOptions, openFilter, reaches } from '../settings.ts'
import { ClosedOutput, type Terminal } from '../terminal.ts'

/** The options of `presend scan`. */
export interface ScanOptions extends FilterOptions {
  readonly input: InputKind | 'auto'
  readonly report?: string
  readonly dateOrder?: DateOrder
}

/** Name that stands for standard input. */
const STDIN = '-'
const NEWLINE = 0x0a
// A report with more is no longer read; the number left out is said in it.
const MAX_EXCERPTS = 500

/**
 * Checks every message of the files, in order, and returns the exit code. Reads line by line: memory does not grow with
 * the file. A line or file that cannot be read is reported and the rest is still answered.
 */
export const runScan = async (
  files: readonly string[],
  options: ScanOptions,
  terminal: Terminal,
  presend: PresendPort,
): Promise<ExitCode> => {
  await refuseOverwriting(files, options.report, terminal)
  const filter = await openFilter(options, terminal, presend)
  const total = await totalBytes(files, terminal)
  const run: Run = {
    options,
    terminal,
    filter,
    tally: createTally({
      show: options.show === true,
      maxExcerpts: options.report === undefined ? 0 : MAX_EXCERPTS,
      dateOrder: options.dateOrder,
    }),
    progress: createProgress(terminal.stderr, total, terminal.now),
    code: EXIT_CLEAN,
    bytes: 0,
    messages: 0,
    output: '',
  }
  const human = { colors: colorsFor(terminal.stdout, terminal.env), columns: terminal.stdout.columns }
  run.render = (item, verdict) =>
    options.format === 'ndjson'
      ? ndjsonLine(item.id, verdict)
      : verdict.action === 'allow'
        ? undefined
        : scanLine(item.id, item.message, verdict, {
            ...human,
            show: options.show === true,
            sender: item.message.sender?.id,
          })
  try {
    await scanAll(run, files)
  } catch (error) {
    // The reader has gone: what was found up to here still decides the exit code.
    if (error instanceof ClosedOutput) return run.code
    throw error
  }
  return run.code
}

const scanAll = async (run: Run, files: readonly string[]): Promise<void> => {
  const { options, terminal } = run
  for (const [index, file] of files.entries()) {
    const prefix = files.length > 1 ? `file-${index + 1}-` : ''
    await scanFile(run, file, (line) => `${prefix}line-${line}`)
  }
  await run.progress.clear()
  // The report first: a gone reader of standard output must not cost the file that was asked for.
  if (options.report !== undefined) await writeReport(run, options.report)
  if (options.format === 'ndjson') return
  const rows = summaryRows(run.tally.summary(), colorsFor(terminal.stdout, terminal.env))
  await terminal.stdout.write(`${rows.join('\n')}\n`)
}

interface Run {
  readonly options: ScanOptions
  readonly terminal: Terminal
  readonly filter: CliFilter
  readonly tally: Tally
  readonly progress: Progress
  render?: (item: MessageItem, verdict: Verdict) => string | undefined
  code: ExitCode
  bytes: number
  messages: number
  output: string
}

const scanFile = async (run: Run, file: string, makeId: MakeId): Promise<void> => {
  const { terminal, options } = run
  const name = file === STDIN ? 'stdin' : file
  const shown = file === STDIN ? 'standard input' : basename(file)
  let row: InputRow | undefined
  try {
    const chunks = file === STDIN ? terminal.stdin() : terminal.files.chunks(file)
    const splitter = createLineSplitter()
    let reader: LineReader | undefined
    let head: Uint8Array[] = []
    let headBytes = 0
    const take = async (chunk: Uint8Array): Promise<void> => {
      for (const line of splitter.push(chunk)) await takeLine(line)
      await flush(run)
      await run.progress.advance(run.bytes, run.messages)
    }
    const takeLine = async (line: ReturnType<typeof splitter.push>[number]): Promise<void> => {
      if (row === undefined || reader === undefined) return
      row.lines++
      if ('text' in line) {
        for (const item of reader.push(line.text, line.number)) await takeItem(run, row, name, item)
        return
      }
      for (const item of reader.skip(line.number)) await takeItem(run, row, name, item)
      const column = line.column === undefined ? {} : { column: line.column }
      await takeItem(run, row, name, { kind: 'fault', line: line.number, lines: 1, reason: line.fault, ...column })
    }
    const begin = async (): Promise<boolean> => {
      const sample = sampleInput(joined(head), file, options.input)
      row = run.tally.beginInput(shown, sample.fault === undefined ? sample.kind : 'unreadable')
      if (sample.fault !== undefined) {
        const { line, column, reason } = sample.fault
        await takeItem(run, row, name, { kind: 'fault', line, lines: 1, column, reason })
        return false
      }
      reader = createReader(sample, makeId)
      const held = head
      head = []
      for (const chunk of held) await take(chunk)
      return true
    }
    for await (const chunk of chunks) {
      run.bytes += chunk.byteLength
      if (reader !== undefined) {
        await take(chunk)
        continue
      }
      head.push(chunk)
      headBytes += chunk.byteLength
      // A program that waits for an answer on the other end of the pipe must not wait for 64 KB.
      const enough = headBytes >= SAMPLE_BYTES || (file === STDIN && chunk.includes(NEWLINE))
      if (enough && !(await begin())) return
    }
    if (reader === undefined && !(await begin())) return
    for (const line of splitter.end()) await takeLine(line)
    if (row !== undefined && reader !== undefined) {
      for (const item of (reader as LineReader).end()) await takeItem(run, row, name, item)
    }
    await flush(run)
  } catch (error) {
    if (error instanceof ClosedOutput || !isSystemError(error)) throw error
    row ??= run.tally.beginInput(shown, 'unreadable')
    row.faults++
    await complain(run, `${name}: ${fileReason(error)}`, EXIT_INPUT)
  }
}

const createReader = (sample: InputSample, makeId: MakeId): LineReader => {
  if (sample.kind === 'ndjson') return createNdjsonReader(makeId)
  return sample.kind === 'whatsapp' ? createWhatsAppReader(makeId, sample.dialect) : createPlainTextReader(makeId)
}

// The longest text kept back before it is written: few system calls, little memory.
const OUTPUT_UNITS = 64 * 1024

const takeItem = async (run: Run, row: InputRow, name: string, item: InputItem): Promise<void> => {
  if (item.kind === 'message') {
    await judge(run, row, name, item)
  } else if (item.kind === 'fault') {
    row.faults++
    await complain(run, `${place(name, item)}: ${item.reason}`, EXIT_INPUT)
  } else {
    row[item.kind] += item.lines
  }
  if (run.output.length >= OUTPUT_UNITS) await flush(run)
}

const judge = async (run: Run, row: InputRow, name: string, item: MessageItem): Promise<void> => {
  const { options, filter } = run
  const message =
    options.locale === undefined || item.message.locale !== undefined
      ? item.message
      : { ...item.message, locale: options.locale }
  run.messages++
  let verdict: Verdict
  try {
    verdict = filter.check(message)
  } catch (error) {
    // `check` never throws on content. Should it, the message must not look answered: no verdict line, exit code 3.
    row.faults++
    await complain(run, `${name}:${item.line}: ${defectReport(error)}`, EXIT_INTERNAL)
    return
  }
  if (isDefect(verdict)) await complain(run, `${name}:${item.line}: ${DEFECT}`, EXIT_INTERNAL)
  run.tally.add(row, item, verdict)
  if (reaches(verdict.action, verdict.observed === true, options.failOn)) run.code = worse(run.code, EXIT_FOUND)
  const text = run.render?.(item, verdict)
  if (text !== undefined) run.output += `${text}\n`
}

const place = (name: string, { line, column }: FaultItem): string =>
  `${name}:${line}${column === undefined ? '' : `:${column}`}`

const complain = async (run: Run, text: string, code: ExitCode): Promise<void> => {
  run.code = worse(run.code, code)
  await run.progress.clear()
  await run.terminal.stderr.write(`${text}\n`)
}

const flush = async (run: Run): Promise<void> => {
  if (run.output === '') return
  const text = run.output
  run.output = ''
  if (run.terminal.stdout.isTTY) await run.progress.clear()
  await run.terminal.stdout.write(text)
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const [only] = chunks
  if (only !== undefined && chunks.length === 1) return only
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as { syscall?: unknown }).syscall === 'string'

const totalBytes = async (files: readonly string[], terminal: Terminal): Promise<number> => {
  let total = 0
  for (const file of files) {
    if (file === STDIN) return 0
    total += await terminal.files.describe(file).then(
      (info) => info.size,
      () => 0,
    )
  }
  return total
}

const refuseOverwriting = async (
  files: readonly string[],
  report: string | undefined,
  terminal: Terminal,
): Promise<void> => {
  if (report === undefined) return
  for (const file of files) {
    if (file !== STDIN && (await terminal.files.isSame(file, report))) {
      throw new UsageError('--report names one of the input files; name another file')
    }
  }
}

const writeReport = async (run: Run, report: string): Promise<void> => {
  const { terminal, tally, options } = run
  const html = htmlReport(tally.summary(), {
    generatedOn: new Date(terminal.now()).toISOString().slice(0, 10),
    policy: options.policy === undefined ? 'default' : basename(options.policy),
    shown: options.show === true,
  })
  try {
    await terminal.files.write(report, html)
    await terminal.stderr.write(`report written to ${report}\n`)
  } catch (error) {
    await complain(run, `${report}: the report could not be written: ${fileReason(error)}`, EXIT_INPUT)
  }
}
