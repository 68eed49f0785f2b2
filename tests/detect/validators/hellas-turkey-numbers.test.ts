import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { cyTic } from '../../../src/detect/validators/cy-tic.ts'
import { grAmka } from '../../../src/detect/validators/gr-amka.ts'
import { grVat } from '../../../src/detect/validators/gr-vat.ts'
import { trLicensePlate } from '../../../src/detect/validators/tr-license-plate.ts'
import { trNationalId } from '../../../src/detect/validators/tr-national-id.ts'
import { trTaxId } from '../../../src/detect/validators/tr-tax-id.ts'
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

const { CY, GR, TR } = stdnum.stdnum

describe('grAmka', () => {
  const born = /^(0[1-9]|1[0-9]|2[0-8])(0[1-9]|1[0-2])[0-9]{2}[0-9]{4}$/

  it('passes real dates of either century', () => {
    expectAll(grAmka, 'valid', ['13099128483', '070457-85883', '09123278021'])
    expectAll(grAmka, 'invalid', ['13099128484', '1309912848', '130991284830', ''])
    expect(completed(grAmka, '2902000123', digits)).toBeDefined()
    expect(completed(grAmka, '3102911234', digits)).toBeUndefined()
    expect(completed(grAmka, '0013911234', digits)).toBeUndefined()
  })

  it('agrees with stdnum', () => {
    expectAgreement(grAmka, GR?.amka, born, digits)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(grAmka, born, digits)
    expectPassRate(grAmka, /^[0-9]{11}$/, 30_000)
  })
})

describe('grVat', () => {
  it('passes the number of the public power company, with EL, GR or neither', () => {
    expectAll(grVat, 'valid', ['090000045', 'EL090000045', 'gr 090 000 045'])
    expectAll(grVat, 'invalid', ['090000046', '09000004', '0900000450', '000000000', 'FR090000045', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(grVat, GR?.vat, /^[0-9]{7}[1-9]$/, digits)
  })

  it('catches every wrong digit but where 0 stands for 10', () => {
    expectErrorsCaught(grVat, /^[0-9]{7}[1-9]$/, digits, {
      missed: (right, wrong) => right.endsWith('0') || wrong.endsWith('0'),
    })
    expectPassRate(grVat, /^[0-9]{9}$/)
  })
})

describe('cyTic', () => {
  it('passes codes with CY or not, and none that begins with 12', () => {
    expectAll(cyTic, 'valid', ['10564308O', 'CY10564308O', 'cy-10564308-o', '02856517C'])
    expectAll(cyTic, 'invalid', ['10564308P', '1056430O', '105643080O', 'GR10564308O', ''])
    expect(completed(cyTic, '12000000', letters)).toBeUndefined()
  })

  it('agrees with stdnum', () => {
    expectAgreement(cyTic, CY?.vat, /^([03-9][0-9]|1[013-9])[0-9]{6}$/, letters)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(cyTic, /^[03-9][0-9]{7}$/, letters)
    expectPassRate(cyTic, /^[0-9]{8}[A-Z]$/)
  })
})

describe('trNationalId', () => {
  it('passes citizens and foreigners, and knows the sample', () => {
    expectAll(trNationalId, 'valid', ['16919747486', '641 262 282 36', '99374571162'])
    expectAll(trNationalId, 'reserved', ['10000000146'])
    expectAll(trNationalId, 'invalid', ['16919747487', '16919747476', '06919747486', '1691974748', '169197474860', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(trNationalId, TR?.tckimlik, /^[1-9][0-9]{8}$/, pairs)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(trNationalId, /^[1-9][0-9]{8}$/, pairs)
    expectPassRate(trNationalId, /^[1-9][0-9]{10}$/)
  })
})

describe('trTaxId', () => {
  it('passes numbers in groups, and refuses fillers', () => {
    expectAll(trTaxId, 'valid', ['1383881652', '637 815 6234'])
    expectAll(trTaxId, 'invalid', ['1383881653', '138388165', '13838816520', '0000000000', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(trTaxId, TR?.vkn, /^[0-9]{8}[1-9]$/, digits)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(trTaxId, /^[0-9]{8}[1-9]$/, digits)
    expectPassRate(trTaxId, /^[0-9]{10}$/)
  })
})

describe('trLicensePlate', () => {
  it('passes the forms in use', () => {
    expectAll(trLicensePlate, 'valid', [
      '34 ABC 123',
      '06 A 1234',
      '07AB123',
      '16-BCD-45',
      '81 a 12345',
      '20TL500',
      '06 A 123',
    ])
  })

  it('refuses other provinces, letters and lengths, and amounts', () => {
    expectAll(trLicensePlate, 'invalid', [
      '00 ABC 123',
      '82 ABC 123',
      '34 QWX 123',
      '34 ABC 12345',
      '34 A 12',
      '20 TL 500',
      '16 GB 512',
      '34 ABC',
      '',
    ])
    expectPassRate(trLicensePlate, /^34 [A-Z]{2} [0-9]{3}$/)
  })
})
