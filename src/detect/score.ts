import type { Evidence, Strength } from '../types.ts'

/**
 * The one table of weights. Rules carry none: they state what a shape is worth in words, and this file
 * says what the words mean, so that two rules are always judged alike.
 *
 * Read it as points toward 1. The levels are low 0.65 (listed), medium 0.75 (may warn) and high 0.85.
 * What the table is built to give: a weak shape is listed with a validator and the locale, or with
 * context, and warns only with context and a validator; a plain shape is listed with a validator of
 * one in ten and warns only with context; a distinct shape stands by itself.
 */
export const WEIGHTS: {
  readonly pattern: Readonly<Record<Strength, number>>
  readonly lexicon: Readonly<Record<Strength, number>>
  readonly nearContext: number
  readonly farContext: number
  readonly negativeContext: number
  readonly locale: number
  readonly view: number
} = {
  /** What the shape alone says. */
  pattern: { weak: 0.3, plain: 0.5, distinct: 0.8 },
  /** A word of a lexicon is what it says, but alone it is about nobody. */
  lexicon: { weak: 0.4, plain: 0.7, distinct: 0.8 },
  nearContext: 0.35,
  farContext: 0.3,
  negativeContext: -0.35,
  locale: 0.2,
  /** How a value was written says nothing about what it is; the evidence only names the view. */
  view: 0,
}

/** Terms at most this far from the span are near context. UTF-16 units. */
export const NEAR = 16
/** Without context or a distinct shape nothing reaches medium: it is listed, it does not warn. */
export const UNSUPPORTED_CAP = 0.74
/** Values set aside for tests and documentation are listed, they do not warn. */
export const RESERVED_CAP = 0.69

/**
 * Points for passing a validator that this share of random text passes: nothing for a check that
 * always passes, 0.15 for one in ten, 0.05 more for each further factor of ten, at most 0.3.
 */
export function validatorWeight(passRate: number): number {
  if (!(passRate > 0)) return 0.3
  const tens = Math.log10(1 / Math.min(passRate, 1))
  return Math.min(0.3, tens <= 1 ? 0.15 * tens : 0.15 + 0.05 * (tens - 1))
}

/** The most a pattern is worth with its validator but without context and locale. */
export function unsupportedScore(strength: Strength, validator: { readonly passRate: number } | undefined): number {
  return WEIGHTS.pattern[strength] + (validator ? validatorWeight(validator.passRate) : 0)
}

/** What is known of a candidate, in the words of the rule model. */
export interface Facts {
  readonly strength: Strength
  readonly fromLexicon: boolean
  readonly validator: { readonly name: string; readonly passRate: number; readonly reserved: boolean } | undefined
  /** A supporting term or a lead. */
  readonly context: (Omit<Evidence, 'kind' | 'weight'> & { readonly distance: number }) | undefined
  readonly negativeContext: Omit<Evidence, 'kind' | 'weight'> | null | undefined
  readonly locale: string | undefined
  readonly view: string | undefined
}

/** A confidence, and what it is made of. */
export interface Score {
  /** 0..1, rounded to three places. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Weighs what is known of a candidate. Constant cost. */
export function score(facts: Facts): Score {
  const evidence: Evidence[] = []
  let sum = 0
  const add = (item: Evidence): void => {
    sum += item.weight
    evidence.push({ ...item, weight: round(item.weight) })
  }
  add({
    kind: 'shape',
    weight: (facts.fromLexicon ? WEIGHTS.lexicon : WEIGHTS.pattern)[facts.strength],
    source: facts.strength,
  })
  if (facts.validator) {
    add({ kind: 'validator', weight: validatorWeight(facts.validator.passRate), source: facts.validator.name })
  }
  if (facts.context) {
    const { distance, ...where } = facts.context
    add({ kind: 'context', weight: distance <= NEAR ? WEIGHTS.nearContext : WEIGHTS.farContext, ...where })
  }
  if (facts.negativeContext)
    add({ kind: 'negative-context', weight: WEIGHTS.negativeContext, ...facts.negativeContext })
  if (facts.locale) add({ kind: 'locale', weight: WEIGHTS.locale, source: facts.locale })
  if (facts.view) add({ kind: 'view', weight: WEIGHTS.view, source: facts.view })
  const cap = (kind: 'cap' | 'reserved', limit: number, source: string): void => {
    if (sum > limit) {
      evidence.push({ kind, weight: round(limit - sum), source })
      sum = limit
    } else if (kind === 'reserved') {
      evidence.push({ kind, weight: 0, source })
    }
  }
  sum = Math.min(1, Math.max(0, sum))
  if (!facts.context && facts.strength !== 'distinct') cap('cap', UNSUPPORTED_CAP, 'no-context')
  if (facts.validator?.reserved) cap('reserved', RESERVED_CAP, facts.validator.name)
  return { confidence: round(sum), evidence }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
