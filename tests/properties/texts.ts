/** Texts for the properties: mixtures of everything the shipped packs speak of and everything that may break offsets. */

import fc from 'fast-check'
import { packs } from '../../generated/packs/index.ts'
import { policy } from '../../generated/policies/default.ts'
import { type Analyzer, createAnalyzer } from '../../src/analyze/analyzer.ts'
import { type CompiledPack, MAX_SPAN } from '../../src/pattern/compiled-pack.ts'
import { buildEngine } from '../../src/pattern/engine.ts'
import { fillFoldSigns } from '../../src/text/views/fold-signs.ts'
import { exampleTexts } from '../shipped.ts'

export { packs, policy }

/** Separators, glue and marks. */
export const separators: readonly string[] = [
  ' ',
  ' ',
  ' ',
  '\n',
  '. ',
  ', ',
  ' - ',
  '-',
  '.',
  '/',
  ':',
  '@',
  '_',
  '：',
  '，',
  '。',
  '\u00a0',
  '',
]

const cues = [
  'card',
  'phone',
  'ssn',
  'order',
  'Karte',
  'Konto',
  'patient',
  'born',
  '电话',
  'MRN',
  'invoice',
  'account',
  'Anna',
  'a',
  'DB_PASSWORD=',
  '[PHONE]',
]

/** Characters that fold, join, pair, or look like digits. */
export const oddities: readonly string[] = [
  ...[
    '\u200b',
    '\u200d',
    '\u00ad',
    '\ufeff',
    '\u202e',
    '\ufe0f',
    '\u0301',
    '\u0000',
    '\ud83d',
    '\ude00',
    '\u{1f600}',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
  ],
  ...['ﬁ', '㎏', '１', '４２', '٣', '𝟙', 'Ａ', '中', '한', 'ไ', 'é', 'ß', '\u{10400}', '½', '－', '：'],
]

export const digits: fc.Arbitrary<string> = fc.stringMatching(/^[0-9]{1,16}$/)

/** Any sequence of UTF-16 units, well-formed or not. */
export const units: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.nat(0x7f)), { maxLength: 40 })
  .map((list) => String.fromCharCode(...list))

const example: fc.Arbitrary<string> = fc.constantFrom(...exampleTexts)
const slice = example.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b))),
)

/** Examples, pieces of them, digits and cues with separators between them. */
export const mixture: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: example },
      { weight: 2, arbitrary: slice },
      { weight: 2, arbitrary: digits },
      { weight: 5, arbitrary: fc.constantFrom(...separators) },
      { weight: 2, arbitrary: fc.constantFrom(...cues) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** As `mixture`, with odd characters and arbitrary units strewn in. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  mixture,
  units,
  fc
    .array(fc.oneof(example, slice, fc.constantFrom(...oddities), fc.constantFrom(...separators), units, digits), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(example, fc.constantFrom(...oddities), fc.nat(80))
    .map(([text, odd, at]) => text.slice(0, at) + odd + text.slice(at)),
)

/** The shipped packs without the rules whose spans have no bound: their engine reaches a few hundred units. */
export const boundedPacks: readonly CompiledPack[] = packs.map((pack) => ({
  ...pack,
  rules: pack.rules.filter(({ maxChars }) => maxChars <= MAX_SPAN),
}))

export function analyzerOf(list: readonly CompiledPack[]): Analyzer {
  return createAnalyzer(buildEngine(list, fillFoldSigns), policy.minConfidence, 1 << 20)
}
