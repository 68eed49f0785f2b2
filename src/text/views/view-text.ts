import type { OffsetMap } from '../offset-map.ts'

/** A stretch of text as a view reads it. */
export interface ViewText {
  readonly text: string
  /** Maps offsets of the view's `text` to UTF-16 offsets of the whole text it was made from. */
  readonly map: OffsetMap
  /**
   * How far the text from an offset on is as it was before: a slice that ends behind the returned offset holds a unit
   * that was written otherwise, or lost characters between two of its units; one that does not shows what the text
   * before shows. `text.length` when nothing behind the offset was changed. Never falls with the offset.
   */
  readonly intactTo: (start: number) => number
  /** Whether encoded text was left because it lies deeper, or is longer, than is counted. */
  readonly cutShort?: boolean
}
