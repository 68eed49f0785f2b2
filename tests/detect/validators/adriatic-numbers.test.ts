import { describe, expect, it } from 'vitest'
import { alNipt } from '../../../src/detect/validators/al-nipt.ts'
import { hrOib } from '../../../src/detect/validators/hr-oib.ts'
import { jmbg } from '../../../src/detect/validators/jmbg.ts'
import { mePib } from '../../../src/detect/validators/me-pib.ts'
import { mkEdb } from '../../../src/detect/validators/mk-edb.ts'
import { rsPib } from '../../../src/detect/validators/rs-pib.ts'
import { siDdv } from '../../../src/detect/validators/si-ddv.ts'
import { siMaticna } from '../../../src/detect/validators/si-maticna.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'

describe('jmbg', () => {
  it('passes both centuries and any region', () => {
    expectAll(jmbg, 'valid', ['0101006500006', '1503985501233', '0102006710457', '2305978 503180'])
  })

  it('refuses unreal dates, births outside 1900 to 2099 and errors', () => {
    expectAll(jmbg, 'invalid', ['3002985501230', '1513985501230', '0101500500006', '1503985501234', '150398550123'])
    expect(singleErrors('1503985501233', digits).filter((text) => jmbg.check(text) === 'valid')).toEqual([])
    expect(swaps('1503985501233').filter((text) => jmbg.check(text) === 'valid')).toEqual([])
  })
})

describe('Slovenia', () => {
  it('siDdv passes with and without SI', () => {
    expectAll(siDdv, 'valid', ['SI50223054', '50223054', 'si 61834025'])
    expectAll(siDdv, 'invalid', ['SI50223055', '05022305', '5022305', 'HR50223054'])
  })

  it('siDdv never passes a check value of 11', () => {
    // 48268860 to 48268869: the weighted sum is a multiple of 11.
    expect([...digits].filter((check) => siDdv.check(`4826886${check}`) === 'valid')).toEqual([])
  })

  it('siMaticna passes seats and units', () => {
    expectAll(siMaticna, 'valid', ['9331310000', '9331310', '2481936000', '9331310A12', '9331310-001'])
    expectAll(siMaticna, 'invalid', ['9331320000', '933131', '93313100', '93313100A1', '0000000'])
  })
})

describe('Croatia, Serbia, Montenegro, North Macedonia', () => {
  it('hrOib passes persons and companies, with and without HR', () => {
    expectAll(hrOib, 'valid', ['33392005961', 'HR33392005961', 'hr 48291730562'])
    expectAll(hrOib, 'invalid', ['33392005962', '00000000000', '3339200596', 'RS33392005961'])
    expect(singleErrors('33392005961', digits).filter((text) => hrOib.check(text) === 'valid')).toEqual([])
  })

  it('rsPib refuses a leading 0', () => {
    expectAll(rsPib, 'valid', ['101134702', 'RS101134702', '104829374'])
    expectAll(rsPib, 'invalid', ['101134703', '010113470', '10113470', '111111111'])
    expect(singleErrors('101134702', digits).filter((text) => rsPib.check(text) === 'valid')).toEqual([])
  })

  it('mePib passes its weights', () => {
    expectAll(mePib, 'valid', ['02655284', '02837412'])
    expectAll(mePib, 'invalid', ['02655283', '0265528', '00000000'])
  })

  it('mkEdb passes with Latin and Cyrillic country letters', () => {
    expectAll(mkEdb, 'valid', ['4030000375897', 'MK4020990116747', 'МК4030997301847', '4057009501106'])
    expectAll(mkEdb, 'invalid', ['4030000375890', 'MK403000037589', '0000000000000', 'MX4020990116747'])
  })
})

describe('alNipt', () => {
  it('passes decades from 1990 on with real days', () => {
    expectAll(alNipt, 'valid', ['J91402501L', 'K22218003V', 'AL J 91402501 L', 'l41526003k'])
  })

  it('refuses other decades, months 00, days that do not exist', () => {
    expectAll(alNipt, 'invalid', ['A41526003K', 'L41532003K', 'L40015003K', 'L40230003K', 'L4152600K', 'L415260031'])
  })
})
