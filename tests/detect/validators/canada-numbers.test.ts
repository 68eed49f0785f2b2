import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { caBcPhn } from '../../../src/detect/validators/ca-bc-phn.ts'
import { caBn } from '../../../src/detect/validators/ca-bn.ts'
import { caSin } from '../../../src/detect/validators/ca-sin.ts'
import { expectAll, singleErrors } from './judge.ts'

const digits = '0123456789'

describe('caSin', () => {
  it('passes numbers with their Luhn digit', () => {
    expectAll(caSin, 'valid', ['435 418 165', '521904375', '930-115-282'])
  })

  it('refuses wrong digits, fillers, and first digits that belong to no person', () => {
    expectAll(caSin, 'invalid', ['435 418 166', '065005878', '803459833', '000 000 000', '43541816', '4354181655'])
  })

  it('knows the numbers of the guides', () => {
    expectAll(caSin, 'reserved', ['046 454 286', '123 456 782'])
  })

  it('agrees with stdnum on what a person may have', () => {
    const oracle = stdnum.stdnum.CA?.sin
    fc.assert(
      fc.property(fc.stringMatching(/^[1-79][0-9]{7}$/), (body) => {
        for (const digit of digits) {
          fc.pre(!/^(.)\1+$/.test(body))
          expect([body + digit, caSin.check(body + digit) !== 'invalid']).toEqual([
            body + digit,
            oracle?.validate(body + digit).isValid,
          ])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('caBn', () => {
  it('passes numbers with and without a program account', () => {
    expectAll(caBn, 'valid', ['813462918RT0001', '731005625 RC 0002', '105948236', '10594 8236', '123026635rm0001'])
  })

  it('refuses wrong check digits, programs and accounts', () => {
    expectAll(caBn, 'invalid', [
      '813462919RT0001',
      '813462918RX0001',
      '813462918RT0000',
      '813462918RT001',
      '81346291',
      '000000000',
    ])
  })

  it('agrees with stdnum', () => {
    const oracle = stdnum.stdnum.CA?.bn
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), (text) => {
        fc.pre(!/^(.)\1+$/.test(text))
        expect([text, caBn.check(text) === 'valid']).toEqual([text, oracle?.validate(text).isValid])
        expect(caBn.check(`${text}RT0001`) === 'valid').toBe(oracle?.validate(`${text}RT0001`).isValid)
      }),
      { numRuns: 500 },
    )
  })
})

describe('caBcPhn', () => {
  it('passes numbers with their check digit', () => {
    expectAll(caBcPhn, 'valid', ['9783 606 831', '9142300916', '9698 658 215'])
  })

  it('refuses wrong check digits and numbers of other provinces', () => {
    expectAll(caBcPhn, 'invalid', ['9783 606 832', '8783606831', '978360683', '97836068311'])
  })

  it('agrees with stdnum, and catches every wrong digit', () => {
    const oracle = stdnum.stdnum.CA?.bc_bhn
    fc.assert(
      fc.property(fc.stringMatching(/^9[0-9]{8}$/), (body) => {
        for (const digit of digits) {
          const phn = body + digit
          expect([phn, caBcPhn.check(phn) === 'valid']).toEqual([phn, oracle?.validate(phn).isValid])
          if (caBcPhn.check(phn) === 'valid') {
            expect(singleErrors(phn, digits).filter((error) => caBcPhn.check(error) === 'valid')).toEqual([])
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
