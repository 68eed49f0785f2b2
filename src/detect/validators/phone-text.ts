/** A telephone number as written, taken apart. */
export interface PhoneText {
  /** Number begins with `+`. */
  readonly plus: boolean
  /** All digits before an extension, an optional trunk `(0)` dropped. */
  readonly digits: string
  /** The digits as grouped by separators, first group first. */
  readonly groups: readonly string[]
  /** What stands between the groups; one fewer than groups. */
  readonly gaps: readonly string[]
}

/** Longest text that is looked at; the longest written form with an extension is about 40. */
const longestText = 64

const extension =
  /[ ,;-]{0,2}(?:x|ext\.?|extension|extn\.?|durchwahl|dw\.?|app\.?|apparat|poste|interno|int\.?|anexo|ramal|toestel|wewn\.?|доб\.?|内線|转|轉|分机|#)[ :.]{0,2}\d{1,6}$/i

/**
 * Gives the parts of a telephone number as written, or `undefined` when something other than digits,
 * `+`, spaces, dashes, periods, slashes and parentheses occurs before the extension.
 */
export const splitPhone = (text: string): PhoneText | undefined => {
  if (text.length > longestText) return undefined
  const number = text.replace(extension, '')
  const plus = number.startsWith('+') || number.startsWith('(+')
  if (!/^\(?\+?[\d ()./–-]+$/.test(number)) return undefined
  const international = plus || /^\(?0(?:0|11)/.test(number)
  const dialed = international ? number.replace(/\( ?0 ?\)/, ' ') : number
  const groups = dialed.match(/\d+/g)
  if (groups === null) return undefined
  return { plus, groups, digits: groups.join(''), gaps: (dialed.match(/(?<=\d)\D+(?=\d)/g) ?? []).map(plainGap) }
}

/** A gap without its parentheses and doubled spaces: `) ` is a space, ` - ` a hyphen. */
const plainGap = (gap: string): string => gap.replace(/[() ]+/g, '') || ' '
