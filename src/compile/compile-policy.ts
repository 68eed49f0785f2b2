/** From a policy source to the immutable value `decide` reads. */

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { ConfigError, type ConfigPlace } from '../errors.ts'
import { levels } from '../policy/levels.ts'
import {
  type AttachmentSelector,
  type CompiledPolicy,
  type Condition,
  type Consequence,
  type FindingSelector,
  needsFinding,
  type PolicyRule,
} from '../policy/policy.ts'
import type { Action, Language, LocalizedText, SenderOption } from '../types.ts'
import {
  type ConditionSource,
  type Confidence,
  type ConsequenceSource,
  type PolicySource,
  policySchema,
  type SelectorSource,
} from './policy-schema.ts'

/** The keys and list indexes that lead to a place in a source. */
type SourcePath = readonly (string | number)[]

/** How to compile a policy. */
export interface CompilePolicyOptions {
  /** Tells where in a file a path of the source stands, for errors. */
  readonly locate?: (path: (string | number)[]) => ConfigPlace
  /** Languages every tip must come in, beside English. Policies that presend ships come in `de` and `zh` too. */
  readonly languages?: readonly Language[]
}

/** How far a source may nest; keeps hostile input from exhausting the stack. */
const deepest = 64
/** How many values a source may hold, counting shared ones each time they are reached. */
const mostValues = 100_000
/** How many conditions one rule may come to once its definitions are put in. */
const mostConditions = 1000

/**
 * The compiled policy: validated, with defaults and definitions put in, deeply frozen, and with its digest.
 *
 * Defaults: `mode` enforce, `minConfidence` low, `onIncomplete` and `onError` block; a warning lets the sender edit,
 * redact or confirm, a block edit or redact.
 *
 * @param source - what a YAML or JSON file with a policy holds; not changed
 * @throws ConfigError naming the dotted path, the rule id and, through `locate`, the place in the file
 */
export function compilePolicy(source: object, options: CompilePolicyOptions = {}): CompiledPolicy {
  const fail = failWith(source, options)
  checkNesting(source, fail)
  const parsed = v.safeParse(policySchema, source)
  if (!parsed.success) throw firstIssue(parsed.issues, fail)
  const policy = parsed.output
  const putIn = conditionCompiler(policy.define ?? {}, fail)
  for (const name of Object.keys(policy.define ?? {})) putIn(['define', name], { use: name })

  const content: Omit<CompiledPolicy, 'digest'> = {
    name: policy.policy,
    version: policy.version,
    ...(policy.summary === undefined ? {} : { summary: policy.summary }),
    minConfidence: confidenceOf(policy.minConfidence ?? 'low'),
    mode: policy.mode ?? 'enforce',
    onIncomplete: consequenceOf(policy.onIncomplete ?? defaultOnIncomplete),
    onError: consequenceOf(policy.onError ?? defaultOnError),
    rules: policy.rules.map((rule, index): PolicyRule => {
      const when = putIn(['rules', index, 'when'], rule.when)
      return { id: rule.id, when, needsFinding: needsFinding(when), ...consequenceOf(rule) }
    }),
  }
  checkIds(policy, fail)
  checkTips(policy, options.languages ?? [], fail)
  return deepFreeze({ ...content, digest: bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))) })
}

/**
 * The one JSON text of a value: keys sorted by UTF-16 code unit, no white space.
 *
 * @see RFC 8785 section 3.2
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

type Fail = (path: SourcePath, reason: string) => ConfigError

/** Makes the errors: `rules.2.when.find: unknown key …`, with the id of the rule the path leads into. */
function failWith(source: object, { locate }: CompilePolicyOptions): Fail {
  return (path, reason) => {
    const ruleId = ruleIdAt(source, path)
    const place = { ...(ruleId === undefined ? {} : { ruleId }), ...locate?.([...path]) }
    return new ConfigError(path.length === 0 ? reason : `${path.join('.')}: ${reason}`, place)
  }
}

function ruleIdAt(source: object, [first, index]: SourcePath): string | undefined {
  if (first !== 'rules' || typeof index !== 'number') return undefined
  const rules: unknown = 'rules' in source ? source.rules : undefined
  const rule: unknown = Array.isArray(rules) ? rules[index] : undefined
  const id: unknown = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : undefined
  return typeof id === 'string' ? id : undefined
}

/** Refuses what would exhaust the stack of the parser, and the keys it would pass over in silence. */
function checkNesting(source: object, fail: Fail): void {
  const open: { readonly path: SourcePath; readonly value: unknown }[] = [{ path: [], value: source }]
  let values = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next
    values += 1
    if (values > mostValues) throw fail([], `holds more than ${mostValues} values; split the policy`)
    if (typeof value !== 'object' || value === null) continue
    if (path.length > deepest)
      throw fail(path.slice(0, 8), `nests deeper than ${deepest} levels; name parts under define`)
    for (const key of Object.keys(value)) {
      if (key in Object.prototype) throw fail([...path, key], 'unknown key; this name is reserved by the language')
    }
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
    for (const [key, item] of entries) open.push({ path: [...path, key], value: item })
  }
}

/** An unknown key explains a missing one (a typo), so it goes first. */
function firstIssue(issues: readonly v.BaseIssue<unknown>[], fail: Fail): ConfigError {
  const issue = issues.find(({ message }) => message.startsWith('unknown key')) ?? issues[0]
  const path = (issue?.path ?? []).map(({ key }) => key as string | number)
  const others = issues.length - 1
  const more = others > 0 ? ` (and ${others} more ${others === 1 ? 'mistake' : 'mistakes'})` : ''
  return fail(path, `${issue?.message ?? 'is not a policy'}${more}`)
}

/** Puts definitions in where `use` names them, names of levels into numbers, names to compare into lower case. */
function conditionCompiler(
  define: Readonly<Record<string, ConditionSource>>,
  fail: Fail,
): (path: SourcePath, source: ConditionSource) => Condition {
  return (root, rootSource) => {
    let size = 0
    // A definition's own mistakes are reported where it is defined; `using` is the way that led there.
    const compile = (path: SourcePath, source: ConditionSource, using: readonly string[]): Condition => {
      size += 1
      if (size > mostConditions)
        throw fail(root, `comes to more than ${mostConditions} conditions; use fewer definitions`)
      if ('use' in source) {
        const name = source.use
        const defined = Object.hasOwn(define, name) ? define[name] : undefined
        if (!defined) throw fail([...path, 'use'], `${name} is not defined; add it under define`)
        if (using.includes(name))
          throw fail([...path, 'use'], `${name} is defined by itself (${[...using, name].join(' > ')})`)
        return compile(['define', name], defined, [...using, name])
      }
      if ('find' in source) {
        const find = selectorOf(source.find)
        return source.distinct === undefined ? { find } : { find, distinct: source.distinct }
      }
      if ('all' in source) {
        const all = source.all.map((member, index) => compile([...path, 'all', index], member, using))
        if (source.within === undefined) return { all }
        checkWithin(all, (reason) => fail([...path, 'within'], reason))
        return { all, within: source.within }
      }
      if ('any' in source)
        return { any: source.any.map((member, index) => compile([...path, 'any', index], member, using)) }
      if ('not' in source) return { not: compile([...path, 'not'], source.not, using) }
      if ('channel' in source) return { channel: lowerCase(source.channel) }
      if ('senderRole' in source) return { senderRole: lowerCase(source.senderRole) }
      if ('audience' in source) return { audience: [...source.audience], match: source.match ?? 'some' }
      return { attachment: attachmentOf(source.attachment) }
    }
    return compile(root, rootSource, [])
  }
}

/** `within` measures between findings: at least two members must select some, and none may speak of their absence. */
function checkWithin(members: readonly Condition[], fail: (reason: string) => ConfigError): void {
  if (members.filter((member) => mentionsFindings(member)).length < 2) {
    throw fail('measures between findings; at least two members of all must find some')
  }
  for (const member of members) {
    if (standsUnderWithin(member)) continue
    throw fail(
      'takes find, any of find, and conditions on the message; move not and nested all out to an all around it',
    )
  }
}

function standsUnderWithin(condition: Condition): boolean {
  if ('find' in condition || !mentionsFindings(condition)) return true
  return 'any' in condition && condition.any.every(standsUnderWithin)
}

function mentionsFindings(condition: Condition): boolean {
  if ('find' in condition) return true
  if ('all' in condition) return condition.all.some(mentionsFindings)
  if ('any' in condition) return condition.any.some(mentionsFindings)
  return 'not' in condition && mentionsFindings(condition.not)
}

function selectorOf({ minConfidence, ...rest }: SelectorSource): FindingSelector {
  return minConfidence === undefined ? rest : { ...rest, minConfidence: confidenceOf(minConfidence) }
}

function attachmentOf({ extension, mediaType }: AttachmentSelector): AttachmentSelector {
  return {
    ...(extension && { extension: lowerCase(extension).map((name) => name.replace(/^\./, '')) }),
    ...(mediaType && { mediaType: lowerCase(mediaType) }),
  }
}

function lowerCase(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase())
}

function confidenceOf(confidence: Confidence): number {
  return typeof confidence === 'number' ? confidence : levels[confidence]
}

const defaultSenderMay: Readonly<Record<Action, readonly SenderOption[]>> = {
  allow: [],
  warn: ['edit', 'redact', 'confirm'],
  block: ['edit', 'redact'],
}

function consequenceOf({ action, tip, senderMay }: ConsequenceSource): Consequence {
  return { action, tip: { ...tip }, senderMay: [...(senderMay ?? defaultSenderMay[action])] }
}

const defaultOnIncomplete: ConsequenceSource = {
  action: 'block',
  tip: {
    en: 'This message is too large to be checked completely; split it into shorter messages.',
    de: 'Diese Nachricht ist zu groß, um sie vollständig zu prüfen; bitte in kürzere Nachrichten aufteilen.',
    zh: '此消息过大，无法完整检查；请拆分成较短的消息后再发送。',
  },
  senderMay: ['edit', 'request-review'],
}

const defaultOnError: ConsequenceSource = {
  action: 'block',
  tip: {
    en: 'This message could not be checked; try again, or ask for a review if it happens again.',
    de: 'Diese Nachricht konnte nicht geprüft werden; bitte erneut versuchen, bei Wiederholung Prüfung anfordern.',
    zh: '无法检查此消息；请重试，如再次出现请申请人工审核。',
  },
  senderMay: ['edit', 'request-review'],
}

function checkIds({ rules }: PolicySource, fail: Fail): void {
  const seen = new Map<string, number>()
  for (const [index, { id }] of rules.entries()) {
    const first = seen.get(id)
    if (first !== undefined) throw fail(['rules', index, 'id'], `${id} is taken by rules.${first}; ids must be unique`)
    seen.set(id, index)
  }
}

function checkTips({ rules, onIncomplete, onError }: PolicySource, languages: readonly Language[], fail: Fail): void {
  const check = (tip: LocalizedText, path: SourcePath): void => {
    const missing = languages.find((language) => tip[language] === undefined)
    if (missing !== undefined)
      throw fail([...path, 'tip'], `has no ${missing} text; tips of this policy come in ${languages.join(', ')}`)
  }
  for (const [index, { tip }] of rules.entries()) check(tip, ['rules', index])
  if (onIncomplete) check(onIncomplete.tip, ['onIncomplete'])
  if (onError) check(onError.tip, ['onError'])
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const item of Object.values(value)) deepFreeze(item)
  }
  return value
}
