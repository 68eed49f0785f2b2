import type { RuleContext } from '../pattern/engine.ts'
import type { IntList } from '../pattern/int-list.ts'
import { firstHitEndingAfter, HIT } from '../pattern/scan.ts'
import type { TermOutput, TermTree } from '../pattern/term-tree.ts'
import type { Span } from '../types.ts'

/** The nearest term of a set on either side of a span. */
export interface NearestTerm {
  readonly span: Span
  /** Units between the term and the span. */
  readonly distance: number
}

/**
 * The nearest term hit that lies wholly beside a span and within the distances of a context;
 * `undefined` when there is none. On equal distance the one before wins. Cost: the hits within reach.
 */
export function nearestTerm(
  context: RuleContext,
  start: number,
  end: number,
  hits: IntList,
  tree: TermTree,
): NearestTerm | undefined {
  const { items, length } = hits
  let nearest: NearestTerm | undefined
  for (let h = firstHitEndingAfter(items, length, start - context.before, tree.longest); h < length; h += HIT) {
    const from = items[h] as number
    if (from > end + context.after) break
    const to = items[h + 1] as number
    const distance = to <= start ? start - to : from >= end ? from - end : -1
    if (distance < 0 || distance > (to <= start ? context.before : context.after)) continue
    if (!(tree.outputs[items[h + 2] as number] as TermOutput).sets.includes(context.set)) continue
    if (nearest === undefined || distance < nearest.distance) nearest = { span: { start: from, end: to }, distance }
  }
  return nearest
}

/** Whether a sentence or line ends between two offsets; reads at most 80 units. */
export function endsSentenceBetween(text: string, from: number, to: number): boolean {
  for (let i = Math.max(from, to - 80); i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a || unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return true
    if ((unit === 0x2e || unit === 0x21 || unit === 0x3f) && i + 1 < to && text.charCodeAt(i + 1) <= 0x20) return true
  }
  return false
}
