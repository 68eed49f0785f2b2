/** A telephone number as written, taken apart. */
export interface PhoneText {
  /** Number begins with `+`. */
  readonly plus: boolean
  /** All digits before an extension, an optional trunk `(0)` dropped. */
  readonly digits: string
  /** The digits as grouped by separators, first group first. */
  readonly groups: readonly string[]
  /** What stands between the groups, parentheses and doubled spaces dropped: `) ` is a space, ` - ` a hyphen. */
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
  const parts = splitGroups(text)
  if (parts !== undefined) return parts
  const number = text.replace(extension, '')
  return number === text ? undefined : splitGroups(number)
}

/** Stands behind the last unit of a text; no unit of a number. */
const END = -1

// A loop, not patterns: every rule for telephone numbers asks this of every length a candidate may have.
const splitGroups = (written: string): PhoneText | undefined => {
  const plusAt = written.charCodeAt(0) === 0x28 ? 1 : 0
  const plus = written.charCodeAt(plusAt) === 0x2b
  const mayHoldTrunk = written.indexOf('(', 1) > 0 && (plus || beginsAbroad(written, plusAt))
  const number = mayHoldTrunk ? written.replace(/\( ?0 ?\)/, ' ') : written
  let digits = ''
  const groups: string[] = []
  const gaps: string[] = []
  let gap = ''
  let from = -1
  for (let i = plus ? plusAt + 1 : 0; i <= number.length; i++) {
    const unit = i < number.length ? number.charCodeAt(i) : END
    if (unit >= 0x30 && unit <= 0x39) {
      if (from >= 0) continue
      if (groups.length > 0) gaps.push(gap || ' ')
      from = i
      gap = ''
      continue
    }
    if (from >= 0) {
      const group = number.slice(from, i)
      groups.push(group)
      digits += group
      from = -1
    }
    if (i === number.length) break
    // `- . / –` mark; spaces and parentheses only part.
    if (unit === 0x2d || unit === 0x2e || unit === 0x2f || unit === 0x2013) gap += number.charAt(i)
    else if (unit !== 0x20 && unit !== 0x28 && unit !== 0x29) return undefined
  }
  return groups.length === 0 ? undefined : { plus, digits, groups, gaps }
}

/** Whether the prefix of a call abroad, 00 or 011, stands at an offset. */
const beginsAbroad = (written: string, at: number): boolean =>
  written.startsWith('00', at) || written.startsWith('011', at)
