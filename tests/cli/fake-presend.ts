import { resolve } from 'node:path'
import type { CliFilter, FilterSettings, PresendPort } from '../../src/cli/presend-port.ts'
import { run } from '../../src/cli/program.ts'
import { ClosedOutput, type Files, type OutputStream, type Terminal } from '../../src/cli/terminal.ts'
import { ConfigError } from '../../src/errors.ts'
import type { Action, Finding, Message, Verdict } from '../../src/types.ts'

/** `ID-123` is blocked, `call 555…` is warned about, `@name` is listed, `BOOM` throws, `DEFECT` is a defect the filter caught, 1 M characters are the limit. */
const TOYS: readonly { pattern: RegExp; entityType: string; ruleId: string; action: Action; confidence: number }[] = [
  { pattern: /ID-\d+/g, entityType: 'TOY_ID', ruleId: 'toy-id', action: 'block', confidence: 0.9 },
  { pattern: /(?<=call )555\d*/g, entityType: 'TOY_PHONE', ruleId: 'toy-phone', action: 'warn', confidence: 0.8 },
  { pattern: /@\w+/g, entityType: 'TOY_NAME', ruleId: 'toy-name', action: 'allow', confidence: 0.7 },
]
const CATEGORY = { TOY_ID: 'identity', TOY_PHONE: 'contact', TOY_NAME: 'contact' } as const
const RANK: readonly Action[] = ['allow', 'warn', 'block']
const LIMIT = 1_000_000

export const fakeCheck = (input: string | Message, minConfidence = 0, observed = false): Verdict => {
  const message = typeof input === 'string' ? { text: input } : input
  const texts: { text: string; field?: string }[] = []
  if (message.text !== undefined) texts.push({ text: message.text })
  for (const { pointer, text } of message.fields ?? []) texts.push({ text, field: pointer })
  if (texts.some(({ text }) => text.includes('DEFECT'))) {
    const reason = {
      policyRule: 'internal-error',
      action: 'block',
      tip: 'Try again.',
      senderMay: [],
      findings: [],
    } as const
    return { action: 'block', findings: [], reasons: [reason], redactions: [], policyDigest: 'd1' }
  }
  if (texts.some(({ text }) => text.includes('BOOM'))) throw new TypeError('cannot read BOOM secret-4711')
  const findings: Finding[] = []
  const actions: Action[] = []
  for (const { text, field } of texts) {
    for (const toy of TOYS) {
      for (const found of text.slice(0, LIMIT).matchAll(toy.pattern)) {
        if (toy.confidence < minConfidence) continue
        actions.push(toy.action)
        findings.push({
          ruleId: toy.ruleId,
          entityType: toy.entityType,
          category: CATEGORY[toy.entityType as keyof typeof CATEGORY],
          tags: [],
          span: { start: found.index, end: found.index + found[0].length },
          ...(field === undefined ? {} : { field }),
          confidence: toy.confidence,
          evidence: [{ kind: 'shape', weight: toy.confidence, source: 'distinct' }],
        })
      }
    }
  }
  const incomplete = texts.some(({ text }) => text.length > LIMIT)
  if (incomplete) actions.push('block')
  const action = RANK[Math.max(0, ...actions.map((each) => RANK.indexOf(each)))] ?? 'allow'
  return {
    action,
    ...(observed ? { observed: true } : {}),
    findings,
    reasons:
      action === 'allow'
        ? []
        : [
            {
              policyRule: incomplete ? 'incomplete' : `toy-${action}`,
              action,
              tip: message.locale?.startsWith('de') ? 'Nimm die Nummer heraus.' : 'Take the number out.',
              senderMay: ['edit'],
              findings: findings.map((_, index) => index),
            },
          ],
    redactions: findings.map(({ span, field, entityType }) => ({
      span,
      ...(field === undefined ? {} : { field }),
      entityType,
    })),
    ...(incomplete ? { incomplete: { limit: 'characters', readTo: LIMIT } } : {}),
    policyDigest: 'd1'.repeat(32),
  }
}

export interface FakePresend extends PresendPort {
  readonly opened: FilterSettings[]
}

export const fakePresend = (): FakePresend => {
  const opened: FilterSettings[] = []
  const filterOf = (settings: FilterSettings): CliFilter => {
    const observed =
      settings.policy !== undefined && 'file' in settings.policy && settings.policy.text.includes('observe')
    const check = (input: string | Message): Verdict => fakeCheck(input, settings.minConfidence, observed)
    return {
      check,
      explain: (input) => {
        const verdict = check(input)
        return {
          verdict,
          candidates: [
            ...verdict.findings.map((finding) => ({ ...finding, outcome: 'listed' as const })),
            {
              ruleId: 'toy-rival',
              entityType: 'TOY_RIVAL',
              span: { start: 0, end: 2 },
              confidence: 0.4,
              evidence: [{ kind: 'negative-context', weight: -0.35, source: 'orders', span: { start: 3, end: 6 } }],
              outcome: 'outranked' as const,
              by: 'toy-id',
            },
          ],
        }
      },
    }
  }
  return {
    version: '0.0.0-test',
    policyNames: ['default', 'hospital'],
    packNames: ['contact', 'secrets'],
    opened,
    openFilter: (settings) => {
      opened.push(settings)
      const sources = [...(settings.packs ?? []), ...(settings.policy === undefined ? [] : [settings.policy])]
      for (const source of sources) {
        if ('file' in source && source.text.includes('wrong')) {
          throw new ConfigError('unknown key "patern"; did you mean "pattern"?', {
            file: source.file,
            line: 3,
            column: 5,
            ruleId: 'r1',
          })
        }
      }
      return filterOf(settings)
    },
    testPack: (source) => {
      if (source.text.includes('wrong'))
        throw new ConfigError('expected a list', { file: source.file, line: 2, column: 1 })
      if (source.text.includes('empty')) return []
      const failed = source.text.includes('fails')
      return [
        { ruleId: 'r1', kind: 'finds', index: 1, passed: true },
        { ruleId: 'r1', kind: 'ignores', index: 2, passed: !failed, reason: 'found TOY_ID at 3-8', line: 12 },
      ]
    },
    coveredRules: () => [
      {
        pack: 'toys',
        ruleId: 'toy-id',
        entityType: 'TOY_ID',
        category: 'identity',
        tags: ['hipaa:G'],
        locales: ['US'],
        validator: 'toy-check',
        needsCue: false,
      },
      {
        pack: 'toys',
        ruleId: 'toy-id-near',
        entityType: 'TOY_ID',
        category: 'identity',
        tags: ['hipaa:G'],
        locales: ['US', 'DE'],
        validator: null,
        needsCue: true,
      },
      {
        pack: 'toys',
        ruleId: 'toy-name',
        entityType: 'TOY_NAME',
        category: 'contact',
        tags: ['hipaa:A', 'gdpr:art9'],
        locales: [],
        validator: null,
        needsCue: true,
      },
    ],
    priceRules: (source) => {
      if (source.text.includes('wrong'))
        throw new ConfigError('the pattern matches the empty string', { file: source.file, ruleId: 'r2' })
      return [
        { ruleId: 'r1', anchor: 'keyword', states: 17 },
        { ruleId: 'r2', anchor: 'digits', states: 1720 },
      ]
    },
  }
}

const encoder = new TextEncoder()

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content

const missing = (code: string): Error => Object.assign(new Error(`${code}: secret path`), { code, syscall: 'open' })

/** Files that live in memory; `null` stands for one that may not be read, a list of names for a directory. */
export type FakeFiles = Record<string, string | Uint8Array | null | readonly string[]>

const memoryFiles = (files: FakeFiles, chunkBytes: number): Files => {
  const read = (path: string): Uint8Array => {
    const content = files[path.replace(/^\.\//, '')]
    if (content === undefined) throw missing('ENOENT')
    if (content === null) throw missing('EACCES')
    if (Array.isArray(content)) throw missing('EISDIR')
    return bytesOf(content as string | Uint8Array)
  }
  return {
    describe: async (path) => {
      if (Array.isArray(files[path])) return { size: 0, isDirectory: true }
      return { size: read(path).byteLength, isDirectory: false }
    },
    chunks: async function* (path) {
      const bytes = read(path)
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
    read: async (path) => read(path),
    readNow: read,
    list: async (path) => files[path] as readonly string[],
    write: async (path, text) => {
      if (path.startsWith('/forbidden/')) throw missing('EACCES')
      files[path] = text
    },
    isSame: async (path, other) => resolve(path) === resolve(other),
  }
}

export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly files: FakeFiles
  readonly presend: FakePresend
}

export interface CliSetup {
  readonly files?: FakeFiles
  readonly stdin?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly isTTY?: boolean
  readonly columns?: number
  readonly chunkBytes?: number
  /** Standard output is closed by its reader after so many writes. */
  readonly closeAfter?: number
}

/** Runs one command line in memory. */
export const runCli = async (args: readonly string[], setup: CliSetup = {}): Promise<CliResult> => {
  const files = { ...setup.files }
  const out = { stdout: '', stderr: '' }
  let writes = 0
  const streamTo = (name: 'stdout' | 'stderr'): OutputStream => ({
    isTTY: setup.isTTY ?? false,
    columns: setup.columns ?? 80,
    write: async (text) => {
      if (name === 'stdout' && setup.closeAfter !== undefined && writes++ >= setup.closeAfter) throw new ClosedOutput()
      out[name] += text
    },
  })
  let time = 0
  const chunkBytes = setup.chunkBytes ?? 64 * 1024
  const terminal: Terminal = {
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
    stdin: () => memoryFiles({ stdin: setup.stdin ?? '' }, chunkBytes).chunks('stdin'),
    env: setup.env ?? {},
    files: memoryFiles(files, chunkBytes),
    now: () => {
      time += 200
      return Date.UTC(2026, 10, 23) + time
    },
  }
  const presend = fakePresend()
  const code = await run(args, terminal, presend)
  return { code, ...out, files, presend }
}

export const ndjsonOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
