import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cusip, passesCusip } from '../../../src/detect/validators/cusip.ts'
import { figi } from '../../../src/detect/validators/figi.ts'
import { isin } from '../../../src/detect/validators/isin.ts'
import { isni } from '../../../src/detect/validators/isni.ts'
import { iso11649 } from '../../../src/detect/validators/iso11649.ts'
import { lei } from '../../../src/detect/validators/lei.ts'
import { sedol } from '../../../src/detect/validators/sedol.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const alnum = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ`

/** The body with the check digit that passes; `undefined` where none does. */
const complete = (validator: Validator, body: string): string | undefined =>
  [...digits].map((digit) => body + digit).find((text) => validator.check(text) === 'valid')

describe('cusip', () => {
  it('passes numbers of listed companies and of X9.6', () => {
    expectAll(cusip, 'valid', ['037833100', '17275R102', '38259P508', '594918104', '68389X105', '037833 10 0'])
  })

  it('refuses wrong check digits, lengths, letters and fillers', () => {
    expectAll(cusip, 'invalid', ['037833101', '03783310', '0378331000', 'O37833100', '037I33100', '000000000'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        const number = [...digits].map((digit) => body + digit).find(passesCusip) ?? ''
        expect(singleErrors(number, digits).filter(passesCusip)).toEqual([])
      }),
    )
  })
})

describe('sedol', () => {
  it('passes codes of before and after 2004', () => {
    expectAll(sedol, 'valid', ['0263494', '0540528', 'B0WNLY7', 'B1YW440', 'b0wnly7', 'BH4HKS3'])
  })

  it('refuses wrong check digits, vowels and lengths', () => {
    expectAll(sedol, 'invalid', ['0263495', 'A0WNLY7', 'B0ENLY7', '026349', '02634944', '0000000'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{5}$/), (body) => {
        const code = complete(sedol, body) ?? ''
        expect(code).toHaveLength(7)
        expect(singleErrors(code, digits).filter((text) => sedol.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })
})

describe('isin', () => {
  it('passes numbers of countries and of the international prefix', () => {
    expectAll(isin, 'valid', ['US0378331005', 'GB0002634946', 'DE000BAY0017', 'XS0203470157', 'us 037833100 5'])
  })

  it('refuses wrong check digits, unknown prefixes and other shapes', () => {
    expectAll(isin, 'invalid', ['US0378331006', 'ZZ0378331005', 'US037833100', 'US03783310055', 'US000000000A'])
    // X takes any check digit away from the letters: a word in capitals is none.
    expectAll(isin, 'invalid', ['DEABCDEFGHI1', 'DEABCDEFGHI5', 'DEABCDEFGHI9'])
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{8}$/), (body) => {
        const number = complete(isin, `DE${body}`) ?? ''
        const wrong = singleErrors(number.slice(2), digits).map((rest) => `DE${rest}`)
        expect(wrong.filter((text) => isin.check(text) !== 'invalid')).toEqual([])
      }),
    )
  })

  it('holds a US number whose middle is the CUSIP', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-HJ-NP-Z][0-9]{2}[0-9A-HJ-NP-Z]{5}$/), (body) => {
        const inner = complete(cusip, body)
        fc.pre(inner !== undefined)
        const number = complete(isin, `US${inner}`)
        expect(number?.slice(2, 11)).toBe(inner)
      }),
    )
  })
})

describe('figi', () => {
  it('passes published identifiers', () => {
    expectAll(figi, 'valid', ['BBG000BLNNH6', 'BBG000B9XRY4', 'BBG000BVPV84', 'bbg000blnnh6'])
  })

  it('refuses wrong check digits, barred prefixes, vowels, and no G', () => {
    expectAll(figi, 'invalid', ['BBG000BLNNH7', 'GBG000BLNNH6', 'BBX000BLNNH6', 'BBG000BLNAH6', 'BBG000BLNNH'])
  })

  it('gives every body one check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^BBG[0-9B-DF-HJ-NP-TV-Z]{8}$/), (body) => {
        expect([...digits].filter((digit) => figi.check(body + digit) === 'valid')).toHaveLength(1)
      }),
    )
  })
})

describe('lei', () => {
  it('passes published identifiers', () => {
    expectAll(lei, 'valid', ['5493001KJTIIGC8Y1R12', 'HWUPKR0MPOU8FGXBT394', '7LTWFZYICNSX8D621K86'])
  })

  it('refuses wrong check digits, letters in their place and bare digits', () => {
    expectAll(lei, 'invalid', ['5493001KJTIIGC8Y1R13', 'HWUPKR0MPOU8FGXBT3A4', '12345678901234567890', 'HWUPKR0MPOU8'])
  })

  it('catches every digit for a digit, every letter for a letter, and every swap of two alike', () => {
    const number = '5493001KJTIIGC8Y1R12'
    const alike = (text: string): boolean =>
      [...text].every((char, at) => /\d/.test(char) === /\d/.test(number[at] as string))
    const wrong = [...singleErrors(number, alnum), ...swaps(number)].filter(alike)
    expect(wrong.filter((text) => lei.check(text) === 'valid')).toEqual([])
  })
})

describe('isni', () => {
  it('passes names and researchers, and knows the invented one', () => {
    expectAll(isni, 'valid', ['0000 0001 2150 090X', '0000-0002-1694-233X', '000000012150090x'])
    expectAll(isni, 'reserved', ['0000-0002-1825-0097'])
    expectAll(isni, 'invalid', ['0000 0001 2150 0909', '0000000000000000', '0000 0001 2150 09X0', '0000 0001 2150'])
  })
})

describe('iso11649', () => {
  it('passes the sample of the standard, in groups, lower case and short', () => {
    expectAll(iso11649, 'valid', ['RF18539007547034', 'RF18 5390 0754 7034', 'rf18 5390 0754 7034', 'RF471234567890'])
    expectAll(iso11649, 'invalid', ['RF19539007547034', 'RF18', 'XX18539007547034', `RF18${'1'.repeat(22)}`])
  })

  it('catches every single wrong character', () => {
    const wrong = singleErrors('539007547034', digits).map((rest) => `RF18${rest}`)
    expect(wrong.filter((text) => iso11649.check(text) !== 'invalid')).toEqual([])
  })
})
