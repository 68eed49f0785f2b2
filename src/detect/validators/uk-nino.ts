import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Never allocated as a pair, though each letter alone may stand in its place. */
const barredPrefixes: ReadonlySet<string> = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])

/**
 * Passes UK National Insurance numbers: two letters, six digits and a letter A to D, spaces or hyphens between groups.
 *
 * The first letter is none of D F I Q U V, the second none of D F I O Q U V, and seven pairs are barred. There is no
 * check character; a little more than half of random texts with these letters and digits pass.
 *
 * @see HMRC National Insurance Manual NIM39110
 */
export const ukNino: Validator = {
  passRate: 0.55,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    if (!/^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$/.test(compact)) return 'invalid'
    return barredPrefixes.has(compact.slice(0, 2)) ? 'invalid' : 'valid'
  },
}
