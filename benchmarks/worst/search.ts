/**
 * `npm run worst`: searches the text that costs our own rules most, by counted work, and keeps it in
 * worst/found.json as a benchmark case. `--evaluations N`, 10,000 by default; `--seed N`.
 */
import { writeFileSync } from 'node:fs'
import type { WorstText } from '../corpora/build.ts'
import { random } from '../corpora/random.ts'
import { bundleEngine, loadEngine, WORK_PER_BLOCK } from '../models/engine.ts'
import { type Climbed, climb } from './climb.ts'
import { countedReading } from './counted-work.ts'
import { piecesOf } from './pieces.ts'

/** Independent climbs that share the evaluations: one hill is easily a small one. */
const CLIMBS = 10

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name)
  const value = at < 0 ? otherwise : Number(process.argv[at + 1])
  if (!(Number.isInteger(value) && value > 0)) throw new RangeError(`${name}: expected a positive whole number`)
  return value
}

const evaluations = option('--evaluations', 10_000)
const seed = option('--seed', 1)
await bundleEngine()
const parts = await loadEngine()
const { work } = countedReading(parts, WORK_PER_BLOCK)
const pieces = piecesOf(parts.compiledRules)
let best: Climbed = { tile: '', work: Number.NEGATIVE_INFINITY }
for (let i = 0; i < CLIMBS; i++) {
  const found = climb(random(seed * CLIMBS + i), pieces, work, Math.ceil(evaluations / CLIMBS))
  process.stdout.write(`climb ${i + 1}: ${found.work.toFixed(1)} a unit  ${JSON.stringify(found.tile)}\n`)
  if (found.work > best.work) best = found
}
const kept: WorstText = { tile: best.tile, work: Math.round(best.work * 10) / 10, evaluations }
writeFileSync(new URL('./found.json', import.meta.url), `${JSON.stringify(kept, null, 2)}\n`)
