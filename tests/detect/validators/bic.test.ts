import fc from 'fast-check'
import { isValidBIC } from 'ibantools'
import { describe, expect, it } from 'vitest'
import { bic } from '../../../src/detect/validators/bic.ts'
import { expectAll } from './judge.ts'

describe('bic', () => {
  it('passes codes of 8 and 11, compact or in print groups', () => {
    expectAll(bic, 'valid', ['DEUTDEFF', 'DEUTDEFF500', 'NEDSZAJJXXX', 'MARKDEFF', 'ABCDXKPR', 'DEUT DE FF 500'])
  })

  it('knows test and training codes', () => {
    expectAll(bic, 'reserved', ['DEUTDEF0', 'ABCDUS30XXX'])
  })

  it('refuses words, wrong countries, locations and branches', () => {
    expectAll(bic, 'invalid', [
      'DEUTXXFF',
      'DEUTDEF',
      'DEUTDEFF50',
      'DEUTDE0F',
      'DEUTDE1F',
      'DEUTDEFO',
      'DEUTDEFFX12',
      'deutdeff',
      '1EUTDEFF',
      'ABSOLUTELY',
      'COMPLETE',
    ])
  })

  it('never passes what ibantools refuses', () => {
    const country = fc.constantFrom('DE', 'US', 'CN', 'XK', 'GB', 'ZZ', 'QQ', 'SX')
    const part = (pattern: RegExp): fc.Arbitrary<string> => fc.stringMatching(pattern)
    fc.assert(
      fc.property(
        part(/^[A-Z]{4}$/),
        country,
        part(/^[A-Z0-9]{2}$/),
        part(/^(?:|[A-Z0-9]{3})$/),
        (bank, land, place, branch) => {
          const text = bank + land + place + branch
          if (bic.check(text) !== 'invalid') expect([text, isValidBIC(text)]).toEqual([text, true])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
