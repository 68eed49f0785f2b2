import type { IntList } from '../pattern/int-list.ts'
import { firstHitEndingAfter, HIT } from '../pattern/reading.ts'
import type { RuleContext } from '../pattern/runtime-rule.ts'
import { isInSet, type TermTree } from '../pattern/term-tree.ts'

/**
 * Index in `hits` of the nearest term that lies wholly beside a span and within the distances of a
 * context; -1 when there is none. On equal distance the one before wins. Cost: the hits within reach.
 */
export function nearestHit(context: RuleContext, start: number, end: number, hits: IntList, tree: TermTree): number {
  const { items, length } = hits
  if (length === 0) return -1
  let nearest = -1
  let least = Math.max(context.before, context.after) + 1
  for (let h = firstHitEndingAfter(items, length, start - context.before, tree.longest); h < length; h += HIT) {
    const from = items[h] as number
    if (from > end + context.after) break
    const to = items[h + 1] as number
    const distance = distanceBetween(from, to, start, end)
    if (distance < 0 || distance >= least || distance > (to <= start ? context.before : context.after)) continue
    if (!isInSet(tree, items[h + 2] as number, context.set)) continue
    nearest = h
    least = distance
  }
  return nearest
}

/** Units between a term and a span; -1 when they overlap. */
export function distanceBetween(from: number, to: number, start: number, end: number): number {
  return to <= start ? start - to : from >= end ? from - end : -1
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
