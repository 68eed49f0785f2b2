/**
 * What the benchmarks use of presend that is no public entry. Bundled by models/engine.ts with the options
 * of dist/, because a loader that transforms file by file gives slower code than a bundle.
 */
import { packs } from '../../generated/packs/index.ts'
import { buildEngine, type PatternEngine } from '../../src/pattern/engine.ts'
import { fillFoldSigns } from '../../src/text/views/fold-signs.ts'

export { buildReference } from '../../src/pattern/reference.ts'
export { CANDIDATE, HIT, Scanner } from '../../src/pattern/scan.ts'

/** The engine of all shipped packs. */
export const shippedEngine: PatternEngine = buildEngine(packs, fillFoldSigns)
