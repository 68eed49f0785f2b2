import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { aeEmiratesId } from '../../../src/detect/validators/ae-emirates-id.ts'
import { ghTin } from '../../../src/detect/validators/gh-tin.ts'
import { irNationalId } from '../../../src/detect/validators/ir-national-id.ts'
import { kwCivilId } from '../../../src/detect/validators/kw-civil-id.ts'
import { luhn } from '../../../src/detect/validators/luhn.ts'
import { maIce } from '../../../src/detect/validators/ma-ice.ts'
import { muNid } from '../../../src/detect/validators/mu-nid.ts'
import { mzNuit } from '../../../src/detect/validators/mz-nuit.ts'
import { ngNin } from '../../../src/detect/validators/ng-nin.ts'
import { snNinea } from '../../../src/detect/validators/sn-ninea.ts'
import { zaIdNumber } from '../../../src/detect/validators/za-id-number.ts'
import { digits, expectAgreement, expectErrorsCaught, expectPassRate, pairs } from './beside-stdnum.ts'
import { expectAll } from './judge.ts'

const { GH, GN, IL, MA, MU, MZ, ZA } = stdnum.stdnum

/** A date of any year, as YYMMDD and as DDMMYY. */
const yearFirst = '[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])'
const dayFirst = '(?:0[1-9]|1[0-9]|2[0-8])(?:0[1-9]|1[0-2])[0-9]{2}'

describe('aeEmiratesId', () => {
  it('passes numbers with a year of birth and the Luhn digit', () => {
    expectAll(aeEmiratesId, 'valid', ['784-1955-9689003-8', '784 1939 7828943 2', '784200114043175'])
    expectAll(aeEmiratesId, 'invalid', [
      '784-1955-9689003-9',
      '784-1855-9689003-8',
      '785-1955-9689003-8',
      '784-1955-968900-8',
      '',
    ])
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(aeEmiratesId, /^78419[0-9]{9}$/, digits)
    expectPassRate(aeEmiratesId, /^78419[0-9]{10}$/)
  })
})

describe('irNationalId', () => {
  it('passes ten digits with their check digit', () => {
    expectAll(irNationalId, 'valid', ['0082101043', '127-704799-5', '0013498304'])
    expectAll(irNationalId, 'invalid', ['0082101044', '1111111111', '0000000000', '1230000001', '008210104', ''])
  })

  it('catches every wrong digit but those behind a check digit of 1', () => {
    // Remainders 1 and 10 are both written 1.
    expectErrorsCaught(irNationalId, /^[0-9]{9}$/, digits, { missed: (right) => right.endsWith('1') })
    expectPassRate(irNationalId, /^[0-9]{10}$/)
  })
})

describe('kwCivilId', () => {
  it('passes real birth dates with their check digit', () => {
    expectAll(kwCivilId, 'valid', ['288051424917', '303072778645'])
    expectAll(kwCivilId, 'invalid', ['288051424918', '288131424917', '388051424917', '188051424917', '28805142491', ''])
  })

  it('catches every wrong digit of the serial', () => {
    expectErrorsCaught(kwCivilId, new RegExp(`^[23]${yearFirst}[0-9]{4}$`), digits)
    expectPassRate(kwCivilId, /^[23][0-9]{11}$/, 40_000)
  })
})

describe('numbers that Luhn checks', () => {
  it('agree with stdnum: Israeli persons and companies, Guinean and South African taxpayers', () => {
    expectAgreement(luhn, IL?.hp, /^5[0-9]{7}$/, digits)
    expectAgreement(luhn, IL?.idnr, /^[1-9][0-9]{7}$/, digits)
    expectAgreement(luhn, GN?.nifp, /^[1-9][0-9]{7}$/, digits)
    expectAgreement(luhn, ZA?.tin, /^[01239][0-9]{7}[1-9]$/, digits)
  })
})

describe('ghTin', () => {
  it('passes digits and X', () => {
    expectAll(ghTin, 'valid', ['P0089453344', 'C003766509X', 'c003783195x'])
    expectAll(ghTin, 'invalid', ['P0089453345', 'A0089453344', 'P0189453344', 'P008945334', ''])
  })

  it('agrees with stdnum and catches every wrong digit', () => {
    expectAgreement(ghTin, GH?.tin, /^[PCGQV]00[0-9]{7}$/, [...digits, 'X'])
    expectErrorsCaught(ghTin, /^[PCGQV]00[0-9]{7}$/, [...digits, 'X'])
    expectPassRate(ghTin, /^P00[0-9]{7}[0-9X]$/)
  })
})

describe('maIce', () => {
  it('passes multiples of 97', () => {
    expectAll(maIce, 'valid', ['000968579427046', '003695854769029', '008429177128063'])
    expectAll(maIce, 'invalid', ['000968579427047', '000000000000000', '00096857942704', ''])
  })

  it('agrees with stdnum and catches every wrong digit', () => {
    expectAgreement(maIce, MA?.ice, /^00[0-9]{10}[1-9]$/, pairs, 30)
    expectErrorsCaught(maIce, /^00[0-9]{10}[1-9]$/, pairs, { swaps: true })
    expectPassRate(maIce, /^[0-9]{15}$/)
  })
})

describe('muNid', () => {
  it('passes real birth dates with their check character', () => {
    expectAll(muNid, 'valid', ['R1709825491239', 'B221179877585E', 'r1709824237230'])
    expectAll(muNid, 'invalid', [
      'R1709825491238',
      'R3209825491239',
      'R1713825491239',
      '11709825491239',
      'R170982549123',
      '',
    ])
  })

  it('agrees with stdnum, which wants H where the check character is 0', () => {
    expectAgreement(muNid, MU?.nid, new RegExp(`^[A-Z]${dayFirst}[0-9]{6}$`), [...'123456789ABCDEFG'], 100)
    expectErrorsCaught(muNid, new RegExp(`^[A-Z]${dayFirst}[0-9]{6}$`), [...'0123456789ABCDEFG'])
    expectPassRate(muNid, /^[A-Z][0-9]{12}[A-G]$/, 60_000)
  })
})

describe('mzNuit', () => {
  it('passes nine digits with their check digit', () => {
    expectAll(mzNuit, 'valid', ['130576771', '158 598 698', '156439460'])
    expectAll(mzNuit, 'invalid', ['130576772', '13057677', '111111111', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(mzNuit, MZ?.nuit, /^[1-4][0-9]{6}[5-9]$/, digits)
    expectErrorsCaught(mzNuit, /^[1-4][0-9]{6}[5-9]$/, digits, { missed: (right) => right.endsWith('1') })
    expectPassRate(mzNuit, /^[0-9]{9}$/)
  })
})

describe('ngNin', () => {
  it('passes the Verhoeff digit and catches every wrong digit and swap', () => {
    expectAll(ngNin, 'valid', ['73407519759', '7069 287 9061'])
    expectAll(ngNin, 'invalid', ['73407519750', '12345678901', '7340751975', '00000000000', ''])
    expectErrorsCaught(ngNin, /^[0-9]{9}[1-9]$/, digits, { swaps: true })
    expectPassRate(ngNin, /^[0-9]{11}$/)
  })
})

describe('snNinea', () => {
  it('passes seven and nine digits, with and without the fiscal code', () => {
    expectAll(snNinea, 'valid', ['1595886', '0408626', '004654142 2G3', '0055733172G3', '004654142'])
    expectAll(snNinea, 'invalid', ['1595887', '004654142 3G3', '004654142 2X3', '00465414', '1111111', ''])
  })

  it('misses a wrong digit only where it counts twice and is off by five', () => {
    expectErrorsCaught(snNinea, /^[0-9]{5}[1-9]$/, digits, {
      missed: (right, wrong) => {
        const at = [...right].findIndex((char, index) => char !== wrong[index])
        return at % 2 === 1 && Math.abs(Number(right[at]) - Number(wrong[at])) === 5
      },
    })
    expectPassRate(snNinea, /^[0-9]{7}$/)
  })
})

describe('zaIdNumber', () => {
  it('passes citizens, residents and refugees', () => {
    expectAll(zaIdNumber, 'valid', ['8302115792089', '8905195572088', '9205280408283', '860211 5064 086'])
    expectAll(zaIdNumber, 'invalid', [
      '8302115792088',
      '8313115792089',
      '8302305792089',
      '8302115792389',
      '830211579208',
      '',
    ])
  })

  it('agrees with stdnum on citizens and residents', () => {
    expectAgreement(zaIdNumber, ZA?.idnr, new RegExp(`^${yearFirst}[0-9]{4}[01][89]$`), digits, 150)
    expectErrorsCaught(zaIdNumber, new RegExp(`^${yearFirst}[0-9]{4}[01][89]$`), digits)
    expectPassRate(zaIdNumber, /^[0-9]{13}$/, 60_000)
  })

  it('gives every leap day a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:00|04|96)0229[0-9]{4}08$/), (body) => {
        expect(digits.filter((check) => zaIdNumber.check(body + check) === 'valid')).toHaveLength(1)
      }),
    )
  })
})
