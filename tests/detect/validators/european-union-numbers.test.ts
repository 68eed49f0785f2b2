import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { euCreditorId } from '../../../src/detect/validators/eu-creditor-id.ts'
import { euExcise } from '../../../src/detect/validators/eu-excise.ts'
import { euOss } from '../../../src/detect/validators/eu-oss.ts'
import { euVat } from '../../../src/detect/validators/eu-vat.ts'
import type { Oracle } from './beside-stdnum.ts'
import { completed, digits, expectAgreement, expectErrorsCaught, expectPassRate, pairs } from './beside-stdnum.ts'
import { expectAll } from './judge.ts'

describe('euCreditorId', () => {
  it('passes the sample of the Bundesbank', () => {
    expectAll(euCreditorId, 'valid', [
      'DE98ZZZ09999999999',
      'de98 zzz0 9999 9999 99',
      'FR23ZZZ736020',
      'ES86001B18537483',
    ])
  })

  it('leaves the business code out of the check', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{3}$/), (code) => {
        expect(euCreditorId.check(`DE98${code}09999999999`)).toBe('valid')
      }),
    )
  })

  it('refuses wrong check digits, countries and lengths', () => {
    expectAll(euCreditorId, 'invalid', [
      'DE97ZZZ09999999999',
      'US98ZZZ09999999999',
      'DE98ZZZ0999',
      `DE98ZZZ${'0'.repeat(30)}`,
      '',
    ])
  })

  it('gives every number one pair of check digits, and catches every wrong digit and swap', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (number) => {
        const right = pairs.slice(2, 99).filter((pair) => euCreditorId.check(`DE${pair}ZZZ${number}`) === 'valid')
        expect(right).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
    expectErrorsCaught(euCreditorId, /^DE\?ZZZ[0-9]{11}$/, pairs.slice(2, 99), { swaps: true })
    expectPassRate(euCreditorId, /^DE[0-9]{2}ZZZ[0-9]{11}$/)
  })
})

describe('euExcise', () => {
  it('wants a member state and eleven characters', () => {
    expectAll(euExcise, 'valid', ['LU00000987ABC', 'lu 00000987abc', 'FR015907E0834', 'EL00000123456', 'XI00000123456'])
    expectAll(euExcise, 'invalid', [
      'US00000987ABC',
      'LU00000987AB',
      'LU00000987ABCD',
      'LUABCDEFGHIJK',
      'GB00000987ABC',
      '',
    ])
    expectPassRate(euExcise, /^[A-Z]{2}[0-9]{11}$/)
  })
})

describe('euOss', () => {
  it('wants the member state of identification', () => {
    expectAll(euOss, 'valid', ['EU372399094', 'eu 372319620', 'IM2768974458'])
    expectAll(euOss, 'invalid', ['EU999399094', 'EU37239909', 'IM276897445', 'IN2768974458', ''])
    expectPassRate(euOss, /^EU[0-9]{9}$/)
  })
})

describe('euVat', () => {
  const { DK, HR, HU, PL, RO } = stdnum.stdnum
  const behind = (oracle: Oracle | undefined): Oracle => ({
    validate: (text) => ({ isValid: oracle?.validate(text.slice(2)).isValid ?? false }),
  })

  it('passes the numbers of each country', () => {
    expectAll(euVat, 'valid', [
      'DK96801033',
      'dk 14 91 44 12',
      'HR62053702548',
      'HU18911682',
      'PL524-906-73-50',
      'RO15734927',
      'XI225660613',
    ])
    expectAll(euVat, 'invalid', [
      'DK96801034',
      'HR62053702549',
      'HU18911683',
      'PL5249067351',
      'RO15734928',
      'XI225660614',
      'XI000000000',
      'DE123456789',
      'XX1',
      '',
    ])
  })

  it.each([
    ['DK', DK?.cvr, /^DK[1-9][0-9]{6}$/],
    ['HR', HR?.oib, /^HR[1-9][0-9]{9}$/],
    ['HU', HU?.anum, /^HU[1-9][0-9]{6}$/],
    ['PL', PL?.nip, /^PL[1-9][0-9]{8}$/],
    ['RO', RO?.cui, /^RO[1-9][0-9]{4,8}$/],
  ] as const)('agrees with stdnum on %s', (_country, oracle, form) => {
    expectAgreement(euVat, behind(oracle), form, digits)
  })

  it('takes both sums of Northern Ireland', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^XI[1-9][0-9]{6}$/), (body) => {
        expect(pairs.filter((pair) => euVat.check(body + pair) === 'valid').length).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
    expect(completed(euVat, 'XI7151015', pairs)).toBeDefined()
  })

  it('states its pass rate', () => {
    expectPassRate(euVat, /^DK[1-9][0-9]{7}$/)
  })
})
