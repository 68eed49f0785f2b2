import type { OffsetMap } from '../offset-map.ts'

/** A stretch of text as a view reads it. */
export interface ViewText {
  readonly text: string
  /** Maps offsets of the view's `text` to UTF-16 offsets of the whole text it was made from. */
  readonly map: OffsetMap
  /**
   * Tells whether the view changed a slice: whether it holds a unit that was written otherwise, or lost
   * characters between two of its units. Where it says `false`, the text before shows the same.
   */
  readonly changed: (start: number, end: number) => boolean
  /** Whether encoded text was left because it lies deeper, or is longer, than is counted. */
  readonly cutShort?: boolean
}
