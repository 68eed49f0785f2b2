import type { IntList } from '../pattern/int-list.ts'
import { firstHitEndingAfter, HIT } from '../pattern/reading.ts'
import type { RuleContext } from '../pattern/runtime-rule.ts'
import { isInSet, type TermTree } from '../pattern/term-tree.ts'
import { ALPHA, groupBefore } from '../text/characters.ts'

/** Whether what stands between two offsets parts the words before it from those behind it. */
export type Parting = (text: string, from: number, to: number) => boolean

/**
 * Index in `hits` of the nearest term that lies wholly beside a span, within the distances of a context
 * and not parted from it; -1 when there is none. On equal distance the one before wins. Cost: the hits
 * within reach, and the units between those of the set and the span.
 */
export function nearestHit(
  context: RuleContext,
  text: string,
  start: number,
  end: number,
  hits: IntList,
  tree: TermTree,
  parts: Parting,
): number {
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
    if (to <= start ? parts(text, to, start) : parts(text, end, from)) continue
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

/**
 * Whether a statement ends between two offsets, so that a cue on one side says nothing about a value on the other:
 * "I lost my passport. 25736819 views". Not at a question, which the value may answer, nor at the end of a line, as
 * forms and chats have it ("Passport" / "25736819"), nor behind an abbreviation ("Pass-Nr. 25736819"), nor where the
 * next statement takes the last one up ("Here is my passport. The number is 25736819").
 * Reads at most 80 units, and of the word before each full stop five.
 */
export function endsStatementBetween(text: string, from: number, to: number): boolean {
  for (let i = Math.max(from, to - 80); i < to; i++) {
    const unit = text.charCodeAt(i)
    const isWide = unit === 0x3002 || unit === 0xff01
    if (!isWide && ((unit !== 0x2e && unit !== 0x21) || i + 1 >= to || text.charCodeAt(i + 1) > 0x20)) continue
    if (unit === 0x2e && isAbbreviated(text, i, i === from)) continue
    if (!TAKES_UP.test(text.slice(i + 1, to))) return true
  }
  return false
}

/** What says that a value is the one spoken of before, or that the words behind it are about it. */
const TAKES_UP =
  /\b(?:number|nummer)\b|\b(?:it|that|this|here)(?:['’]?s| is)\b|\b(?:das|dies|es|hier) ist\b|号码|號碼|这是|這是|就是/iu

/** What is written before a number or a name with a full stop that ends no sentence, in the languages of the rules. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no nr nos nro num núm id ref tel dr dra mr mrs ms prof hr fr sr sra st'.split(' '),
)
const LONGEST_ABBREVIATION = 4

/** Whether the full stop at an offset abbreviates: an initial, a known word, a compound in -nr, a cue as short as these. */
function isAbbreviated(text: string, stop: number, behindCue: boolean): boolean {
  let start = stop
  while (stop - start <= LONGEST_ABBREVIATION && groupBefore(text, start, stop - 8) === ALPHA) start--
  const length = stop - start
  if (length === 1 || (behindCue && length > 0 && length <= LONGEST_ABBREVIATION)) return true
  const word = text.slice(start, stop).toLowerCase()
  return word.endsWith('nr') || ABBREVIATIONS.has(word)
}
