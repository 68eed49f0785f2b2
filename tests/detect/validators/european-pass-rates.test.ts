import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNamed } from '../../../src/detect/validate.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { passShare } from './judge.ts'

const size = 8000

/** One text per sample: each regular expression is the shape of a rule. */
describe('stated pass rates of Germany, the Alps, Benelux, the Nordic and the Baltic countries', () => {
  it.each([
    ['de-tax-id', /^[1-9][0-9]{10}$/],
    ['de-tax-id-loose', /^[1-9][0-9]{10}$/],
    ['de-driving-licence', /^[A-P][0-9A-Z]{8}[0-9X][0-9A-Z]$/],
    ['de-health-insurance', /^[A-Z][0-9]{9}$/],
    ['de-lanr', /^[0-9]{9}$/],
    ['de-leitweg-id', /^(?:0[1-9]|1[0-6]|99)[0-9]{6}-[0-9]{5}-[0-9]{2}$/],
    ['de-social-security', /^[0-9]{8}[A-Z][0-9]{3}$/],
    ['de-vat-id', /^DE[1-9][0-9]{8}$/],
    ['at-business-id', /^FN [0-9]{6}[a-z]$/],
    ['at-social-security', /^[1-9][0-9]{9}$/],
    ['at-vat-id', /^ATU[0-9]{8}$/],
    ['ch-ahv', /^756[0-9]{10}$/],
    ['ch-esr', /^[0-9]{27}$/],
    ['ch-uid', /^CHE[0-9]{9}$/],
    ['lu-vat-id', /^LU[0-9]{8}$/],
    ['nl-bsn', /^[0-9]{9}$/],
    ['nl-onderwijsnummer', /^10[0-9]{7}$/],
    ['nl-vat-id', /^NL[0-9]{9}B[0-9]{2}$/],
    ['be-bis', /^[0-9]{11}$/],
    ['be-ogm-vcs', /^[0-9]{12}$/],
    ['be-eid', /^[0-9]{12}$/],
    ['be-vat-id', /^[01][0-9]{9}$/],
    ['dk-cpr', /^[0-9]{10}$/],
    ['dk-cvr', /^[1-9][0-9]{7}$/],
    ['se-personnummer', /^[0-9]{10}$/],
    ['se-organisationsnummer', /^[1-35-9][0-9][2-9][0-9]{7}$/],
    ['se-vat-id', /^SE[0-9]{12}$/],
    ['no-fodselsnummer', /^[0-9]{11}$/],
    ['no-bank-account', /^[0-9]{11}$/],
    ['no-orgnr', /^[89][0-9]{8}$/],
    ['fi-personal-identity-code', /^[0-9]{6}[-A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]$/],
    ['fi-ytunnus', /^[0-9]{8}$/],
    ['is-kennitala', /^[0-9]{10}$/],
    ['ee-ik', /^[0-9]{11}$/],
    ['ee-registrikood', /^[1789][0-9]{7}$/],
    ['ee-vat-id', /^EE10[0-9]{7}$/],
    ['lv-tax-id', /^[0-9]{11}$/],
    ['lv-vat-id', /^LV[0-9]{11}$/],
    ['lt-asmens', /^[0-9]{11}$/],
    ['lt-asmens-undated', /^9[0-9]{10}$/],
    ['lt-vat-id', /^LT[0-9]{9}$/],
  ] as const)('%s is measured within a quarter and three standard errors', (name, shape) => {
    const validator = validatorNamed(name) as Validator
    const share = passShare(validator, fc.sample(fc.stringMatching(shape), { numRuns: size, seed: 20261123 }))
    const expected = validator.passRate
    expect(Math.abs(share - expected)).toBeLessThan(expected / 4 + 3 * Math.sqrt((expected * (1 - expected)) / size))
  })
})
