import { judgeBelgianNumber } from './be-nn.ts'
import type { Validator } from './validator.ts'

/**
 * Passes Belgian BIS numbers, given to people outside the national register: as the national number, the month raised
 * by 20 (sex unknown) or by 40 (sex known). One random number in 650 passes.
 *
 * @see Koninklijk besluit van 8 februari 1991 (identificatienummer), Art. 3; KSZ, Het BIS-nummer
 */
export const beBis: Validator = { passRate: 0.0015, check: (text) => judgeBelgianNumber(text, [20, 40]) }
