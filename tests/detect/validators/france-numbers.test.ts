import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { frNir } from '../../../src/detect/validators/fr-nir.ts'
import { frRcs } from '../../../src/detect/validators/fr-rcs.ts'
import { frSiren } from '../../../src/detect/validators/fr-siren.ts'
import { frSiret } from '../../../src/detect/validators/fr-siret.ts'
import { frTaxId } from '../../../src/detect/validators/fr-tax-id.ts'
import { frVat } from '../../../src/detect/validators/fr-vat.ts'
import { mcVat } from '../../../src/detect/validators/mc-vat.ts'
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

const { FR, MC } = stdnum.stdnum

describe('frNir', () => {
  const born = /^[12][0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[1-8][0-9]|9[0-9])[1-8][0-9]{5}$/

  it('passes births in France, overseas, in Corsica and abroad', () => {
    expectAll(frNir, 'valid', [
      '185057800636306',
      '1 85 05 78 006 363 06',
      '2-72-01-97-411-773-66',
      '199122A00418304',
      '284112b03357025',
      '1.96.32.99.352.614.50',
      '1850_5780_0636_306',
    ])
  })

  it('passes the months that stand for none', () => {
    for (const month of ['20', '30', '42', '50', '99']) {
      expect(completed(frNir, `185${month}78006363`, pairs)).toBeDefined()
    }
    for (const month of ['00', '13', '19', '43', '49']) {
      expect(completed(frNir, `185${month}78006363`, pairs)).toBeUndefined()
    }
  })

  it('refuses other sexes, departments, communes, order numbers and keys', () => {
    for (const body of ['5850578006363', '9850578006363', '1850500006363', '1850578000363', '1850578006000']) {
      expect(completed(frNir, body, pairs)).toBeUndefined()
    }
    expectAll(frNir, 'invalid', ['185057800636307', '199122C00418304', '18505780063630', '1850578006363060', '2A'])
  })

  it('takes 2A for 19 and 2B for 18', () => {
    expectAgreement(frNir, FR?.nir, /^[12][0-9]{2}0[1-9]2[AB][1-8][0-9]{2}[1-9][0-9]{2}$/, pairs, 30)
  })

  it('agrees with stdnum', () => {
    expectAgreement(frNir, FR?.nir, /^[12][0-9]{2}0[1-9](0[1-9]|[1-9][0-9])[1-8][0-9]{2}[1-9][0-9]{2}$/, pairs, 30)
  })

  it('catches every wrong digit and swap', () => {
    expectErrorsCaught(frNir, born, pairs, { swaps: true })
  })

  it('states its pass rate', () => {
    expectPassRate(frNir, /^[12][0-9]{14}$/)
  })
})

describe('frSiren', () => {
  it('passes numbers in the usual groups, and refuses fillers', () => {
    expectAll(frSiren, 'valid', ['732829320', '732 829 320', '356.000.000', '462-040-858'])
    expectAll(frSiren, 'invalid', ['732829321', '000000000', '73282932', '7328293200', '73282932A', ''])
  })

  it('agrees with stdnum', () => {
    expectAgreement(frSiren, FR?.siren, /^[1-9][0-9]{7}$/, digits)
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(frSiren, /^[0-9]{8}$/, digits)
    expectPassRate(frSiren, /^[0-9]{9}$/)
  })
})

describe('frSiret', () => {
  it('passes establishments, those of La Poste by their own rule', () => {
    expectAll(frSiret, 'valid', ['73282932000074', '732 829 320 00074', '35600000000048', '35600000049837'])
    expectAll(frSiret, 'invalid', ['35600000049838', '73282932000075', '7328293200007', '732829320000744'])
  })

  it('wants the first nine to be a SIREN, too', () => {
    expect(FR?.siret?.validate('12345678200002').isValid).toBe(true)
    expectAll(frSiret, 'valid', ['12345678200002'])
    expectAll(frSiret, 'invalid', ['12345678100003'])
  })

  it('agrees with stdnum where the first nine are a SIREN', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{7}$/), fc.stringMatching(/^[0-9]{5}$/), (body, office) => {
        const siren = completed(frSiren, body, digits)
        fc.pre(siren !== undefined)
        const text = `${siren}${office}`
        expect(frSiret.check(text) === 'valid').toBe(FR?.siret?.validate(text).isValid)
      }),
      { numRuns: 500 },
    )
    expectAgreement(frSiret, FR?.siret, /^356000000[0-9]{4}$/, digits)
  })

  it('states its pass rate', () => {
    expectPassRate(frSiret, /^[0-9]{14}$/)
  })
})

describe('frRcs', () => {
  it('judges the SIREN beside the mark', () => {
    expectAll(frRcs, 'valid', ['RCS Paris B 462 040 858', 'R.C.S. Lyon 837922285', '462 040 858 RCS Nanterre'])
    expectAll(frRcs, 'invalid', [
      'RCS Paris B 462 040 859',
      'Paris B 462 040 858',
      'RCS',
      `RCS ${'a'.repeat(99)} 462040858`,
    ])
  })
})

describe('frTaxId', () => {
  it('passes the key and refuses other beginnings', () => {
    expectAll(frTaxId, 'valid', ['3036211517262', '30 36 211 517 262', '0761162372278'])
    expectAll(frTaxId, 'invalid', ['3036211517263', '4036211517262', '0000000000000', '303621151726', ''])
  })

  it('agrees with stdnum', () => {
    const keys = Array.from({ length: 512 }, (_, n) => String(n).padStart(3, '0'))
    expectAgreement(frTaxId, FR?.nif, /^[0-4][0-9]{9}$/, keys, 20)
  })

  it('catches every wrong digit', () => {
    const keys = Array.from({ length: 511 }, (_, n) => String(n).padStart(3, '0'))
    expectErrorsCaught(frTaxId, /^[0-3][0-9]{9}$/, keys)
    expectPassRate(frTaxId, /^[0-3][0-9]{12}$/, 30_000)
  })
})

describe('frVat', () => {
  const keys = [...pairs, ...letters.flatMap((a) => [...digits, ...letters].flatMap((b) => [a + b, b + a]))]

  it('passes keys of digits and of letters, with FR or not', () => {
    expectAll(frVat, 'valid', ['FR83404833048', 'fr 83 404 833 048', '44494414766', 'FRK8547980243', 'FRK0597640770'])
    expectAll(frVat, 'invalid', [
      'FR84404833048',
      'FR83404833049',
      'FRI8547980243',
      'DE83404833048',
      'FR8340483304',
      '',
    ])
  })

  it('agrees with stdnum on every key', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9][0-9]{7}$/), (body) => {
        const siren = completed(frSiren, body, digits)
        fc.pre(siren !== undefined)
        const wrong = keys.filter(
          (key) => (frVat.check(`FR${key}${siren}`) === 'valid') !== FR?.tva?.validate(`FR${key}${siren}`).isValid,
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('leaves Monaco to mcVat', () => {
    expectAll(frVat, 'invalid', ['FR53000004605', 'FR43000043434'])
    expectAll(mcVat, 'valid', ['FR53000004605', 'FR 43 000 043 434'])
    expectAll(mcVat, 'invalid', ['FR54000004605', 'FR83404833048', 'FR12000000000', 'FR5300000460'])
  })

  it('catches every wrong digit', () => {
    expectErrorsCaught(frVat, /^FR\?404833048|FR\?732829320$/, pairs)
    expectPassRate(frVat, /^FR[0-9]{11}$/, 30_000)
  })
})

describe('mcVat', () => {
  it('agrees with stdnum', () => {
    expectAgreement(mcVat, MC?.tva, /^FR\?000[0-9]{5}[1-9]$/, pairs)
    expectPassRate(mcVat, /^FR[0-9]{2}000[0-9]{6}$/)
  })
})
