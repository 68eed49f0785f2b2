/**
 * The abstract syntax of the rules' pattern language, after parsing.
 *
 * Case-insensitivity is already applied to the sets, shorthand classes are already expanded: four
 * node types are all the later stages need to know.
 */

/**
 * A set of Unicode code points: sorted, disjoint, non-adjacent inclusive intervals, flattened as
 * `[lo, hi, lo, hi, …]`. Never contains a surrogate (U+D800..U+DFFF).
 */
export type CharSet = readonly number[]

export type Node =
  /** Matches the empty string. */
  | { readonly type: 'empty' }
  /** Matches one code point of the set; an empty set matches nothing. */
  | { readonly type: 'class'; readonly set: CharSet }
  | { readonly type: 'sequence'; readonly parts: readonly Node[] }
  | { readonly type: 'choice'; readonly options: readonly Node[] }
  /** Between `min` and `max` times; `max` may be `Infinity`. */
  | { readonly type: 'repeat'; readonly node: Node; readonly min: number; readonly max: number }
