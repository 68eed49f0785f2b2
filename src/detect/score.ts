import type { Evidence, EvidenceKind, Span, Strength } from '../types.ts'

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

/** What is known of a candidate, in the words of the rule model. */
export interface Facts {
  readonly strength: Strength
  readonly fromLexicon: boolean
  /** `validatorWeight` of the validator that passed; 0 without one. */
  readonly validatorPoints: number
  /** The validator knows the value as set aside for tests. */
  readonly reserved: boolean
  /** UTF-16 units between the value and the nearest term for it, 0 for a lead; -1 without either. */
  readonly contextDistance: number
  /** A term against it stands in its sentence. */
  readonly opposed: boolean
  /** The message comes from a region of the rule. */
  readonly localeFits: boolean
}

/** Names and places for the evidence: what spoke, and where it stands. */
export interface Sources {
  readonly validator: string | null
  /** Term set, or `lead`. */
  readonly context: string
  readonly contextSpan: Span | undefined
  readonly negativeContext: string
  readonly negativeContextSpan: Span | undefined
  readonly locale: string | undefined
  readonly view: string | undefined
}

/** All that a candidate was judged by; one object, since every candidate has it and few are asked for it. */
export interface Judgement extends Facts, Sources {}

/** The most a pattern is worth with its validator but without context and locale. */
export function unsupportedScore(strength: Strength, validatorPoints: number): number {
  return WEIGHTS.pattern[strength] + validatorPoints
}

/** The confidence that the facts give, 0..1, rounded to three places: the sum of their points, capped. Constant cost. */
export function confidenceOf(facts: Facts): number {
  const sum = points(facts)
  return round(Math.min(sum < 0 ? 0 : sum, capOf(facts)))
}

/** Each reason for and against, weights in confidence points; caps say what they took away. */
export function evidenceOf(judgement: Judgement): Evidence[] {
  const { strength, validator, context, contextSpan, contextDistance, negativeContext, negativeContextSpan } = judgement
  const shape: Evidence = { kind: 'shape', weight: shapePoints(judgement), source: strength }
  const passed: Evidence | undefined =
    validator === null ? undefined : { kind: 'validator', weight: round(judgement.validatorPoints), source: validator }
  const support =
    contextDistance < 0 ? undefined : term('context', contextPoints(contextDistance), context, contextSpan)
  // Most evidence ends here, and a literal is as large as what is in it; a list that is pushed to is not.
  const evidence: Evidence[] =
    passed && support ? [shape, passed, support] : passed ? [shape, passed] : support ? [shape, support] : [shape]
  if (judgement.opposed) {
    evidence.push(term('negative-context', WEIGHTS.negativeContext, negativeContext, negativeContextSpan))
  }
  if (judgement.localeFits && judgement.locale !== undefined) {
    evidence.push({ kind: 'locale', weight: WEIGHTS.locale, source: judgement.locale })
  }
  if (judgement.view !== undefined) evidence.push({ kind: 'view', weight: WEIGHTS.view, source: judgement.view })
  if (judgement.view === 'ocr') evidence.push({ kind: 'repaired', weight: 0, source: 'ocr' })
  const sum = Math.min(1, Math.max(0, points(judgement)))
  const unsupported = isUnsupported(judgement)
  if (unsupported && sum > UNSUPPORTED_CAP) {
    evidence.push({ kind: 'cap', weight: round(UNSUPPORTED_CAP - sum), source: 'no-context' })
  }
  if (judgement.reserved) {
    const before = unsupported ? Math.min(sum, UNSUPPORTED_CAP) : sum
    const weight = round(Math.min(0, RESERVED_CAP - before))
    evidence.push(validator === null ? { kind: 'reserved', weight } : { kind: 'reserved', weight, source: validator })
  }
  return evidence
}

/** Evidence of a term near the value; a lead has no place of its own. */
function term(kind: EvidenceKind, weight: number, source: string, span: Span | undefined): Evidence {
  return span === undefined ? { kind, weight, source } : { kind, weight, source, span }
}

function points(facts: Facts): number {
  let sum = shapePoints(facts) + facts.validatorPoints
  if (facts.contextDistance >= 0) sum += contextPoints(facts.contextDistance)
  if (facts.opposed) sum += WEIGHTS.negativeContext
  if (facts.localeFits) sum += WEIGHTS.locale
  return sum
}

function shapePoints({ fromLexicon, strength }: Facts): number {
  const worth = fromLexicon ? WEIGHTS.lexicon : WEIGHTS.pattern
  return strength === 'plain' ? worth.plain : strength === 'distinct' ? worth.distinct : worth.weak
}

function contextPoints(distance: number): number {
  return distance <= NEAR ? WEIGHTS.nearContext : WEIGHTS.farContext
}

function isUnsupported(facts: Facts): boolean {
  return facts.contextDistance < 0 && facts.strength !== 'distinct'
}

function capOf(facts: Facts): number {
  if (facts.reserved) return RESERVED_CAP
  return isUnsupported(facts) ? UNSUPPORTED_CAP : 1
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
