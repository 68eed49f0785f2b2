import { compactOf } from './digits.ts'
import { memberStates } from './eu-member-states.ts'
import type { Validator } from './validator.ts'

const identifications: ReadonlySet<string> = new Set(memberStates.values())

/**
 * Passes one-stop-shop VAT numbers: `EU` and nine digits (non-Union scheme) or `IM` and ten (imports), the first
 * three the member state of identification. Three random numbers in a hundred pass.
 *
 * The check digit at the end is not checked: its rule is not published.
 *
 * @see Council Directive 2006/112/EC art. 362 and 369q; Commission Implementing Regulation (EU) 2020/194
 */
export const euOss: Validator = {
  passRate: 0.028,
  check: (text) => {
    const compact = compactOf(text, ' .-')
    const parts = /^(?:EU(\d{3})\d{6}|IM(\d{3})\d{7})$/.exec(compact)
    return identifications.has(parts?.[1] ?? parts?.[2] ?? '') ? 'valid' : 'invalid'
  },
}
