/** A telephone number as written, taken apart. */
export interface PhoneText {
  /** Number begins with `+`. */
  readonly plus: boolean
  /** All digits before an extension, an optional trunk `(0)` dropped. */
  readonly digits: string
  /** The digits as grouped by separators, first group first. */
  readonly groups: readonly string[]
}

/** Longest text that is looked at; the longest written form with an extension is about 35. */
const longestText = 64

const extension = /[ ,;]{0,2}(?:x|ext\.?|extension|durchwahl|dw\.?|app\.?|apparat|转|轉|分机|#)[ :.]{0,2}\d{1,6}$/i

/**
 * Gives the parts of a telephone number as written, or `undefined` when something other than digits,
 * `+`, spaces, hyphens, periods, slashes and parentheses occurs before the extension.
 */
export const splitPhone = (text: string): PhoneText | undefined => {
  if (text.length > longestText) return undefined
  const number = text.replace(extension, '')
  const plus = number.startsWith('+') || number.startsWith('(+')
  if (!/^\(?\+?[\d ()./-]+$/.test(number)) return undefined
  const international = plus || /^\(?0(?:0|11)/.test(number)
  const dialed = international ? number.replace(/\( ?0 ?\)/, ' ') : number
  const groups = dialed.match(/\d+/g)
  if (groups === null) return undefined
  return { plus, groups, digits: groups.join('') }
}
