import { isManualPassword } from './manual-password.ts'
import { isReference } from './placeholder.ts'
import type { Validator } from './validator.ts'

/**
 * Judges `user:password` as commands take it: `valid` unless the password is a manual's word, a filler, a
 * reference or a mask, a path or shorter than four units; `reserved` where it is the user's name, as servers ship
 * (`admin:admin`). Linear; never throws.
 */
export const userPassword: Validator = {
  check: (text) => {
    const colon = text.indexOf(':')
    if (colon < 1 || /\s/.test(text)) return 'invalid'
    const password = text.slice(colon + 1)
    if (password.length < 4 || /^\/|^\d{1,5}$/.test(password)) return 'invalid'
    const user = text.slice(0, colon)
    if (isReference(user) || isManualPassword(password)) return 'invalid'
    return user === password ? 'reserved' : 'valid'
  },
  // The command before it says nearly all; the check removes manuals' words.
  passRate: 0.5,
}
