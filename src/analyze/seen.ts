import { MAX_AFTER, MAX_BEFORE } from '../pattern/compiled-pack.ts'
import type { PatternEngine } from '../pattern/engine.ts'
import { NEEDS_NOTHING, NEEDS_TERM, NEEDS_TOO_MUCH, type News } from '../pattern/reading.ts'
import type { RuntimeRule } from '../pattern/runtime-rule.ts'
import type { Demand, View } from '../text/views/view.ts'
import type { ViewText } from '../text/views/view-text.ts'
import type { Span } from '../types.ts'

/** A region of the text as one view, or several in a row, read it. */
export interface Seen {
  readonly view: View
  readonly text: ViewText
  /** What the view read, unless that is the text as given. */
  readonly through: Seen | undefined
  readonly depth: number
  readonly decoded: number
}

/** Where a stretch of a view stands in the text that was given. */
export function toGiven(seen: Seen | undefined, start: number, end: number): Span {
  let span: Span = { start, end }
  for (let view = seen; view; view = view.through) span = view.text.map.toSpan(span.start, span.end)
  return span
}

/**
 * What in the text of a view is news. What a view did not touch was judged in the text before; one that joins must have
 * joined the value itself.
 */
export function newsOf({ view, text: { intactTo } }: Seen): News {
  return view.demand === 'nothing'
    ? { intactTo, before: MAX_BEFORE, after: MAX_AFTER }
    : { intactTo, before: 0, after: 0 }
}

export function isNews({ intactTo, before, after }: News, { length }: string, start: number, end: number): boolean {
  return Math.min(length, end + after) > intactTo(Math.max(0, start - before))
}

/** What the views that a candidate was seen through ask of it together: the strictest. */
export function meetsDemands(seen: Seen, rule: RuntimeRule, passRate: number, supported: boolean): boolean {
  for (let at: Seen | undefined = seen; at; at = at.through) {
    if (!meets(at.view.demand, rule, passRate, supported)) return false
  }
  return true
}

function meets(demand: Demand, { rule }: RuntimeRule, passRate: number, supported: boolean): boolean {
  const distinct = rule.strength === 'distinct'
  switch (demand) {
    case 'nothing':
      return true
    case 'support':
      return supported || passRate <= 0.05
    case 'check':
      return passRate <= 0.1 ? supported || distinct : supported && distinct
    case 'check-and-support':
      return passRate <= 0.1 && supported
    case 'strict-check-and-support':
      return passRate <= 0.05 && supported
  }
}

/** Whether nothing meets a demand without a term, or a lead, beside it. */
export function asksForTerm(demand: Demand): boolean {
  return demand === 'check-and-support' || demand === 'strict-check-and-support'
}

/** What the demand of a view makes a rule need. */
export function needOf({ rules, validators }: PatternEngine, demand: Demand, index: number): number {
  const rule = rules[index] as RuntimeRule
  const passRate = validators[index]?.passRate ?? 1
  if (!meets(demand, rule, passRate, true)) return NEEDS_TOO_MUCH
  return rule.lead !== null || meets(demand, rule, passRate, false) ? NEEDS_NOTHING : NEEDS_TERM
}
