import { describe, expect, it } from 'vitest'
import { bgEgn } from '../../../src/detect/validators/bg-egn.ts'
import { bgPnf } from '../../../src/detect/validators/bg-pnf.ts'
import { bgVat } from '../../../src/detect/validators/bg-vat.ts'
import { huAnum } from '../../../src/detect/validators/hu-anum.ts'
import { huTaxId } from '../../../src/detect/validators/hu-tax-id.ts'
import { mdIdno } from '../../../src/detect/validators/md-idno.ts'
import { roCf } from '../../../src/detect/validators/ro-cf.ts'
import { roCnp } from '../../../src/detect/validators/ro-cnp.ts'
import { roOnrc } from '../../../src/detect/validators/ro-onrc.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'

describe('Hungary', () => {
  it('huAnum passes eight digits, the VAT form and all eleven', () => {
    expectAll(huAnum, 'valid', ['12892312', 'HU12892312', 'hu 12892312', '24619035-2-42', '24619035242'])
  })

  it('huAnum refuses wrong check digits, VAT codes, counties and lengths', () => {
    expectAll(huAnum, 'invalid', [
      '12892313',
      '24619035-6-42',
      '24619035-2-21',
      '24619035-2-45',
      '24619035-2',
      '00000000',
    ])
    expect(singleErrors('12892312', digits).filter((text) => huAnum.check(text) === 'valid')).toEqual([])
  })

  it('huTaxId passes births of 1900 and later, and nothing that begins otherwise', () => {
    expectAll(huTaxId, 'valid', ['8415730292', '8415-730-292'])
    expectAll(huTaxId, 'invalid', ['7415730292', '8415730293', '8000130292', '841573029', '84157302920'])
  })

  it('huTaxId catches every single wrong digit but ten of a sum', () => {
    expect(singleErrors('8415730292', digits).filter((text) => huTaxId.check(text) === 'valid')).toEqual([])
    expect(swaps('8415730292').filter((text) => huTaxId.check(text) === 'valid')).toEqual([])
  })
})

describe('Romania', () => {
  it('roCnp passes residents of either century', () => {
    expectAll(roCnp, 'valid', ['1920315407832', '6040508123455', '2 851122 340191', '1630615123457'])
  })

  it('roCnp refuses the 1800s, unreal dates, unknown counties, errors', () => {
    expectAll(roCnp, 'invalid', [
      '3920315407836',
      '0920315407832',
      '1921315407830',
      '1920315507830',
      '1920315407833',
      '192031540783',
      '19203154078322',
    ])
    const wrong = [...singleErrors('1920315407832', digits), ...swaps('1920315407832')]
    expect(wrong.filter((text) => roCnp.check(text) === 'valid')).toEqual([])
  })

  it('roCf passes company codes of any length and personal codes', () => {
    expectAll(roCf, 'valid', ['RO18547290', '18547290', 'RO 185 472 90', 'ro3948277', '19', '1920315407832'])
  })

  it('roCf refuses errors, leading zeros and lengths', () => {
    expectAll(roCf, 'invalid', ['18547291', '018547290', '1', '12345678901', '1920315407833', 'RO', 'HU18547290'])
    expect(singleErrors('14827394', digits).filter((text) => roCf.check(text) === 'valid' && text[0] !== '0')).toEqual(
      [],
    )
  })

  it('roOnrc knows both forms', () => {
    expectAll(roOnrc, 'valid', ['J40/10482/2015', 'j52/750/2012', 'F3/7/1991', 'J12/482/12.03.2009', 'J2024012345003'])
    expectAll(roOnrc, 'invalid', [
      'J41/10482/2015',
      'J00/10482/2015',
      'J40/0/2015',
      'J40/10482/1989',
      'X40/10482/2015',
      'J1989012345003',
      'J2024012345413',
      'J40/10482',
    ])
  })
})

describe('Bulgaria', () => {
  it('bgEgn passes all three centuries', () => {
    expectAll(bgEgn, 'valid', ['7523169263', '8032056031', '8507314623', '0445187639', '760312 7544'])
  })

  it('bgEgn refuses unreal dates and errors', () => {
    expectAll(bgEgn, 'invalid', ['8019010008', '8533010008', '8507314624', '8502304620', '850731462', '85073146230'])
    expect(singleErrors('8507314623', digits).filter((text) => bgEgn.check(text) === 'valid')).toEqual([])
  })

  it('bgPnf passes its weights and refuses errors', () => {
    expectAll(bgPnf, 'valid', ['7111042925', '7001829342', '1004582130'])
    expectAll(bgPnf, 'invalid', ['7111042922', '0000000000', '711104292'])
    expect(singleErrors('7111042925', digits).filter((text) => bgPnf.check(text) === 'valid')).toEqual([])
  })

  it('bgVat passes companies, persons, foreigners and others', () => {
    expectAll(bgVat, 'valid', ['BG175074752', '175830242', 'BG8507314623', 'BG7111042925', 'bg 204839172'])
    expectAll(bgVat, 'invalid', ['BG175074753', '000000000', 'BG17507475', 'RO175074752', 'BG'])
  })
})

describe('Moldova', () => {
  it('mdIdno passes organizations and persons', () => {
    expectAll(mdIdno, 'valid', ['1008600038413', '1003600418278', '2004508317644'])
    expectAll(mdIdno, 'invalid', ['1008600038412', '3008600038417', '100860003841', '0000000000000'])
    expect(singleErrors('1008600038413', digits).filter((text) => mdIdno.check(text) === 'valid')).toEqual([])
  })
})
