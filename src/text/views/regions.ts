import type { Span } from '../../types.ts'
import { needsFold } from './fold-signs.ts'
import { isClusterStart } from './folded.ts'

/** How far a region reaches beyond its signs on each side, in UTF-16 units: room for lead, context and span. */
export const REGION_MARGIN = 200
/** How much further it reaches to end at white space instead of inside a token. */
const TO_WHITE_SPACE = 400

/**
 * The stretches of a text to read again through the folded view: around every sign that calls for it,
 * merged where they touch. Disjoint and ascending; cut at white space where there is some, at a
 * cluster start in any case. O(signs + length of the regions).
 *
 * @param signs - pairs of offset and code unit, by offset, in `signs[0..length)`
 */
export function foldRegions(text: string, signs: ArrayLike<number>, length: number): Span[] {
  const regions: { start: number; end: number }[] = []
  let open: { start: number; end: number } | undefined
  for (let i = 0; i < length; i += 2) {
    const at = signs[i] as number
    if ((signs[i + 1] as number) > 0xffff || !needsFold(text, at)) continue
    const end = Math.min(text.length, at + 1 + REGION_MARGIN)
    if (open && at - REGION_MARGIN <= open.end) {
      open.end = end
    } else {
      open = { start: Math.max(0, at - REGION_MARGIN), end }
      regions.push(open)
    }
  }
  let floor = 0
  return regions.map((region) => {
    const start = growLeft(text, region.start, floor)
    const end = growRight(text, region.end)
    floor = end
    return { start, end }
  })
}

/** The start of a region: at white space if there is some near, at a cluster start in any case. */
export function growLeft(text: string, from: number, floor: number): number {
  const limit = Math.max(floor, from - TO_WHITE_SPACE)
  let start = Math.max(from, floor)
  while (start > limit && text.charCodeAt(start - 1) > 0x20) start--
  while (start > floor && !isClusterStart(text, start)) start--
  return start
}

/** The end of a region, likewise. */
export function growRight(text: string, from: number): number {
  const limit = Math.min(text.length, from + TO_WHITE_SPACE)
  let end = from
  while (end < limit && text.charCodeAt(end) > 0x20) end++
  while (end < text.length && !isClusterStart(text, end)) end++
  return end
}
