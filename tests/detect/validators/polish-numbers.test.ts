import { describe, expect, it } from 'vitest'
import { plIdCard } from '../../../src/detect/validators/pl-id-card.ts'
import { plNip } from '../../../src/detect/validators/pl-nip.ts'
import { plPesel } from '../../../src/detect/validators/pl-pesel.ts'
import { plRegon } from '../../../src/detect/validators/pl-regon.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'

describe('plPesel', () => {
  it('passes the number the ministry works out, births of both centuries and separators', () => {
    expectAll(plPesel, 'valid', ['44051401359', '92031512342', '920315-12342', '04250827190', '00222900009'])
  })

  it('refuses days that do not exist, other centuries and lengths', () => {
    // 2001 and 1900 were no leap years; month 92 is 1800s, 52 is 2100s.
    expectAll(plPesel, 'invalid', [
      '01222900006',
      '00022900005',
      '44851401353',
      '44551401354',
      '44130001353',
      '44050001350',
      '4405140135',
      '440514013590',
      '4405140135X',
    ])
  })
})

describe('plNip', () => {
  it('passes with hyphens, spaces and the country code', () => {
    expectAll(plNip, 'valid', ['812-345-67-18', '8123456718', '738 412 90 53', 'PL7451234086', 'pl 745-123-40-86'])
  })

  it('refuses wrong check digits, fillers, other countries and lengths', () => {
    expectAll(plNip, 'invalid', [
      '8123456719',
      '0000000000',
      'DE7451234086',
      'PLPL745123408',
      '812345671',
      '81234567180',
    ])
  })

  it('never passes where the sum leaves 10', () => {
    // 6·1 + 5·0 + … + 7·… : the nine digits 100000002 sum to 6 + 14 = 20, 9 modulo 11; 100000017 to 6 + 6 + 49 = 61, 6.
    expect([...digits].filter((check) => plNip.check(`100000002${check}`) === 'valid')).toEqual(['9'])
    expect([...digits].filter((check) => plNip.check(`000000033${check}`) === 'valid')).toEqual(['6'])
    expect([...digits].filter((check) => plNip.check(`000000003${check}`) === 'valid')).toEqual([])
  })
})

describe('plRegon', () => {
  it('passes nine digits and fourteen', () => {
    expectAll(plRegon, 'valid', ['361245785', '520-734-188', '14098273000014', '140982730-00014'])
  })

  it('refuses a local unit of a wrong business, fillers and lengths', () => {
    expectAll(plRegon, 'invalid', [
      '361245786',
      '14098274000014',
      '14098273000015',
      '000000000',
      '36124578',
      '3612457850',
    ])
  })
})

describe('plIdCard', () => {
  it('passes the specimen of the public information bulletin, in any case', () => {
    expectAll(plIdCard, 'valid', ['ABA300000', 'aba 300000', 'CBX-048213'])
  })

  it('refuses letters that are not printed, wrong check digits and shapes', () => {
    expectAll(plIdCard, 'invalid', ['ABA400000', 'ABO300000', 'QBA300000', 'AB3000000', 'ABA30000', 'ABA3000000'])
  })

  it('catches every single wrong digit, and letters unless ten apart', () => {
    const errors = singleErrors('ABA300000', `${digits}ABCDEFGHIJKLMNPRSTUVWXYZ`)
    const missed = errors.filter((text) => plIdCard.check(text) === 'valid')
    expect(missed.every((text) => /^[A-Z]{3}3/.test(text))).toBe(true)
    expect(missed).toContain('KBA300000')
  })

  it('catches every swap of neighbors but those five apart', () => {
    expect(swaps('CBX048213').filter((text) => plIdCard.check(text) === 'valid')).toEqual([])
  })
})
