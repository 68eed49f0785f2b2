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
  for (const char of text) {
    if (char >= '0' && char <= '9') digits += char
    else if (!separators.includes(char)) return undefined
  }
  return digits === '' ? undefined : digits
}

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
