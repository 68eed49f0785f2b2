/**
 * What a validator says of a candidate: `valid`, `invalid`, or `reserved` for a value that is well
 * formed but set aside by its issuer for tests, samples or documentation (4111…, 078-05-1120).
 */
export type Validity = 'valid' | 'invalid' | 'reserved'

/** A pure check of one kind of number or text. */
export interface Validator {
  /**
   * Judges a candidate's text as it stands, separators included. Total: no input makes it throw.
   * Linear in the length of the text.
   */
  readonly check: (text: string) => Validity
  /**
   * Share of random text of the right shape that passes, 0..1: a passing check is evidence, not
   * proof, and this number says how much of it.
   */
  readonly passRate: number
}
