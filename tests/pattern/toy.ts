/** Toy patterns, texts and packs for the tests of the pattern stage, and the slow definition the engine must agree with. */

import fc from 'fast-check'
import { compilePack } from '../../src/compile/compile-pack.ts'
import { ConfigError } from '../../src/errors.ts'
import { type CompiledPack, LEAD_REACH, TRAIL_REACH } from '../../src/pattern/compiled-pack.ts'
import { buildEngine, type PatternEngine } from '../../src/pattern/engine.ts'
import { CANDIDATE, type Reading } from '../../src/pattern/reading.ts'
import { createScanner } from '../../src/pattern/scan.ts'
import type { CharSet } from '../../src/pattern/syntax/ast.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../src/pattern/syntax/print.ts'
import { type EdgeKind, holdsLeft, holdsRight } from '../../src/text/edges.ts'
import { fillFoldSigns } from '../../src/text/views/fold-signs.ts'

export const cache: Map<string, CharSet> = new Map()

const atoms = [
  ...[
    'a',
    'b',
    'B',
    'X',
    'foo',
    '1',
    '7',
    '-',
    ' ',
    '/',
    ':',
    '@',
    '#',
    '\\.',
    'é',
    '中',
    '文字',
    '\u{1f600}',
    '\u{1f64f}',
  ],
  ...[String.raw`\d`, '[a-c]', '[A-Z]', '[0-9A-F]', '[^a]', '[中文]', String.raw`[\x{1F600}-\x{1F64F}]`],
  ...[String.raw`[\x{FFF0}-\x{10410}]`, String.raw`[b\x{10FFFF}]`, '(?i:fo)', String.raw`[\d ]`],
]

/** Pattern sources over a small alphabet: ASCII, two-byte and astral characters, every operator. */
export const patternSource: fc.Arbitrary<string> = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc.array(tie('pattern'), { minLength: 2, maxLength: 4 }).map((parts) => parts.map(group).join('')),
    fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((options) => `(?:${options.join('|')})`),
    fc.tuple(tie('pattern'), fc.constantFrom('?', '*', '+', '{2}', '{1,3}', '{0,2}')).map(([p, q]) => `(?:${p})${q}`),
  ),
})).pattern

const group = (pattern: string): string => (pattern.includes('|') ? `(?:${pattern})` : pattern)

/** Pieces that make edges, tokens, pairs of surrogates and halves of them. */
export const pieces: readonly string[] = [
  ...[
    'a',
    'b',
    'c',
    'B',
    'X',
    'fo',
    'foo',
    'FOO',
    '1',
    '7',
    '42',
    '0',
    '-',
    ' ',
    '  ',
    '/',
    ':',
    '@',
    '#',
    '.',
    '_',
    ',',
    '\n',
  ],
  ...[
    'é',
    '中',
    '文',
    '文字',
    '\u{1f600}',
    '\u{1f64f}',
    '\u{10400}',
    '\u{10ffff}',
    '\ud83d',
    '\ude00',
    'ñ',
    'ж',
    '한',
    'א',
  ],
]

/** Short texts over the characters that toy patterns speak of. */
export const toyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((p) => p.join(''))

/** What a toy rule says; everything else is a default. */
export interface ToyRule {
  readonly id?: string
  readonly pattern?: string | undefined
  readonly lead?: string
  readonly trail?: string
  readonly left?: EdgeKind
  readonly right?: EdgeKind
  readonly maxChars?: number | 'open'
  readonly [key: string]: unknown
}

/** Compiles toy rules to a pack. */
export function toyPack(rules: readonly ToyRule[], termSets: object = {}, name = 'toy'): CompiledPack {
  return compilePack(
    {
      pack: name,
      version: '1.0.0',
      summary: 'toys',
      termSets,
      rules: rules.map(({ left = 'word', right = 'word', ...rule }, index) => ({
        id: `${name}-${index}`,
        summary: 'a toy',
        entityType: `TOY_${index}`,
        category: 'signal',
        strength: 'distinct',
        edges: { left, right },
        ...rule,
      })),
    },
    { cache },
  )
}

/** A pack of toy rules, or `undefined` when the compiler refuses one of them. */
export function tryToyPack(rules: readonly ToyRule[]): CompiledPack | undefined {
  try {
    return toyPack(rules)
  } catch (error) {
    if (error instanceof ConfigError) return undefined
    throw error
  }
}

export function toyEngine(...packs: CompiledPack[]): PatternEngine {
  return buildEngine(packs, fillFoldSigns)
}

/** Reads one text once, with a scanner of its own. */
export function scan(engine: PatternEngine, text: string, workPerBlock: number, everyRule = false): Reading {
  return createScanner(engine).scan(text, { workPerBlock, everyRule })
}

/** `rule start end` of every candidate of a scan: for each rule and start the longest end. */
export function scanned(engine: PatternEngine, text: string): string[] {
  const { candidates } = scan(engine, text, 1 << 20)
  const longest = new Map<string, number>()
  for (let at = 0; at < candidates.length; at += CANDIDATE) {
    const [rule, start, end] = candidates.items.subarray(at, at + CANDIDATE) as unknown as [number, number, number]
    const key = `${engine.rules[rule]?.rule.id} ${start}`
    longest.set(key, Math.max(longest.get(key) ?? 0, end))
  }
  return [...longest].map(([key, end]) => `${key} ${end}`).sort()
}

/** What a rule denotes, by definition: `RegExp` on every slice, the edges, what stands before and behind. */
export function denoted(pack: CompiledPack, text: string): string[] {
  const whole = (source: string): RegExp => new RegExp(`^(?:${toRegExpSource(parsePattern(source, cache))})$`, 'u')
  const found: string[] = []
  for (const { id, source, edges, maxChars } of pack.rules) {
    if (source.pattern === null) continue
    const pattern = whole(source.pattern)
    const lead = source.lead === null ? undefined : whole(source.lead)
    const trail = source.trail === null ? undefined : whole(source.trail)
    const led = (start: number): boolean =>
      lead === undefined ||
      offsets(Math.max(0, start - LEAD_REACH), start - 1).some(
        (from) =>
          (text[from - 1] === '_' || holdsLeft('word', text, from, text.length)) && lead.test(text.slice(from, start)),
      )
    const trailed = (end: number): boolean =>
      trail === undefined ||
      offsets(end, Math.min(text.length, end + TRAIL_REACH)).some(
        (to) => holdsRight('word', text, end, to) && trail.test(text.slice(end, to)),
      )
    for (let start = 0; start < text.length; start++) {
      for (let end = Math.min(text.length, start + maxChars); end > start; end--) {
        if (!pattern.test(text.slice(start, end))) continue
        if (!holdsLeft(edges.left, text, start, end) || !holdsRight(edges.right, text, start, end)) continue
        if (!led(start) || !trailed(end)) continue
        found.push(`${id} ${start} ${end}`)
        break
      }
    }
  }
  return found.sort()
}

function offsets(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
