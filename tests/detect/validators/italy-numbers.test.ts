import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { itFiscalCode } from '../../../src/detect/validators/it-fiscal-code.ts'
import { itVatCode } from '../../../src/detect/validators/it-vat-code.ts'
import { mtPostalCode } from '../../../src/detect/validators/mt-postal-code.ts'
import { mtVat } from '../../../src/detect/validators/mt-vat.ts'
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

const { IT, MT } = stdnum.stdnum

describe('itFiscalCode', () => {
  const person =
    /^(RSS|BNC|FOX)(MRA|LRA|NNA)[0-9]{2}[ABCDEHLMPRST](0[1-9]|1[0-9]|2[0-8]|4[1-9]|5[0-9]|6[0-8])[A-MZ][0-9]{3}$/

  it('passes the sample of the tax office, women, short names and codes given to two people', () => {
    expectAll(itFiscalCode, 'valid', [
      'RSSMRA85T10A562S',
      'rss mra 85t10 a562s',
      'RSSMRA65A55H501N',
      'FOXNNA60D69Z404V',
      'RSSMRA8LA0MH501X',
    ])
  })

  it('wants real dates, months and names', () => {
    for (const body of [
      'RSSMRA85B30A562',
      'RSSMRA85D31A562',
      'RSSMRA85T72A562',
      'RSSMRA85T35A562',
      'RSSMRA85F10A562',
    ]) {
      expect(completed(itFiscalCode, body, letters)).toBeUndefined()
    }
    for (const body of ['ASSMRA85T10A562', 'RSSAMR85T10A562', 'RSSMRA85T10N562', 'RSXMAR85T10A562']) {
      expect(completed(itFiscalCode, body, letters)).toBeUndefined()
    }
    expect(completed(itFiscalCode, 'RSSMRA84B29A562', letters)).toBeDefined()
    expect(completed(itFiscalCode, 'RSSMRA85B29A562', letters)).toBeUndefined()
    expectAll(itFiscalCode, 'invalid', ['RSSMRA85T10A562T', 'RSSMRA85T10A562', 'RSSMRA85T10A562SS', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(itFiscalCode, IT?.codicefiscale, person, letters)
    expectAgreement(itFiscalCode, IT?.codicefiscale, /^RSSMRA[LMNP][0-9]A1[L-NP-V]H[0-9LMNP]{3}$/, letters, 20)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(itFiscalCode, person, letters)
    expectPassRate(itFiscalCode, /^[A-Z]{6}[0-9]{2}[A-EHLMPR-T][0-7][0-9][A-MZ][0-9]{3}[A-Z]$/, 30_000)
  })
})

describe('itVatCode', () => {
  it('passes the number of the tax office itself, with IT or not', () => {
    expectAll(itVatCode, 'valid', ['06363391001', 'IT06363391001', 'it 063 6339 1001'])
    expectAll(itVatCode, 'invalid', ['06363391002', '0636339100', '063633910010', '00000000018', 'FR06363391001', ''])
  })

  it('knows the offices', () => {
    for (const office of ['001', '100', '120', '121', '888', '999']) {
      expect(completed(itVatCode, `0123456${office}`, digits)).toBeDefined()
    }
    for (const office of ['000', '101', '119', '500', '998']) {
      expect(completed(itVatCode, `0123456${office}`, digits)).toBeUndefined()
    }
  })

  it('agrees with stdnum', () => {
    expectAgreement(itVatCode, IT?.iva, /^[0-9]{6}[1-9]([0-9]{3}|0[0-9]{2})$/, digits, 300)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(itVatCode, /^[0-9]{6}[1-9]0[1-9][0-9]$/, digits)
    expectPassRate(itVatCode, /^[0-9]{11}$/)
  })
})

describe('mtVat', () => {
  it('passes numbers with MT or not', () => {
    expectAll(mtVat, 'valid', ['MT12567137', 'mt 1256-7137', '25593807'])
    expectAll(mtVat, 'invalid', ['MT12567138', '1256713', '125671370', '00000000', 'IT12567137', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(mtVat, MT?.vat, /^[1-9][0-9]{5}$/, pairs)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(mtVat, /^[1-9][0-9]{5}$/, pairs)
    expectPassRate(mtVat, /^[0-9]{8}$/)
  })
})

describe('mtPostalCode', () => {
  it('knows the localities', () => {
    expectAll(mtPostalCode, 'valid', ['VLT 1117', 'slm1020', 'CBD-1010', 'ZTN 2345'])
    expectAll(mtPostalCode, 'invalid', ['NSW 2000', 'VIC 3000', 'VLT 111', 'VLT 11177', 'VL 1117', ''])
    expectPassRate(mtPostalCode, /^[A-Z]{3} [0-9]{4}$/, 30_000)
  })
})
