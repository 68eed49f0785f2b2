import { describe, expect, it } from 'vitest'
import { evidenceMask, evidenceOfMask } from '../../src/conversation/evidence-mask.ts'
import type { Evidence } from '../../src/types.ts'

describe('what is remembered of evidence', () => {
  it('is its kind and whether it speaks for the finding', () => {
    const evidence: Evidence[] = [
      { kind: 'shape', weight: 1 },
      { kind: 'context', weight: 1 },
      { kind: 'negative-context', weight: -1 },
      { kind: 'repaired', weight: 0 },
    ]
    expect(evidenceOfMask(evidenceMask(evidence))).toEqual(evidence)
    expect(evidenceOfMask(0)).toEqual([])
  })
})
