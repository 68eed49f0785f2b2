import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Facts,
  NEAR,
  RESERVED_CAP,
  score,
  UNSUPPORTED_CAP,
  validatorWeight,
  WEIGHTS,
} from '../../src/detect/score.ts'
import { validatorNamed, validatorNames } from '../../src/detect/validate.ts'
import { levels } from '../../src/policy/levels.ts'
import type { Strength } from '../../src/types.ts'

const { low: LISTED, medium: WARNS, high: HIGH } = levels

const bare: Facts = {
  strength: 'weak',
  fromLexicon: false,
  validator: undefined,
  context: undefined,
  negativeContext: undefined,
  locale: undefined,
  view: undefined,
}
/** A validator that one random text in ten passes, and one in a hundred. */
const oneInTen = { name: 'toy', passRate: 0.1, reserved: false }
const oneInHundred = { name: 'toy', passRate: 0.01, reserved: false }
const near = { source: 'toys', distance: NEAR }
const far = { source: 'toys', distance: NEAR + 1 }
const confidence = (facts: Partial<Facts>): number => score({ ...bare, ...facts }).confidence

const facts: fc.Arbitrary<Facts> = fc.record({
  strength: fc.constantFrom<Strength>('weak', 'plain', 'distinct'),
  fromLexicon: fc.boolean(),
  validator: fc.option(
    fc.record({
      name: fc.constant('toy'),
      passRate: fc.double({ min: 0, max: 1, noNaN: true }),
      reserved: fc.boolean(),
    }),
    { nil: undefined },
  ),
  context: fc.option(fc.record({ source: fc.constant('toys'), distance: fc.nat(80) }), { nil: undefined }),
  negativeContext: fc.option(fc.constant({ source: 'no-toys' }), { nil: undefined }),
  locale: fc.constantFrom(undefined, 'US'),
  view: fc.constantFrom(undefined, 'folded'),
})

describe('score keeps what its table promises', () => {
  it('of a weak shape: nothing by itself, nor by one of its supports', () => {
    expect(confidence({})).toBeLessThan(LISTED)
    expect(confidence({ validator: oneInHundred })).toBeLessThan(LISTED)
    expect(confidence({ locale: 'US' })).toBeLessThan(LISTED)
  })

  it('of a weak shape: listed with a validator and the locale, or with context', () => {
    expect(confidence({ validator: oneInTen, locale: 'US' })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ context: near })).toBeGreaterThanOrEqual(LISTED)
  })

  it('of a weak shape: warns only with context and a validator', () => {
    expect(confidence({ context: near, validator: oneInTen })).toBeGreaterThanOrEqual(WARNS)
    expect(confidence({ context: near })).toBeLessThan(WARNS)
    expect(confidence({ validator: { ...oneInHundred, passRate: 1e-9 }, locale: 'US' })).toBeLessThan(WARNS)
  })

  it('of a plain shape: listed with a validator of one in ten, warns only with context', () => {
    expect(confidence({ strength: 'plain' })).toBeLessThan(LISTED)
    expect(confidence({ strength: 'plain', validator: oneInTen })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ strength: 'plain', validator: { ...oneInTen, passRate: 1e-9 }, locale: 'US' })).toBeLessThan(
      WARNS,
    )
    expect(confidence({ strength: 'plain', context: near })).toBeGreaterThanOrEqual(HIGH)
    expect(confidence({ strength: 'plain', context: far })).toBeGreaterThanOrEqual(WARNS)
  })

  it('of a distinct shape: stands by itself', () => {
    expect(confidence({ strength: 'distinct' })).toBeGreaterThanOrEqual(WARNS)
    expect(confidence({ strength: 'distinct', validator: oneInTen })).toBeGreaterThanOrEqual(HIGH)
  })

  it('of a lexicon: plain words are listed and do not warn alone, weak ones need context', () => {
    expect(confidence({ fromLexicon: true, strength: 'plain' })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ fromLexicon: true, strength: 'plain' })).toBeLessThan(WARNS)
    expect(confidence({ fromLexicon: true, strength: 'weak' })).toBeLessThan(LISTED)
    expect(confidence({ fromLexicon: true, strength: 'weak', context: near })).toBeGreaterThanOrEqual(WARNS)
  })

  it('of values set aside for tests: they never warn', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const reserved = { name: 'toy', passRate: 0.001, reserved: true }
        expect(score({ ...given, validator: reserved }).confidence).toBeLessThanOrEqual(RESERVED_CAP)
      }),
    )
    expect(RESERVED_CAP).toBeGreaterThanOrEqual(LISTED)
    expect(RESERVED_CAP).toBeLessThan(WARNS)
  })

  it('of anything but a distinct shape: no warning without context', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (given.strength === 'distinct') return
        expect(score({ ...given, context: undefined }).confidence).toBeLessThanOrEqual(UNSUPPORTED_CAP)
      }),
    )
    expect(UNSUPPORTED_CAP).toBeLessThan(WARNS)
  })

  it('of negative context: it takes back what near context gave', () => {
    for (const strength of ['weak', 'plain', 'distinct'] as const) {
      const negativeContext = { source: 'no-toys' }
      expect(confidence({ strength, negativeContext })).toBeLessThan(LISTED)
      expect(confidence({ strength, negativeContext, context: near })).toBeLessThanOrEqual(
        Math.max(0.8, confidence({ strength })),
      )
    }
  })
})

describe('score', () => {
  it('is a number from 0 to 1 with three places, and the sum of its evidence', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { confidence: sure, evidence } = score(given)
        expect(sure).toBeGreaterThanOrEqual(0)
        expect(sure).toBeLessThanOrEqual(1)
        expect(Math.round(sure * 1000) / 1000).toBe(sure)
        const sum = evidence.reduce((total, { weight }) => total + weight, 0)
        const capped = evidence.some(({ kind, weight }) => (kind === 'cap' || kind === 'reserved') && weight < 0)
        if (!capped) expect(sure).toBeCloseTo(Math.min(1, Math.max(0, sum)), 2)
        expect(evidence[0]).toMatchObject({ kind: 'shape', source: given.strength })
      }),
    )
  })

  it('never falls when something speaks for the candidate', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { confidence: sure } = score(given)
        expect(score({ ...given, context: near }).confidence).toBeGreaterThanOrEqual(sure)
        expect(score({ ...given, locale: 'US' }).confidence).toBeGreaterThanOrEqual(sure)
        expect(score({ ...given, negativeContext: undefined }).confidence).toBeGreaterThanOrEqual(sure)
        expect(score({ ...given, validator: undefined }).confidence).toBeLessThanOrEqual(
          given.validator?.reserved ? 1 : sure,
        )
      }),
    )
  })

  it('names what spoke and where, and carries no distance', () => {
    const span = { start: 3, end: 6 }
    const { evidence } = score({
      ...bare,
      context: { source: 'toys', span, distance: 2 },
      negativeContext: { source: 'no-toys', span },
    })
    expect(evidence).toContainEqual({ kind: 'context', weight: WEIGHTS.nearContext, source: 'toys', span })
    expect(evidence).toContainEqual({
      kind: 'negative-context',
      weight: WEIGHTS.negativeContext,
      source: 'no-toys',
      span,
    })
  })
})

describe('validatorWeight', () => {
  it.each([
    [1, 0],
    [0.1, 0.15],
    [0.01, 0.2],
    [0.001, 0.25],
    [1e-4, 0.3],
    [1e-12, 0.3],
    [0, 0.3],
  ])('of a check that %s of random text passes is %s', (passRate, weight) => {
    expect(validatorWeight(passRate)).toBeCloseTo(weight, 10)
  })

  it('falls as more random text passes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (a, b) => {
          expect(validatorWeight(Math.min(a, b))).toBeGreaterThanOrEqual(validatorWeight(Math.max(a, b)))
        },
      ),
    )
  })

  it('is from 0 to 0.3 for every shipped validator', () => {
    for (const name of validatorNames()) {
      const weight = validatorWeight(validatorNamed(name)?.passRate ?? Number.NaN)
      expect(weight, name).toBeGreaterThanOrEqual(0)
      expect(weight, name).toBeLessThanOrEqual(0.3)
    }
  })
})
