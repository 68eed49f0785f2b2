import type { Evidence, EvidenceKind } from '../types.ts'

/** Kinds in the order of their bits; part of the serialized form: add at the end only. */
const KINDS: readonly EvidenceKind[] = [
  'shape',
  'validator',
  'context',
  'negative-context',
  'locale',
  'reserved',
  'view',
  'cap',
]

/** Which kinds of evidence there are, and which of them speak for the finding: what policies ask of it. */
export function evidenceMask(evidence: readonly Evidence[]): number {
  let mask = 0
  for (const { kind, weight } of evidence) {
    const bit = KINDS.indexOf(kind)
    if (bit >= 0) mask |= (1 << bit) | (weight > 0 ? 1 << (bit + KINDS.length) : 0)
  }
  return mask
}

/** Evidence of those kinds; weights are 1, 0 or -1: only their sign is remembered. */
export function evidenceOfMask(mask: number): Evidence[] {
  return KINDS.filter((_, bit) => mask & (1 << bit)).map((kind) => ({
    kind,
    weight:
      mask & (1 << (KINDS.indexOf(kind) + KINDS.length)) ? 1 : kind === 'negative-context' || kind === 'cap' ? -1 : 0,
  }))
}
