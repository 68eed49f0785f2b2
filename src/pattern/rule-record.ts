/** What the matcher asks of a rule when it starts it, next to each other: numbers of `RuleTables.records`. */

/** Numbers of a record, as a shift: eight lie within one line of the cache. */
export const RULE_BITS = 3
/** Places in `AutomatonTable.records` of the automata of lead, pattern and trail; -1 for those a rule has not. */
export const LEAD = 0
export const PATTERN = 1
export const TRAIL = 2
/** Longest span in UTF-16 units. */
export const SPAN = 3
/** Which ASCII units may begin a match, its lead included: 128 bits. */
export const FIRSTS = 4
