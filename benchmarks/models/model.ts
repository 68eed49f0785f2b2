/**
 * Something that reads a text and counts what it found. A model takes whole texts and returns a number,
 * so that no compiler can drop its work.
 */
export interface Model {
  readonly name: string
  /** What one call does, for the table. */
  readonly does: string
  readonly run: ((text: string) => number) | ((text: string) => Promise<number>)
  /** Whether the last text was read to its end; absent when the model has no limits. */
  readonly complete?: (text: string) => boolean
}
