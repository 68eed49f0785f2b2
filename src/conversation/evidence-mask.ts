import type { Evidence, EvidenceKind } from '../types.ts'

/** The bit of each kind, every kind there is; part of the serialized form: add at the end only. */
const BITS: Readonly<Record<EvidenceKind, number>> = {
  shape: 0,
  validator: 1,
  context: 2,
  'negative-context': 3,
  locale: 4,
  reserved: 5,
  view: 6,
  cap: 7,
  repaired: 8,
}
const KINDS = Object.keys(BITS) as readonly EvidenceKind[]

/** Which kinds of evidence there are, and which of them speak for the finding: what policies ask of it. */
export function evidenceMask(evidence: readonly Evidence[]): number {
  let mask = 0
  for (const { kind, weight } of evidence) {
    const bit = BITS[kind]
    mask |= (1 << bit) | (weight > 0 ? 1 << (bit + KINDS.length) : 0)
  }
  return mask
}

/** Evidence of those kinds; weights are 1, 0 or -1: only their sign is remembered. */
export function evidenceOfMask(mask: number): Evidence[] {
  return KINDS.filter((kind) => mask & (1 << BITS[kind])).map((kind) => ({
    kind,
    weight: mask & (1 << (BITS[kind] + KINDS.length)) ? 1 : kind === 'negative-context' || kind === 'cap' ? -1 : 0,
  }))
}
