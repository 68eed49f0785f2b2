import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confidenceOf,
  evidenceOf,
  type Facts,
  NEAR,
  RESERVED_CAP,
  type Sources,
  UNSUPPORTED_CAP,
  unsupportedScore,
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
  validatorPoints: 0,
  reserved: false,
  contextDistance: -1,
  opposed: false,
  localeFits: false,
}
/** A validator that one random text in ten passes, one in a hundred, and hardly any. */
const oneInTen = { validatorPoints: validatorWeight(0.1) }
const oneInHundred = { validatorPoints: validatorWeight(0.01) }
const hardlyAny = { validatorPoints: validatorWeight(1e-9) }
const near = { contextDistance: NEAR }
const far = { contextDistance: NEAR + 1 }
const local = { localeFits: true }
const confidence = (facts: Partial<Facts>): number => confidenceOf({ ...bare, ...facts })

const facts: fc.Arbitrary<Facts> = fc.record({
  strength: fc.constantFrom<Strength>('weak', 'plain', 'distinct'),
  fromLexicon: fc.boolean(),
  validatorPoints: fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1, noNaN: true }).map((passRate) => validatorWeight(passRate)),
  ),
  reserved: fc.boolean(),
  contextDistance: fc.integer({ min: -1, max: 80 }),
  opposed: fc.boolean(),
  localeFits: fc.boolean(),
})

const span = { start: 3, end: 6 }
const sources: Sources = {
  validator: 'toy',
  context: 'toys',
  contextSpan: span,
  negativeContext: 'no-toys',
  negativeContextSpan: span,
  locale: 'US',
  view: undefined,
}

describe('score keeps what its table promises', () => {
  it('of a weak shape: nothing by itself, nor by one of its supports', () => {
    expect(confidence({})).toBeLessThan(LISTED)
    expect(confidence({ ...oneInHundred })).toBeLessThan(LISTED)
    expect(confidence({ ...local })).toBeLessThan(LISTED)
  })

  it('of a weak shape: listed with a validator and the locale, or with context', () => {
    expect(confidence({ ...oneInTen, ...local })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ ...near })).toBeGreaterThanOrEqual(LISTED)
  })

  it('of a weak shape: warns only with context and a validator', () => {
    expect(confidence({ ...near, ...oneInTen })).toBeGreaterThanOrEqual(WARNS)
    expect(confidence({ ...near })).toBeLessThan(WARNS)
    expect(confidence({ ...hardlyAny, ...local })).toBeLessThan(WARNS)
  })

  it('of a plain shape: listed with a validator of one in ten, warns only with context', () => {
    expect(confidence({ strength: 'plain' })).toBeLessThan(LISTED)
    expect(confidence({ strength: 'plain', ...oneInTen })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ strength: 'plain', ...hardlyAny, ...local })).toBeLessThan(WARNS)
    expect(confidence({ strength: 'plain', ...near })).toBeGreaterThanOrEqual(HIGH)
    expect(confidence({ strength: 'plain', ...far })).toBeGreaterThanOrEqual(WARNS)
  })

  it('of a distinct shape: stands by itself', () => {
    expect(confidence({ strength: 'distinct' })).toBeGreaterThanOrEqual(WARNS)
    expect(confidence({ strength: 'distinct', ...oneInTen })).toBeGreaterThanOrEqual(HIGH)
  })

  it('of a lexicon: plain words are listed and do not warn alone, weak ones need context', () => {
    expect(confidence({ fromLexicon: true, strength: 'plain' })).toBeGreaterThanOrEqual(LISTED)
    expect(confidence({ fromLexicon: true, strength: 'plain' })).toBeLessThan(WARNS)
    expect(confidence({ fromLexicon: true, strength: 'weak' })).toBeLessThan(LISTED)
    expect(confidence({ fromLexicon: true, strength: 'weak', ...near })).toBeGreaterThanOrEqual(WARNS)
  })

  it('of values set aside for tests: they never warn', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(confidence({ ...given, reserved: true })).toBeLessThanOrEqual(RESERVED_CAP)
      }),
    )
    expect(RESERVED_CAP).toBeGreaterThanOrEqual(LISTED)
    expect(RESERVED_CAP).toBeLessThan(WARNS)
  })

  it('of anything but a distinct shape: no warning without context', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (given.strength === 'distinct') return
        expect(confidence({ ...given, contextDistance: -1 })).toBeLessThanOrEqual(UNSUPPORTED_CAP)
      }),
    )
    expect(UNSUPPORTED_CAP).toBeLessThan(WARNS)
  })

  it('of negative context: it takes back what near context gave', () => {
    for (const strength of ['weak', 'plain', 'distinct'] as const) {
      expect(confidence({ strength, opposed: true })).toBeLessThan(LISTED)
      expect(confidence({ strength, opposed: true, ...near })).toBeLessThanOrEqual(
        Math.max(0.8, confidence({ strength })),
      )
    }
  })
})

describe('score', () => {
  it('is a number from 0 to 1 with three places, and the sum of its evidence', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const sure = confidenceOf(given)
        const evidence = evidenceOf({ ...given, ...sources })
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
        const sure = confidenceOf(given)
        expect(confidence({ ...given, ...near })).toBeGreaterThanOrEqual(sure)
        expect(confidence({ ...given, ...local })).toBeGreaterThanOrEqual(sure)
        expect(confidence({ ...given, opposed: false })).toBeGreaterThanOrEqual(sure)
        expect(confidence({ ...given, validatorPoints: 0 })).toBeLessThanOrEqual(sure)
        expect(confidence({ ...given, reserved: false })).toBeGreaterThanOrEqual(sure)
      }),
    )
  })

  it('names what spoke and where, and carries no distance', () => {
    const evidence = evidenceOf({ ...bare, contextDistance: 2, opposed: true, ...sources, validator: null })
    expect(evidence).toContainEqual({ kind: 'context', weight: WEIGHTS.nearContext, source: 'toys', span })
    expect(evidence).toContainEqual({
      kind: 'negative-context',
      weight: WEIGHTS.negativeContext,
      source: 'no-toys',
      span,
    })
  })

  it('without support is never more than what decides whether a rule waits for support', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const alone = { ...given, fromLexicon: false, contextDistance: -1, localeFits: false }
        const most = unsupportedScore(given.strength, given.validatorPoints)
        expect(confidence(alone)).toBeLessThanOrEqual(Math.round(most * 1000) / 1000)
      }),
    )
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
