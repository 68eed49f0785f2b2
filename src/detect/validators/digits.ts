/** What people put between the digits of a number; which of it a rule accepts is the rule's pattern. */
const defaultSeparators = ' -._/\n'

/**
 * Gives the ASCII digits of a written number, its separators dropped.
 *
 * @param text - the number as written
 * @param separators - every character that may stand between digits
 * @returns the digits, or `undefined` when any other character occurs or no digit does.
 *   Linear in the length of `text`.
 */
export const digitsOf = (text: string, separators: string = defaultSeparators): string | undefined => {
  let digits = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) continue
    if (!separators.includes(text.charAt(i))) return undefined
    if (i > from) digits += text.slice(from, i)
    from = i + 1
  }
  digits = from === 0 ? text : digits + text.slice(from)
  return digits === '' ? undefined : digits
}

/**
 * Gives a written identifier without its separators, in upper case.
 *
 * @param separators - every character to drop, no letter or digit of ASCII among them
 * @returns the rest, whatever it is. Linear in the length of `text`.
 */
export const compactOf = (text: string, separators: string = ' -'): string => {
  let compact = ''
  let from = 0
  let raise = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x61) raise = true
    if (isLetterOrDigit(unit) || !separators.includes(text.charAt(i))) continue
    if (i > from) compact += text.slice(from, i)
    from = i + 1
  }
  compact = from === 0 ? text : compact + text.slice(from)
  return raise ? compact.toUpperCase() : compact
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)

/** Tells whether a text is one or more ASCII digits and nothing else. */
export const isDigits = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 48 || unit > 57) return false
  }
  return text !== ''
}

/** Tells whether a text is one character over and over: `0000`, `1111`; such numbers are fillers. */
export const isOneCharacterRepeated = (text: string): boolean => {
  for (let i = 1; i < text.length; i++) if (text[i] !== text[0]) return false
  return text !== ''
}
