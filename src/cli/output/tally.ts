import type { Action, Category, Message, Verdict } from '../../types.ts'
import { createDateOrderTally, type DateOrder, isoDay } from '../input/date-order.ts'
import type { InputKind, MessageItem, RawDate } from '../input/items.ts'
import { type ExcerptPart, excerptParts, fieldsWithFindings } from './excerpt.ts'
import { fieldText } from './human.ts'

/** How many messages got each verdict. */
export type ActionCounts = Record<Action, number>

/** One entity type and how often it was found. */
export interface EntityRow {
  readonly entityType: string
  readonly category: Category
  findings: number
  /** Messages with at least one such finding, by verdict. */
  readonly messages: ActionCounts
}

/** One rule of the policy and how often it fired. */
export interface PolicyRow {
  readonly policyRule: string
  readonly action: Action
  readonly tip: string
  messages: number
}

/** One day of the chat. */
export interface DayRow {
  /** `2026-11-23`, or the date as written when the order of day and month is not certain. */
  readonly day: string
  readonly counts: ActionCounts
}

/** One message that is not allowed, ready for display. */
export interface ExcerptRow {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly action: Action
  readonly day?: string
  readonly parts: readonly ExcerptPart[]
  readonly policyRules: readonly string[]
}

/** An input and how its lines were accounted for. */
export interface InputRow {
  readonly name: string
  readonly kind: InputKind | 'unreadable'
  messages: number
  lines: number
  system: number
  blank: number
  faults: number
  media: number
}

/** Everything a summary or a report says about a scan. Holds no message text but the masked excerpts. */
export interface ScanSummary {
  readonly inputs: readonly InputRow[]
  readonly counts: ActionCounts
  readonly messages: number
  readonly findings: number
  readonly incomplete: number
  /** The policy observed only: its verdicts were not enforced. */
  readonly observed: boolean
  /** Most found first. */
  readonly entities: readonly EntityRow[]
  /** Blocking rules first, then by number of messages. */
  readonly policyRules: readonly PolicyRow[]
  /** In time, or in the order of the file where dates are uncertain. */
  readonly days: readonly DayRow[]
  /** `false` when a file fits several orders of day and month, so its days are shown as written. */
  readonly daysCertain: boolean
  readonly undated: number
  readonly excerpts: readonly ExcerptRow[]
  /** Messages that are not allowed and beyond the number of excerpts kept. */
  readonly furtherExcerpts: number
  readonly policyDigest?: string
}

/** Gathers a scan while it runs. Memory grows with days, types and kept excerpts, not with messages. */
export interface Tally {
  beginInput(name: string, kind: InputRow['kind']): InputRow
  add(input: InputRow, item: MessageItem, verdict: Verdict): void
  summary(): ScanSummary
}

/** How a tally builds excerpts. */
export interface TallyOptions {
  /** `true` keeps what was found readable in the excerpts. */
  readonly show: boolean
  /** 0 when no report was asked for. */
  readonly maxExcerpts: number
  readonly dateOrder?: DateOrder | undefined
}

const EXCERPT_AROUND = 60
const EXCERPT_PARTS = 17

const noCounts = (): ActionCounts => ({ allow: 0, warn: 0, block: 0 })
const ACTION_RANK: Readonly<Record<Action, number>> = { block: 0, warn: 1, allow: 2 }

interface DatedInput {
  readonly row: InputRow
  readonly order: ReturnType<typeof createDateOrderTally>
  readonly days: Map<string, { readonly date: RawDate; readonly counts: ActionCounts }>
}

interface KeptExcerpt extends Omit<ExcerptRow, 'day'> {
  readonly input: DatedInput | undefined
  readonly date: RawDate | undefined
}

/** Returns an empty tally. */
export const createTally = (options: TallyOptions): Tally => {
  const inputs: DatedInput[] = []
  const counts = noCounts()
  const entities = new Map<string, EntityRow>()
  const policyRules = new Map<string, PolicyRow>()
  const excerpts: KeptExcerpt[] = []
  let findings = 0
  let incomplete = 0
  let undated = 0
  let furtherExcerpts = 0
  let observed = false
  let policyDigest: string | undefined

  const addDay = (input: DatedInput | undefined, date: RawDate | undefined, action: Action): void => {
    if (input === undefined || date === undefined) {
      undated++
      return
    }
    input.order.add(date)
    const day = input.days.get(date.written) ?? { date, counts: noCounts() }
    day.counts[action]++
    input.days.set(date.written, day)
  }

  const keepExcerpt = (input: DatedInput | undefined, item: MessageItem, verdict: Verdict): void => {
    if (verdict.action === 'allow' || options.maxExcerpts === 0) return
    if (excerpts.length >= options.maxExcerpts) {
      furtherExcerpts++
      return
    }
    excerpts.push({
      id: String(item.id),
      file: input?.row.name ?? '',
      line: item.line,
      action: verdict.action,
      parts: messageParts(item.message, verdict, options.show),
      policyRules: [...new Set(verdict.reasons.map((reason) => reason.policyRule))],
      input,
      date: item.date,
    })
  }

  return {
    beginInput: (name, kind) => {
      const row: InputRow = { name, kind, messages: 0, lines: 0, system: 0, blank: 0, faults: 0, media: 0 }
      inputs.push({ row, order: createDateOrderTally(), days: new Map() })
      return row
    },
    add: (row, item, verdict) => {
      const input = inputs.find((each) => each.row === row)
      row.messages++
      if (item.media) row.media++
      counts[verdict.action]++
      findings += verdict.findings.length
      if (verdict.incomplete) incomplete++
      if (verdict.observed) observed = true
      policyDigest ??= verdict.policyDigest
      countEntities(entities, verdict)
      countReasons(policyRules, verdict)
      addDay(input, item.date, verdict.action)
      keepExcerpt(input, item, verdict)
    },
    summary: () => {
      const orders = new Map(inputs.map((input) => [input, options.dateOrder ?? input.order.decide()]))
      const dated = inputs.filter((input) => input.days.size > 0)
      return {
        inputs: inputs.map((input) => input.row),
        counts,
        messages: counts.allow + counts.warn + counts.block,
        findings,
        incomplete,
        observed,
        entities: [...entities.values()].sort((a, b) => b.findings - a.findings || compare(a.entityType, b.entityType)),
        policyRules: [...policyRules.values()].sort(
          (a, b) =>
            ACTION_RANK[a.action] - ACTION_RANK[b.action] ||
            b.messages - a.messages ||
            compare(a.policyRule, b.policyRule),
        ),
        days: mergeDays(dated, orders),
        daysCertain: dated.every((input) => orders.get(input) !== undefined),
        undated,
        excerpts: excerpts.map(({ input, date, ...row }) => {
          if (date === undefined || input === undefined) return row
          return { ...row, day: dayName(date, orders.get(input)) }
        }),
        furtherExcerpts,
        ...(policyDigest === undefined ? {} : { policyDigest }),
      }
    },
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const dayName = (date: RawDate, order: DateOrder | undefined): string =>
  (order === undefined ? undefined : isoDay(date, order)) ?? date.written

const mergeDays = (
  inputs: readonly DatedInput[],
  orders: ReadonlyMap<DatedInput, DateOrder | undefined>,
): readonly DayRow[] => {
  const days = new Map<string, DayRow>()
  for (const input of inputs) {
    for (const { date, counts } of input.days.values()) {
      const day = dayName(date, orders.get(input))
      const row = days.get(day) ?? { day, counts: noCounts() }
      for (const action of ['allow', 'warn', 'block'] as const) row.counts[action] += counts[action]
      days.set(day, row)
    }
  }
  const rows = [...days.values()]
  const sortable = inputs.every((input) => orders.get(input) !== undefined)
  return sortable ? rows.sort((a, b) => compare(a.day, b.day)) : rows
}

const countEntities = (entities: Map<string, EntityRow>, verdict: Verdict): void => {
  const seen = new Set<string>()
  for (const { entityType, category } of verdict.findings) {
    const row = entities.get(entityType) ?? { entityType, category, findings: 0, messages: noCounts() }
    row.findings++
    if (!seen.has(entityType)) row.messages[verdict.action]++
    seen.add(entityType)
    entities.set(entityType, row)
  }
}

const countReasons = (rows: Map<string, PolicyRow>, verdict: Verdict): void => {
  const seen = new Set<string>()
  for (const { policyRule, action, tip } of verdict.reasons) {
    const key = `${policyRule} ${action}`
    if (seen.has(key)) continue
    seen.add(key)
    const row = rows.get(key) ?? { policyRule, action, tip, messages: 0 }
    row.messages++
    rows.set(key, row)
  }
}

const messageParts = (message: Message, verdict: Verdict, show: boolean): readonly ExcerptPart[] => {
  const fields = verdict.findings.length > 0 ? fieldsWithFindings(verdict.findings) : [undefined]
  return fields.flatMap((field, index) => [
    ...(index > 0 ? [{ text: ' / ' }] : []),
    ...excerptParts({
      text: fieldText(message, field),
      verdict,
      field,
      show,
      around: EXCERPT_AROUND,
      maxParts: EXCERPT_PARTS,
    }),
  ])
}
