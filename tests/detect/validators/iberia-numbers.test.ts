import fc from 'fast-check'
import { isValidIBAN } from 'ibantools'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { adNrt } from '../../../src/detect/validators/ad-nrt.ts'
import { esBankAccount } from '../../../src/detect/validators/es-bank-account.ts'
import { esCadastralReference } from '../../../src/detect/validators/es-cadastral-reference.ts'
import { esCif } from '../../../src/detect/validators/es-cif.ts'
import { esCups } from '../../../src/detect/validators/es-cups.ts'
import { esDni } from '../../../src/detect/validators/es-dni.ts'
import { esNie } from '../../../src/detect/validators/es-nie.ts'
import { esNif } from '../../../src/detect/validators/es-nif.ts'
import { mod97 } from '../../../src/detect/validators/mod97.ts'
import { ptCc } from '../../../src/detect/validators/pt-cc.ts'
import { ptNif } from '../../../src/detect/validators/pt-nif.ts'
import {
  completed,
  digits,
  expectAgreement,
  expectErrorsCaught,
  expectPassRate,
  letters,
  pairs,
} from './beside-stdnum.ts'
import { expectAll } from './judge.ts'

const { AD, ES, PT } = stdnum.stdnum
const letterPairs = letters.flatMap((a) => letters.map((b) => a + b))

describe('esDni', () => {
  it('passes eight digits, and seven where the zero is dropped', () => {
    expectAll(esDni, 'valid', ['44516294R', '44.516.294-R', '44516294 r', '8976490G', '08976490G'])
    expectAll(esDni, 'invalid', ['44516294T', '445162945R', '976490G', 'X4516294R', '44516294', ''])
  })

  it('knows the published samples', () => {
    expectAll(esDni, 'reserved', ['99999999R', '12345678Z', '12345678-z', '00000000T'])
  })

  it('agrees with stdnum', () => {
    expectAgreement(esDni, ES?.dni, /^[0-9]{8}$/, letters)
  })

  it('catches every wrong digit and swap', () => {
    expectErrorsCaught(esDni, /^[0-9]{8}$/, letters, { swaps: true })
    expectPassRate(esDni, /^[0-9]{8}[A-Z]$/)
  })
})

describe('esNie', () => {
  it('passes X, Y and Z, also with the zero of old numbers', () => {
    expectAll(esNie, 'valid', ['X1818028Q', 'x-1818028-q', 'Y1346868W', 'Z7518603T', 'X01818028Q'])
    expectAll(esNie, 'invalid', ['X1818028R', 'W1818028Q', 'X181802Q', 'X18180281Q', '1818028Q', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(esNie, ES?.nie, /^[XYZ][0-9]{7}$/, letters)
  })

  it('catches every wrong digit and swap of digits', () => {
    expectErrorsCaught(esNie, /^[XYZ][0-9]{7}$/, letters, { swaps: true })
    expectPassRate(esNie, /^[XYZ][0-9]{7}[A-Z]$/)
  })
})

describe('esCif', () => {
  it('passes the check character its kind of entity has', () => {
    expectAll(esCif, 'valid', ['A28784023', 'b-08155426', 'G46049466', 'Q2879519C', 'P0898683H', 'A 28.784.02 3'])
    expectAll(esCif, 'invalid', [
      'A28784024',
      'A2878402C',
      'Q28795193',
      'I28784023',
      'K28784023',
      'A2878402',
      'A28784023Z',
      '',
    ])
  })

  it('wants a letter from entities abroad (province 00)', () => {
    expect(completed(esCif, 'A0012345', digits)).toBeUndefined()
    expect(completed(esCif, 'A0012345', letters)).toBeDefined()
  })

  it('agrees with stdnum, which takes either character from everyone', () => {
    expectAgreement(esCif, ES?.cif, /^[CDFGJUV](0[1-9]|[1-9][0-9])[0-9]{5}$/, [...digits, ...letters])
    expectAgreement(esCif, ES?.cif, /^[ABEH](0[1-9]|[1-9][0-9])[0-9]{5}$/, digits)
    expectAgreement(esCif, ES?.cif, /^[NPQRSW](0[1-9]|[1-9][0-9])[0-9]{5}$/, letters)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(esCif, /^[ABEH][1-9][0-9]{6}$/, digits)
    expectPassRate(esCif, /^[ABEH][1-9][0-9]{7}$/)
  })
})

describe('esNif', () => {
  it('passes every kind, with ES or not', () => {
    expectAll(esNif, 'valid', [
      '44516294R',
      'X1818028Q',
      'A28784023',
      'K5108998P',
      'M-0009408-R',
      'L7858837J',
      'ESA28784023',
      'es44516294r',
    ])
    expectAll(esNif, 'reserved', ['99999999R', 'ES99999999R'])
    expectAll(esNif, 'invalid', ['44516294T', 'K5108998Q', 'ESA28784024', 'T1234567A', 'ES', ''])
  })

  it('agrees with stdnum on K, L and M', () => {
    expectAgreement(esNif, ES?.nif, /^[KLM][0-9]{7}$/, letters)
  })

  it('is what the parts are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9XYZABG][0-9]{7}[0-9A-Z]$/), (text) => {
        const part = /^\d/.test(text) ? esDni : /^[XYZ]/.test(text) ? esNie : esCif
        expect(esNif.check(text)).toBe(part.check(text))
      }),
    )
  })
})

describe('esCups', () => {
  it('passes supply points with and without the metering point', () => {
    expectAll(esCups, 'valid', [
      'ES0031789836225135WG',
      'ES 0021 7714 2954 1740 EA 1F',
      'es0031789836225135wg',
      'ES1234123456789012JY',
    ])
    expectAll(esCups, 'invalid', [
      'ES0031789836225135WH',
      'ES0021771429541740EA1T',
      'PT0031789836225135WG',
      'ES003178983622513WG',
      '',
    ])
  })

  it('gives every number one pair of letters, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^ES[0-9]{16}$/), (body) => {
        expect(letterPairs.filter((pair) => esCups.check(body + pair) === 'valid')).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
    expectErrorsCaught(esCups, /^ES[0-9]{16}$/, letterPairs, { swaps: true })
    expectPassRate(esCups, /^ES[0-9]{16}[A-Z]{2}$/, 30_000)
  })
})

describe('esCadastralReference', () => {
  it('passes the references the cadastre prints as samples', () => {
    expectAll(esCadastralReference, 'valid', ['9872023 VH5797S 0001 WX', '9872023VH5797S0001WX'])
    expectAll(esCadastralReference, 'invalid', [
      '9872023VH5797S0001XW',
      '9872023VH5797S001WX',
      '9872024VH5797S0001WX',
      '9872023/VH5797S0001WX',
      '',
    ])
  })

  it('gives every reference one pair of letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7}[A-Z]{2}[0-9]{4}[A-Z][0-9]{4}$/), (body) => {
        expect(letterPairs.filter((pair) => esCadastralReference.check(body + pair) === 'valid')).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
    expectPassRate(esCadastralReference, /^[0-9]{7}[A-Z]{2}[0-9]{4}[A-Z][0-9]{4}[A-Z]{2}$/, 30_000)
  })

  it('reads Ñ, and both cases alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{7}Ñ[A-ZÑ][0-9]{4}[A-Z][0-9]{4}$/), (body) => {
        const text = completed(esCadastralReference, body, letterPairs)
        expect(text).toBeDefined()
        expect(esCadastralReference.check((text ?? '').toLowerCase())).toBe('valid')
      }),
      { numRuns: 20 },
    )
  })
})

describe('esBankAccount', () => {
  it('passes the account in the sample of the IBAN registry', () => {
    expectAll(esBankAccount, 'valid', ['21000418450200051332', '2100 0418 45 0200051332', '2100-0418-45-02000-51332'])
    expectAll(esBankAccount, 'invalid', [
      '21000418440200051332',
      '2100041845020005133',
      '00000000000000000000',
      '00000000000400123456',
      '21000418450200051333',
      '',
    ])
  })

  it('passes what ibantools takes for the national part of a Spanish IBAN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{7}\?[0-9]{10}$/), (body) => {
        const right = pairs
          .map((pair) => body.replace('?', pair))
          .filter((text) => esBankAccount.check(text) === 'valid')
        expect(right).toHaveLength(1)
        for (const text of right) {
          const check = String(98 - mod97(`${text}ES00`)).padStart(2, '0')
          expect(isValidIBAN(`ES${check}${text}`)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
    expectPassRate(esBankAccount, /^[0-9]{20}$/)
  })
})

describe('ptCc', () => {
  const versions = letterPairs.filter((_, at) => at % 7 === 0).flatMap((pair) => digits.map((digit) => pair + digit))

  it('passes the sample of the registry office', () => {
    expectAll(ptCc, 'valid', ['00000000 0 ZZ4', '000000000ZZ4', '147229875zz3', '14722987-5-ZZ3'])
    expectAll(ptCc, 'invalid', ['000000000ZZ5', '00000000ZZ4', '147229875993', '147229875ZZ', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(ptCc, PT?.cc, /^[0-9]{9}$/, versions, 10)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(ptCc, /^[0-9]{9}Z[A-Z]$/, digits)
    expectPassRate(ptCc, /^[0-9]{9}[A-Z]{2}[0-9]$/)
  })
})

describe('ptNif', () => {
  it('passes persons, companies, public bodies and estates', () => {
    expectAll(ptNif, 'valid', ['266254926', '266 254 926', 'PT509531903', 'pt 513.076.514', '600084779'])
    expectAll(ptNif, 'invalid', ['266254927', '26625492', '2662549260', '000000000', 'ES266254926', ''])
  })

  it('refuses beginnings that no register issues', () => {
    for (const start of ['0', '40', '44', '46', '49', '73', '76', '92', '97']) {
      expect(completed(ptNif, start.padEnd(8, '5'), digits)).toBeUndefined()
    }
    for (const start of ['1', '2', '3', '45', '5', '6', '70', '79', '8', '90', '91', '98', '99']) {
      expect(completed(ptNif, start.padEnd(8, '5'), digits)).toBeDefined()
    }
  })

  it('agrees with stdnum, which knows fewer beginnings', () => {
    expectAgreement(ptNif, PT?.nif, /^([1-3568][0-9]|45|70|90|99)[0-9]{6}$/, digits)
  })

  it('catches every wrong digit but where the check digit is 0', () => {
    expectErrorsCaught(ptNif, /^[1-3568][0-9]{7}$/, digits, {
      missed: (right, wrong) => right.endsWith('0') || wrong.endsWith('0'),
    })
    expectPassRate(ptNif, /^[1-3568][0-9]{8}$/)
  })
})

describe('adNrt', () => {
  it('passes the kinds of taxpayers within their ranges', () => {
    expectAll(adNrt, 'valid', ['L-712345-J', 'U132950X', 'f 123456 z', 'A-701234-B'])
    expectAll(adNrt, 'invalid', ['F-712345-J', 'A-612345-J', 'B-712345-J', 'L-71234-J', 'L7123456', ''])
  })

  it('agrees with stdnum, which has the range of A and L the wrong way round', () => {
    expectAgreement(adNrt, AD?.nrt, /^[B-KM-Z][6-8][0-9]{5}$/, ['A', 'Z', '1'], 300)
    expectPassRate(adNrt, /^[ACDEFGLOPU][0-9]{6}[A-Z]$/)
  })
})
