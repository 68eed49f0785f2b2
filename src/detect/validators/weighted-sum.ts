/**
 * Gives the sum of each character's value times the weight at its place, the arithmetic under most check digits.
 *
 * Digits count as themselves, letters as A = 10 … Z = 35 in either case.
 *
 * @param text - ASCII digits and letters; one character for each weight, the rest is not read
 * @returns the sum, or `NaN` when `text` is shorter than `weights` or another character occurs
 */
export const weightedSum = (text: string, weights: readonly number[]): number => {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += valueAt(text, i) * (weights[i] as number)
  return sum
}

/** The value of the digit or letter at a place: 0..9, A = 10 … Z = 35; `NaN` for anything else and outside. */
export const valueAt = (text: string, place: number): number => {
  const unit = text.charCodeAt(place)
  if (unit >= 48 && unit <= 57) return unit - 48
  if (unit >= 65 && unit <= 90) return unit - 55
  if (unit >= 97 && unit <= 122) return unit - 87
  return Number.NaN
}
