import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { MAX_AFTER, MAX_BEFORE } from '../pattern/compiled-pack.ts'
import { foldTerm } from '../pattern/term-fold.ts'
import { groupOf, NONE } from '../text/characters.ts'
import type { EdgeKind } from '../text/edges.ts'
import type { Category, Strength } from '../types.ts'

/**
 * The shape of rule packs and lexicons as authors write them. Every object is strict: a misspelled key
 * must never silently mean "no condition".
 */

/** A rule pack as its author writes it, defaults filled in. */
export interface PackSource {
  readonly pack: string
  readonly version: string
  readonly summary: string
  /** Regions of all rules that name none. */
  readonly locales: readonly string[]
  readonly termSets: Readonly<Record<string, TermSetSource>>
  readonly rules: readonly RuleSource[]
}

/** A named list of terms: given inline, taken from lexicons (`conditions.en`, `conditions.en/common`), or both. */
export interface TermSetSource {
  readonly languages?: readonly ('en' | 'de' | 'zh' | 'any')[] | undefined
  readonly terms?: readonly string[] | undefined
  readonly lexicons?: readonly string[] | undefined
}

/** One rule of a pack; CONTRIBUTING.md explains every field. */
export interface RuleSource {
  readonly id: string
  readonly summary: string
  readonly see: readonly string[]
  readonly entityType: string
  readonly category: Category
  readonly tags: readonly string[]
  readonly locales?: readonly string[] | undefined
  readonly lead: string | null
  readonly pattern?: string | undefined
  readonly lexicon?: string | undefined
  readonly trail: string | null
  readonly edges: { readonly left: EdgeKind; readonly right: EdgeKind }
  readonly maxChars?: number | 'open' | undefined
  readonly validator: string | null
  readonly for: ContextSource | null
  readonly against: ContextSource | null
  readonly strength: Strength
  readonly finds: readonly MarkedExample[]
  readonly ignores: readonly ReasonedExample[]
  readonly knownMisses: readonly ReasonedExample[]
}

/** A condition on the terms around a span, as written: inline terms or the name of a set. */
export interface ContextSource {
  readonly terms?: readonly string[] | undefined
  readonly set?: string | undefined
  readonly before: number
  readonly after: number
  readonly required: boolean
}

/** A text whose findings stand in `[|…|]`, written as the text alone where no locale matters. */
export interface MarkedExample {
  readonly text: string
  /** BCP 47 tag the message comes with, say `sv-SE`: evidence for rules of that region. */
  readonly locale?: string | undefined
}

/** A near-miss and why it is none. */
export interface ReasonedExample extends MarkedExample {
  readonly why: string
}

/** A lexicon as its author writes it, defaults filled in. */
export interface LexiconSource {
  readonly lexicon: string
  readonly language: 'en' | 'de' | 'zh' | 'any'
  readonly source: string
  readonly date: string
  readonly license: string
  readonly terms: readonly string[]
  readonly common: readonly string[]
  readonly compounds: readonly string[]
}

/** The pass looks for terms where words begin: one that begins otherwise would never be found. */
const beginsWord = (line: string): boolean =>
  foldTerm(line)
    .split('|')
    .every((synonym) => synonym.trim() === '' || groupOf(synonym.trim().charCodeAt(0)) !== NONE)
const terms = v.array(
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.check(beginsWord, 'expected terms that begin with a letter or a digit'),
  ),
)
const edge = v.picklist(['word', 'digit', 'number', 'token', 'byte', 'none'])
const distance = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected kebab-case, say us-npi'))
const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'expected an ISO 3166 region in capitals, say US'))

const context = v.strictObject({
  terms: v.optional(terms),
  set: v.optional(v.string()),
  before: v.optional(distance(MAX_BEFORE), 40),
  after: v.optional(distance(MAX_AFTER), 0),
  required: v.optional(v.boolean(), false),
})

const locale = v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'expected a tag such as sv-SE')))
const marked = v.union([
  v.pipe(
    v.string(),
    v.transform((text): MarkedExample => ({ text })),
  ),
  v.strictObject({ text: v.string(), locale }),
])
const reasoned = v.strictObject({ text: v.string(), why: v.string(), locale })

const rule = v.strictObject({
  id,
  summary: v.pipe(v.string(), v.minLength(1)),
  see: v.optional(v.array(v.string()), []),
  entityType: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'expected UPPER_SNAKE_CASE, say US_NPI')),
  category: v.picklist([
    'identity',
    'contact',
    'location',
    'date',
    'health',
    'finance',
    'secret',
    'network',
    'conduct',
    'ip',
    'marking',
    'special',
    'signal',
  ]),
  tags: v.optional(v.array(v.string()), []),
  locales: v.optional(v.array(region)),
  lead: v.optional(v.nullable(v.string()), null),
  pattern: v.optional(v.string()),
  lexicon: v.optional(v.string()),
  trail: v.optional(v.nullable(v.string()), null),
  edges: v.optional(v.strictObject({ left: edge, right: edge }), { left: 'word', right: 'word' }),
  maxChars: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256)), v.literal('open')])),
  validator: v.optional(v.nullable(v.string()), null),
  for: v.optional(v.nullable(context), null),
  against: v.optional(v.nullable(context), null),
  strength: v.picklist(['weak', 'plain', 'distinct']),
  finds: v.optional(v.array(marked), []),
  ignores: v.optional(v.array(reasoned), []),
  knownMisses: v.optional(v.array(reasoned), []),
})

const termSet = v.strictObject({
  languages: v.optional(v.array(v.picklist(['en', 'de', 'zh', 'any']))),
  terms: v.optional(terms),
  lexicons: v.optional(v.array(v.string())),
})

/** A rule pack file. */
export const packSchema: v.GenericSchema<unknown, PackSource> = v.strictObject({
  pack: id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'expected a semantic version, say 1.0.0')),
  summary: v.pipe(v.string(), v.minLength(1)),
  locales: v.optional(v.array(region), []),
  termSets: v.optional(v.record(v.string(), termSet), {}),
  rules: v.pipe(v.array(rule), v.minLength(1)),
})

/** A lexicon file. `common` words are everyday language too; `compounds` stand first in German compounds. */
export const lexiconSchema: v.GenericSchema<unknown, LexiconSource> = v.strictObject({
  lexicon: v.pipe(v.string(), v.minLength(1)),
  language: v.picklist(['en', 'de', 'zh', 'any']),
  source: v.pipe(v.string(), v.minLength(1)),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD')),
  license: v.pipe(v.string(), v.minLength(1)),
  terms,
  common: v.optional(terms, []),
  compounds: v.optional(terms, []),
})

const conversion: ConversionConfig = { typeMode: 'input', errorMode: 'ignore' }

/** JSON Schema (draft 07) of rule pack files, for editors. */
export function packJsonSchema(): object {
  return toJsonSchema(packSchema, conversion)
}

/** JSON Schema (draft 07) of lexicon files, for editors. */
export function lexiconJsonSchema(): object {
  return toJsonSchema(lexiconSchema, conversion)
}
