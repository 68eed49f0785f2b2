import { packs } from '../../generated/packs/index.ts'
import { buildEngine, type PatternEngine } from '../../src/pattern/engine.ts'
import { buildReference } from '../../src/pattern/reference.ts'
import { CANDIDATE, scan } from '../../src/pattern/scan.ts'
import { fillFoldSigns } from '../../src/text/views/fold-signs.ts'
import type { Model } from './model.ts'

/** The default `limits.workPerBlock` of a filter. */
export const WORK_PER_BLOCK: number = 1 << 14

/** The engine of all shipped packs, from source: `scan` is no public entry. */
export const shippedEngine: PatternEngine = buildEngine(packs, fillFoldSigns)

/** One pass of the pattern engine: candidates and term hits, without validation, score and verdict. */
export const engineModel: Model = {
  name: 'engine',
  does: 'scan(): anchors, terms and automata, unconfirmed candidates',
  run: (text: string): number => scan(shippedEngine, text, WORK_PER_BLOCK).candidates.length / CANDIDATE,
}

/** The slow definition of what rules mean. For small texts: quadratic in the longest span. */
export function referenceModel(): Model {
  const reference = buildReference(shippedEngine.rules)
  return { name: 'reference', does: 'the reference engine: RegExp on every slice', run: (text: string): number => reference(text).length }
}
