/** Hand-made candidates for the tests of resolution and redaction. */

import type { Candidate } from '../../src/detect/candidate.ts'
import type { CompiledRule } from '../../src/pattern/compiled-pack.ts'
import type { RuntimeRule } from '../../src/pattern/runtime-rule.ts'
import type { Category, Strength } from '../../src/types.ts'

export interface ToyCandidate {
  readonly start: number
  readonly end: number
  readonly confidence?: number
  readonly rule?: RuntimeRule
  readonly outcome?: Candidate['outcome']
}

export function toyRule(index: number, strength: Strength = 'plain', category: Category = 'identity'): RuntimeRule {
  const rule: CompiledRule = {
    id: `toy-${index}`,
    summary: 'a toy',
    entityType: `TOY_${index}`,
    category,
    tags: [],
    locales: [],
    strength,
    validator: null,
    source: { lead: null, pattern: 'a', trail: null },
    lead: null,
    pattern: null,
    trail: null,
    lexicon: null,
    edges: { left: 'word', right: 'word' },
    maxChars: 256,
    numbers: 0,
    for: null,
    against: null,
    anchors: [],
  }
  return { index, rule, lead: null, pattern: null, trail: null, longestOnly: true, for: null, against: null }
}

export function candidate({
  start,
  end,
  confidence = 0.9,
  rule = toyRule(0),
  outcome = 'below-threshold',
}: ToyCandidate): Candidate {
  return { rule, span: { start, end }, view: undefined, confidence, evidence: [], outcome }
}
