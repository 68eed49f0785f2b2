import { join } from 'node:path'
import { EXIT_CLEAN, EXIT_FOUND, EXIT_INPUT, type ExitCode, worse } from '../exit-codes.ts'
import { fileReason, isConfigError, UsageError } from '../failures.ts'
import { type Colors, colorsFor } from '../output/colors.ts'
import { counted } from '../output/human.ts'
import { table } from '../output/table.ts'
import type { ExampleResult, FileSource, PresendPort, RulePrice } from '../presend-port.ts'
import { readSource } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

/** Where `rules` looks when no file is named: the directory of the packs in presend's own repository. */
const DEFAULT_DIRECTORY = 'rules'

/**
 * Runs the examples of rule packs through the whole pipeline. Returns 0 when all hold, 1 when one does not, 2 when a pack
 * cannot be read or compiled; the other packs are still tested.
 */
export const runRulesTest = (file: string | undefined, terminal: Terminal, presend: PresendPort): Promise<ExitCode> =>
  eachPack(file, terminal, async (source, colors) => {
    const results = presend.testPack(source)
    const failed = results.filter((result) => !result.passed)
    for (const result of failed) await terminal.stdout.write(`${failureRow(source.file, result, colors)}\n`)
    const rules = new Set(results.map((result) => result.ruleId)).size
    const verdict = failed.length === 0 ? colors.green('ok') : colors.red(`${failed.length} failed`)
    await terminal.stdout.write(
      `${source.file}: ${counted(rules, 'rule')}, ${counted(results.length, 'example')}: ${verdict}\n`,
    )
    if (results.length === 0) {
      await terminal.stderr.write(`${source.file}: no examples; give each rule finds and ignores\n`)
      return EXIT_FOUND
    }
    return failed.length === 0 ? EXIT_CLEAN : EXIT_FOUND
  })

/** Compiles rule packs and prints what each rule costs. Returns 0, or 2 when a pack is refused. */
export const runRulesCheck = (file: string | undefined, terminal: Terminal, presend: PresendPort): Promise<ExitCode> =>
  eachPack(file, terminal, async (source, colors) => {
    const prices = presend.priceRules(source)
    await terminal.stdout.write(`${colors.bold(source.file)}: ${counted(prices.length, 'rule')}\n`)
    if (prices.length > 0) await terminal.stdout.write(`${priceRows(prices).join('\n')}\n`)
    return EXIT_CLEAN
  })

const eachPack = async (
  file: string | undefined,
  terminal: Terminal,
  work: (source: FileSource, colors: Colors) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const colors = colorsFor(terminal.stdout, terminal.env)
  let code: ExitCode = EXIT_CLEAN
  for (const path of await packFiles(file, terminal)) {
    try {
      code = worse(code, await work(await readSource(path, terminal), colors))
    } catch (error) {
      if (!isConfigError(error) && !(error instanceof UsageError)) throw error
      await terminal.stderr.write(`${error.message}\n`)
      code = worse(code, EXIT_INPUT)
    }
  }
  return code
}

const packFiles = async (file: string | undefined, terminal: Terminal): Promise<readonly string[]> => {
  const path = file ?? DEFAULT_DIRECTORY
  const info = await terminal.files.describe(path).catch((error: unknown) => {
    if (file !== undefined) throw new UsageError(`${file}: ${fileReason(error)}`)
    throw new UsageError('no directory rules/ here; name a rule file')
  })
  if (!info.isDirectory) return [path]
  const names = (await terminal.files.list(path)).filter((name) => /\.ya?ml$/.test(name)).sort()
  if (names.length === 0) throw new UsageError(`${path}: no .yaml file in this directory`)
  return names.map((name) => join(path, name))
}

const failureRow = (file: string, result: ExampleResult, colors: Colors): string => {
  const at = result.line === undefined ? file : `${file}:${result.line}`
  const reason = result.reason === undefined ? '' : `: ${result.reason}`
  return `${colors.red('failed')} ${at} rule ${result.ruleId} ${result.kind} ${result.index}${reason}`
}

const priceRows = (prices: readonly RulePrice[]): readonly string[] => {
  const names = [...new Set(prices.flatMap((price) => Object.keys(price)))]
  const isNumber = (name: string): boolean => prices.every((price) => typeof (price[name] ?? 0) === 'number')
  return table(
    names.map((heading) => ({ heading, align: isNumber(heading) ? 'right' : 'left' })),
    prices.map((price) => names.map((name) => String(price[name] ?? '-'))),
  )
}
