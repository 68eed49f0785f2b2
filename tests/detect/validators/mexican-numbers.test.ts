import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { mxCurp } from '../../../src/detect/validators/mx-curp.ts'
import { mxRfc } from '../../../src/detect/validators/mx-rfc.ts'
import { digits, expectAgreement, expectErrorsCaught, expectPassRate } from './beside-stdnum.ts'
import { expectAll } from './judge.ts'

const { MX } = stdnum.stdnum

/** A birth date that exists in every year. */
const date = '[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])'

describe('mxCurp', () => {
  it('passes keys of both centuries and of three sexes', () => {
    expectAll(mxCurp, 'valid', [
      'LOGM920314MDFPZR05',
      'HEAJ010807HJCSRSA2',
      'logm950315mdfpbr07',
      'LOGM 990519 MDFPBR07',
    ])
  })

  it('refuses wrong dates, entities, sexes and check digits', () => {
    expectAll(mxCurp, 'invalid', [
      'LOGM920314MDFPZR06',
      'LOGM921314MDFPZR05',
      'LOGM920231MDFPZR05',
      'LOGM920314MXXPZR05',
      'LOGM920314ADFPZR05',
      'LOGM920314MDFPZR0',
      'LOGM920314MDFAZR05',
      'LPGM920314MDFPZR05',
      '',
    ])
  })

  it('agrees with stdnum on past dates', () => {
    const form = new RegExp(`^[A-Z][AEOX][B-DF-HJ-NP-TV-Z]{2}${date}[HM](?:AS|DF|NE|ZS)[B-DF-HJ-NP-TV-Z]{3}[0-9]$`)
    expectAgreement(mxCurp, { validate: (text) => MX?.curp?.validate(text) ?? { isValid: false } }, form, digits, 200)
  })

  it('catches wrong digits of the date in odd weights', () => {
    // A weight that shares a factor with ten hides an error of five or a multiple of two.
    const weights = [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
    expectErrorsCaught(mxCurp, new RegExp(`^LOGM${date}MDFPZR[0-9]$`), digits, {
      missed: (right, wrong) => {
        const at = [...right].findIndex((char, index) => char !== wrong[index])
        return ((Number(right[at]) - Number(wrong[at])) * (weights[at] as number)) % 10 === 0
      },
    })
    expectPassRate(mxCurp, /^[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{2}[B-D]{3}[0-9]{2}$/, 60_000)
  })
})

describe('mxRfc', () => {
  it('passes persons and companies', () => {
    expectAll(mxRfc, 'valid', ['HEAJ800825KN1', 'ABC980909J93', 'heaj-840527-ry8', 'LOGM93091913A', 'GODE561231GR8'])
    expectAll(mxRfc, 'reserved', ['XAXX010101000', 'XEXX010101000'])
  })

  it('refuses wrong dates and check characters', () => {
    expectAll(mxRfc, 'invalid', ['HEAJ800825KN2', 'HEAJ801325KN1', 'HEAJ800231KN1', 'HE800825KN1', 'HEAJ800825', ''])
  })

  it('agrees with stdnum on persons with letters up to N, where its two alphabets are one', () => {
    const person = new RegExp(`^[GHK][AEI][LMN][B-H]${date.replace('[0-9]{2}', '[01][0-9]')}[1-9A-N]{2}$`)
    expectAgreement(mxRfc, MX?.rfc, person, [...digits, 'A'], 150)
  })

  it('gives every key one check character, with & and Ñ too', () => {
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^[A-ZÑ&]{3,4}${date}[1-9A-V][1-9A-Z]$`)), (body) => {
        expect([...digits, 'A'].filter((check) => mxRfc.check(body + check) === 'valid')).toHaveLength(1)
      }),
    )
    expectPassRate(mxRfc, /^[A-Z]{4}[0-9]{6}[1-9A-V][1-9A-Z][0-9A]$/, 40_000)
  })
})
