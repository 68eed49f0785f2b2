/**
 * What the benchmarks use of presend that is no public entry. Bundled by models/engine.ts with the options
 * of dist/, because a loader that transforms file by file gives slower code than a bundle.
 */
import { packs } from '../../generated/packs/index.ts'
import type { CompiledRule } from '../../src/pattern/compiled-pack.ts'
import { buildEngine, type PatternEngine } from '../../src/pattern/engine.ts'
import { fillFoldSigns } from '../../src/text/views/fold-signs.ts'

export { analyze } from '../../src/analyze/analyze.ts'
export { createAnalyzer } from '../../src/analyze/analyzer.ts'
export { VIEW_SHARE } from '../../src/analyze/read-again.ts'
export { BLOCK, CANDIDATE, HIT } from '../../src/pattern/reading.ts'
export { buildReference } from '../../src/pattern/reference.ts'
export { createScanner } from '../../src/pattern/scan.ts'

/** Every shipped rule as compiled, in the order of the engine's rules. */
export const compiledRules: readonly CompiledRule[] = packs.flatMap(({ rules }) => rules)

/** The engine of all shipped packs. */
export const shippedEngine: PatternEngine = buildEngine(packs, fillFoldSigns)
