import type { Validator } from './validator.ts'
import { weightedSum } from './weighted-sum.ts'

const weights = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1]

/** Codes of banks and payment institutions with Czech accounts, past ones included. Číselník ČNB, state of 2024. */
const banks: ReadonlySet<string> = new Set(
  (
    '0100 0300 0600 0710 0800 2010 2020 2060 2070 2100 2200 2210 2220 2240 2250 2260 2275 2600 2700 3030 3040 3050 ' +
    '3060 3500 4000 4300 5000 5500 5800 6000 6100 6200 6210 6300 6363 6700 6800 7910 7940 7950 7960 7970 7980 7990 ' +
    '8030 8040 8060 8090 8150 8190 8198 8199 8200 8215 8220 8225 8230 8240 8250 8255 8265 8270 8280 8283 8291 8292 ' +
    '8293 8299 8500'
  ).split(' '),
)

/**
 * Passes Czech account numbers `[prefix-]number/bank`: both parts are multiples of 11 under weights that double
 * place by place modulo 11, the number has at least two digits other than 0, and the bank exists.
 *
 * About one random text `dddddddddd/dddd` in 1,600 passes.
 *
 * @see Vyhláška ČNB č. 169/2011 Sb., o pravidlech tvorby čísla účtu v platebním styku, § 3 and 4
 */
export const czBankAccount: Validator = {
  passRate: 0.0006,
  check: (text) => {
    if (text.length > 32) return 'invalid'
    const parts = /^(?:(\d{1,6}) ?- ?)?(\d{2,10}) ?\/ ?(\d{4})$/.exec(text)
    if (parts === null) return 'invalid'
    const [, prefix = '0', number = '', bank = ''] = parts
    if (!banks.has(bank) || number.replace(/0/g, '').length < 2) return 'invalid'
    const isMultiple = (digits: string): boolean => weightedSum(digits.padStart(10, '0'), weights) % 11 === 0
    return isMultiple(prefix) && isMultiple(number) ? 'valid' : 'invalid'
  },
}
