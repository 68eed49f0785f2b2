/** What a term means to a scan beyond what scores ask for: bits of `RuleTables.meanings`. */

/** A word for a digit. */
export const FOR_DIGIT = 1
/** A word of a spelled address. */
export const OF_ADDRESS = 2
/** Nothing but one of the two: no term to rules. */
export const SIGN_ONLY = 4
/** Is a finding by itself. */
export const LEXICON = 8
/** Speaks for a rule. */
export const SPEAKS = 16
/** What calls for a view. */
export const SIGNS: number = FOR_DIGIT | OF_ADDRESS
