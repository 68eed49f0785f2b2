/**
 * The shape of a policy source, as YAML or an object, and what its mistakes are called.
 *
 * Every object is strict: a misspelled key in a policy must never silently mean "no condition".
 */

import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { AttachmentSelector, FindingSelector, PolicyMode } from '../policy/policy.ts'
import type {
  Action,
  Audience,
  Category,
  ConfidenceLevel,
  EvidenceKind,
  LocalizedText,
  SenderOption,
} from '../types.ts'

/** A policy as its author writes it. */
export interface PolicySource {
  readonly policy: string
  readonly version: string
  readonly summary?: string
  readonly mode?: PolicyMode
  readonly minConfidence?: Confidence
  readonly onIncomplete?: ConsequenceSource
  readonly onError?: ConsequenceSource
  /** Named conditions, for `use`. */
  readonly define?: Readonly<Record<string, ConditionSource>>
  readonly rules: readonly PolicyRuleSource[]
}

/** A number from 0 to 1 or the name of a level. */
export type Confidence = number | ConfidenceLevel

/** What follows, as written: `senderMay` has a default for each action. */
export interface ConsequenceSource {
  readonly action: Action
  readonly tip: LocalizedText
  readonly senderMay?: readonly SenderOption[]
}

/** A policy rule as written. */
export interface PolicyRuleSource extends ConsequenceSource {
  readonly id: string
  readonly when: ConditionSource
}

/** A condition as written: as compiled, and `use` puts in a defined one. */
export type ConditionSource =
  | { readonly use: string }
  | { readonly find: SelectorSource; readonly distinct?: number }
  | { readonly all: readonly ConditionSource[]; readonly within?: number }
  | { readonly any: readonly ConditionSource[] }
  | { readonly not: ConditionSource }
  | { readonly channel: readonly string[] }
  | { readonly senderRole: readonly string[] }
  | { readonly audience: readonly Audience[]; readonly match?: 'some' | 'every' }
  | { readonly attachment: AttachmentSelector }

/** A finding selector as written: a confidence may be the name of a level. */
export interface SelectorSource extends Omit<FindingSelector, 'minConfidence'> {
  readonly minConfidence?: Confidence
}

const categories = [
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
] as const satisfies readonly Category[]
const audiences = [
  'self',
  'team',
  'internal',
  'partner',
  'client',
  'patient',
  'external',
  'public',
  'model',
] as const satisfies readonly Audience[]
const evidenceKinds = [
  'shape',
  'validator',
  'context',
  'negative-context',
  'locale',
  'reserved',
  'view',
  'repaired',
  'cap',
] as const satisfies readonly EvidenceKind[]
const actions = ['allow', 'warn', 'block'] as const satisfies readonly Action[]
const senderOptions = [
  'edit',
  'redact',
  'confirm',
  'justify',
  'request-review',
] as const satisfies readonly SenderOption[]
const modes = ['enforce', 'observe'] as const satisfies readonly PolicyMode[]
const confidenceLevels = ['low', 'medium', 'high'] as const satisfies readonly ConfidenceLevel[]

/** An object with these keys and no others. */
const strict = <T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `unknown key; expected ${list(Object.keys(entries))}`
    if (issue.expected === 'Object') return `expected an object with ${list(Object.keys(entries))}`
    return 'is missing; add it'
  })

const oneOf = <const T extends readonly string[]>(names: T) => v.picklist(names, `expected ${list(names)}`)

const text = v.pipe(v.string('expected text'), v.regex(/\S/, 'expected text that is not blank'))

const kebab = v.pipe(
  v.string('expected a name'),
  v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a kebab-case name such as card-with-cvv'),
)

const entityType = v.pipe(
  v.string('expected an entity type'),
  v.regex(
    /^[A-Z][A-Z0-9_]*\*?$/,
    'expected an entity type in capitals such as US_SSN, or the start of one and * such as US_*',
  ),
)

/** One value or more; an empty list would select nothing, which nobody means. */
const some = <T extends v.GenericSchema>(item: T) =>
  v.pipe(v.array(item, 'expected a list'), v.minLength(1, 'expected at least one entry; leave the key out instead'))

const whole = (least: number, most: number) => {
  const expected = `expected a whole number from ${least} to ${most}`
  return v.pipe(v.number(expected), v.integer(expected), v.minValue(least, expected), v.maxValue(most, expected))
}

const expectedConfidence = 'expected a number from 0 to 1, or low, medium or high'
// The bounds need the message too: once a member of a union is of the right type, its own issues are the ones reported.
const confidence = v.union(
  [
    v.pipe(v.number(), v.minValue(0, expectedConfidence), v.maxValue(1, expectedConfidence)),
    v.picklist(confidenceLevels),
  ],
  expectedConfidence,
)

const selector = v.pipe(
  strict({
    entityType: v.exactOptional(v.pipe(some(entityType), v.description('Entity types; a name may end in *.'))),
    exceptEntityType: v.exactOptional(
      v.pipe(some(entityType), v.description('Entity types to leave out; a name may end in *.')),
    ),
    category: v.exactOptional(some(oneOf(categories))),
    tag: v.exactOptional(v.pipe(some(text), v.description('Tags of the rules, such as pci:pan.'))),
    ruleId: v.exactOptional(some(kebab)),
    minConfidence: v.exactOptional(confidence),
    evidence: v.exactOptional(
      v.pipe(some(oneOf(evidenceKinds)), v.description('Evidence that must all speak for the finding.')),
    ),
    without: v.exactOptional(
      v.pipe(some(oneOf(evidenceKinds)), v.description('Evidence of which there must be none.')),
    ),
  }),
  v.minEntries(1, 'selects every finding; name at least one of entityType, category, tag, ruleId, minConfidence'),
)

const attachment = v.pipe(
  strict({ extension: v.exactOptional(some(text)), mediaType: v.exactOptional(some(text)) }),
  v.minEntries(1, 'selects every attachment; name extension, mediaType or both'),
)

const nested: v.GenericSchema<ConditionSource> = v.lazy((input) => conditionFor(input))

/** The kinds of condition by the key that tells them apart. */
const conditions = {
  find: strict({ find: selector, distinct: v.exactOptional(whole(1, 1_000_000)) }),
  all: strict({ all: some(nested), within: v.exactOptional(whole(0, 100_000)) }),
  any: strict({ any: some(nested) }),
  not: strict({ not: nested }),
  use: strict({ use: kebab }),
  channel: strict({ channel: some(text) }),
  senderRole: strict({ senderRole: some(text) }),
  audience: strict({ audience: some(oneOf(audiences)), match: v.exactOptional(oneOf(['some', 'every'])) }),
  attachment: strict({ attachment }),
}

/** The union for the JSON Schema; parsing picks the one kind that is meant, so that errors speak of that kind alone. */
const anyCondition: v.GenericSchema<ConditionSource> = v.union(Object.values(conditions))

function conditionFor(input: unknown): v.GenericSchema<ConditionSource> {
  if (input === undefined) return anyCondition
  const kinds = Object.keys(conditions) as (keyof typeof conditions)[]
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse(`expected an object with ${list(kinds)}`)
  const meant = kinds.filter((kind) => Object.hasOwn(input, kind))
  const [kind, other] = meant
  if (kind === undefined) return refuse(`expected a condition: an object with ${list(kinds)}`)
  if (other !== undefined)
    return refuse(`a condition says one thing, this one says ${meant.join(' and ')}; put them in a list under all`)
  return conditions[kind] as v.GenericSchema<ConditionSource>
}

const refuse = (message: string): v.GenericSchema<ConditionSource> => v.custom<ConditionSource>(() => false, message)

const tip = strict({
  en: v.pipe(text, v.description('One sentence the sender can act on.')),
  de: v.exactOptional(text),
  zh: v.exactOptional(text),
})

const consequence = {
  action: oneOf(actions),
  tip,
  senderMay: v.exactOptional(v.array(oneOf(senderOptions), 'expected a list')),
}

const rule = strict({
  id: v.pipe(
    kebab,
    v.notValues(['incomplete', 'internal-error'], 'is the name of a reason presend gives itself; choose another'),
  ),
  when: nested,
  ...consequence,
})

/** Checks a policy source; issues carry the path and say what was expected. */
export const policySchema: v.GenericSchema<PolicySource> = strict({
  policy: v.pipe(kebab, v.description('Name of the policy.')),
  version: v.pipe(
    v.string('expected a version in quotes'),
    v.regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as 1.0.0'),
  ),
  summary: v.exactOptional(text),
  mode: v.exactOptional(v.pipe(oneOf(modes), v.description('observe: the verdict is reported, not enforced.'))),
  minConfidence: v.exactOptional(v.pipe(confidence, v.description('Findings below it are not listed. Default: low.'))),
  onIncomplete: v.exactOptional(
    v.pipe(strict(consequence), v.description('When a counted limit was hit. Default: block.')),
  ),
  onError: v.exactOptional(v.pipe(strict(consequence), v.description('When presend itself fails. Default: block.'))),
  define: v.exactOptional(
    v.pipe(v.record(kebab, nested, 'expected conditions by name'), v.description('Named conditions, for use.')),
  ),
  rules: v.pipe(v.array(rule, 'expected a list of rules'), v.description('Order does not matter to the verdict.')),
})

/**
 * The JSON Schema (draft 2020-12) of a policy source, for editors.
 *
 * It is as strict about keys and values as `compilePolicy`. What only the compiler sees: unique ids, definitions that
 * exist, and what may stand under `within`.
 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  const config: ConversionConfig = {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: { condition: anyCondition },
    ignoreActions: ['not_values'],
  }
  return { ...toJsonSchema(policySchema, config), title: 'presend policy' }
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
