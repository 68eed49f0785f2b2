import { passesBalticCheck } from './ee-ik.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Estonian register codes of companies, associations and agencies: eight digits, the first 1, 7, 8 or 9, the last
 * the check digit of personal codes. One random number that begins so in ten passes.
 *
 * @see Äriregistri seadus section 10; RIK, registrikoodi kontrolljärk
 */
export const eeRegistrikood: Validator = {
  passRate: 0.1,
  check: (text) => (/^[1789]\d{7}$/.test(text) && passesBalticCheck(text) ? 'valid' : 'invalid'),
}
