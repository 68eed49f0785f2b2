/**
 * What the table of the pass is made of: its columns, the states that are no nodes, and the events its entries may be.
 *
 * Numbers only, up to the end: these the bundler writes into the code that uses them.
 */

/** Columns: kinds of unit the table tells apart. */
export const GAP = 0
/** A character of a script without spaces that is no term by itself. */
export const SOLO_PLAIN = 1
export const SPACE = 2
export const HYPHEN = 3
export const APOSTROPHE = 4
export const WORD_DIGIT = 5
export const WORD_LOW_LINE = 6
/** A sign that calls for a view. */
export const SEEN = 7
/** Is a term or a keyword by itself. */
export const SOLO_START = 8
export const OTHER_PLAIN = 9
export const OTHER_START = 10
export const LETTER_PLAIN = 11
export const LETTER_START = 12
/** Letters of scripts with look-alikes of ASCII's: beside those in one word they are a sign. */
export const FOREIGN_PLAIN = 13
export const FOREIGN_START = 14
/** The end of the text. */
export const END = 15
/** Marks at which matches begin or that lead to their start, a column each. */
export const MARKS = 16
/** Most marks a filter may hang rules on, those of the views included. */
export const MOST_MARKS = 16
/** Letters with columns of their own, small form: what ordinary words are made of. */
export const PLAIN_LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüßé'
/** How many they are. */
const LETTERS = 31
export const SMALL: number = MARKS + MOST_MARKS
export const CAPITAL: number = SMALL + LETTERS
/** No unit's column: holds the row of the phrases that begin with the node of the row, 0 without. */
export const PHRASE_ROW: number = CAPITAL + LETTERS
/** Columns a row takes; odd, so that rows do not crowd the same cache sets. */
export const STRIDE: number = PHRASE_ROW + 1

/** The states that are no nodes. */
const AT_BETWEEN = 1
export const BETWEEN: number = AT_BETWEEN * STRIDE
export const IN_WORD = 2
export const IN_OTHER_WORD = 3
export const AT_CAPITAL = 4
/** In a word of a script with look-alikes. */
export const IN_FOREIGN = 5
export const AT_MARK = 6
/** Behind a single capital that begins no term, and a space. */
export const AFTER_CAPITAL: number = AT_MARK + MOST_MARKS
export const FIRST_NODE_STATE: number = AFTER_CAPITAL + 1

/** The state in a word that can no longer be a term. */
export const IN_DEAD_WORD: number = IN_WORD * STRIDE
/** The same in a word of a script with look-alikes of ASCII. */
export const IN_FOREIGN_WORD: number = IN_FOREIGN * STRIDE

/**
 * An event is its kind times `EVENT` plus a node: below 0, where no state is. So one comparison with 0 tells it.
 */
export const EVENT: number = -(1 << 24)

/** A word with a digit, an underscore or a second capital: read it as a whole. */
export const ODD_WORD = 1
/** A word ended at which a term ends. */
export const TERM_END = 2
/** A word of one capital ended. */
export const ONE_CAPITAL = 3
/** A keyword, or the first part of compounds, ends inside a word. */
export const INSIDE = 4
/** A letter led beyond the states. */
export const DEEPER = 5
/** A sign that calls for a view. */
export const SIGN = 6
/** A character or word of a script without dense states begins a term. */
export const TERM_START = 7
/** What follows a mark may go on with a match that holds it. */
export const BEHIND_MARK = 8
/** What follows a word and a space may go on with a phrase that begins with the word. */
export const PHRASE = 9
/** A run of characters that may begin words wherever they stand. */
export const SOLO_RUN = 10
/** What follows a word of one capital and a space may go on with a match that begins with the capital. */
export const BEHIND_CAPITAL = 11
/** The second letter of a word may go on with a phrase that begins with the word before. */
export const PHRASE_LATER = 12
/** A word ended at which a term ends, with a space behind which phrases may go on: those of `PHRASE_ROW`. */
export const TERM_SPACE = 13
/** A word ended that a phrase, or a keyword with what stands behind it, may go on with at once; a term may end, too. */
export const TERM_WALK = 14

/** Columns in which units outside ASCII stand. */
export const WIDE_COLUMNS: readonly number[] = [
  ...[GAP, SEEN, SOLO_PLAIN, SOLO_START, OTHER_PLAIN, OTHER_START],
  ...[LETTER_PLAIN, LETTER_START, FOREIGN_PLAIN, FOREIGN_START],
]

/** The kind of an event: one of those above. */
export function kindOfEvent(event: number): number {
  return -(event >> 24)
}

/** The node of the term tree that an event speaks of, or 0. */
export function nodeOfEvent(event: number): number {
  return event & 0xffffff
}
