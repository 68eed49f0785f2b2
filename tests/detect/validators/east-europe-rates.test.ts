import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validatorNamed } from '../../../src/detect/validate.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { passShare } from './judge.ts'

/** Validators and the shape of their rules: texts of this form are drawn at random. */
const shapes: readonly (readonly [string, RegExp])[] = [
  ['al-nipt', /^[JKLM][0-9]{8}[A-Z]$/],
  ['az-voen', /^[0-9]{10}$/],
  ['bg-egn', /^[0-9]{10}$/],
  ['bg-pnf', /^[0-9]{10}$/],
  ['bg-vat', /^[0-9]{9}$/],
  ['by-unp', /^[0-9]{9}$/],
  ['cz-dic', /^[0-9]{8}$/],
  ['cz-ico', /^[0-9]{8}$/],
  ['cz-rc', /^[0-9]{10}$/],
  ['hr-oib', /^[0-9]{11}$/],
  ['hu-anum', /^[0-9]{8}$/],
  ['hu-tax-id', /^8[0-9]{9}$/],
  ['jmbg', /^[0-9]{13}$/],
  ['kz-bin', /^[0-9]{12}$/],
  ['md-idno', /^[0-2][0-9]{12}$/],
  ['me-pib', /^[0-9]{8}$/],
  ['mk-edb', /^[0-9]{13}$/],
  ['pl-id-card', /^[A-NPR-Z]{3}[0-9]{6}$/],
  ['pl-nip', /^[0-9]{10}$/],
  ['pl-pesel', /^[0-9]{11}$/],
  ['pl-regon', /^[0-9]{9}$/],
  ['ro-cf', /^[1-9][0-9]{7}$/],
  ['ro-cnp', /^[1-9][0-9]{12}$/],
  ['ro-onrc', /^[JFC][0-9]{2}\/[0-9]{4}\/[0-9]{4}$/],
  ['rs-pib', /^[1-9][0-9]{8}$/],
  ['ru-inn', /^[0-9]{10}$/],
  ['ru-ogrn', /^[15][0-9]{12}$/],
  ['ru-snils', /^[0-9]{11}$/],
  ['si-ddv', /^[1-9][0-9]{7}$/],
  ['si-maticna', /^[0-9]{7}$/],
  ['sk-ic-dph', /^[0-9]{10}$/],
  ['ua-edrpou', /^[0-9]{8}$/],
  ['ua-rntrc', /^[0-9]{10}$/],
]

describe('stated pass rates of Eastern European numbers', () => {
  it.each(shapes)('%s is measured within a quarter and three standard errors', (name, shape) => {
    const validator = validatorNamed(name) as Validator
    const size = 20_000
    const share = passShare(validator, fc.sample(fc.stringMatching(shape), { numRuns: size, seed: 20261127 }))
    const expected = validator.passRate
    const allowed = expected / 4 + 3 * Math.sqrt((expected * (1 - expected)) / size)
    expect(Math.abs(share - expected)).toBeLessThan(allowed)
  })
})
