/**
 * Measures one case in a process of its own and prints it as JSON: what the compiler learned from one
 * case must not help or hurt another. Run by bench.ts and guard.ts.
 */
import { pathToFileURL } from 'node:url'
import { buildCorpus } from './corpora/build.ts'
import { flat } from './corpora/random.ts'
import { CASES, type Definition, PIECE } from './definitions/cases.ts'
import { type Entry, type Measurement, measure, ROUNDS, sunk } from './measure.ts'
import { engineModel, loadEngine, referenceModel } from './models/engine.ts'
import { floor } from './models/floor.ts'
import { loadPeers } from './models/peers.ts'
import { checkModel, loadBuilt } from './models/presend.ts'

/** One case, measured. The first measurement is the floor, the second `check`. */
export interface CaseResult {
  readonly name: string
  readonly texts: number
  /** UTF-16 units a text, on average. */
  readonly meanLength: number
  readonly measurements: readonly Measurement[]
  /** Cost of a character in the whole text by its cost in pieces of 1,000, when the case asks for it. */
  readonly growth?: number
  readonly missingPeers: readonly string[]
}

/** Measures a case in this process. With `guard` only the floor, `check` and its growth. */
export async function runCase(definition: Definition, guard: boolean): Promise<CaseResult> {
  const texts = buildCorpus(definition.corpus)
  const { createFilter } = await loadBuilt()
  const check = checkModel(createFilter())
  const entries: Entry[] = [
    { model: floor, texts },
    { model: check, texts },
  ]
  let missingPeers: readonly string[] = []
  if (!guard) {
    if (definition.extras.includes('engine')) entries.push({ model: engineModel(await loadEngine()), texts })
    if (definition.extras.includes('reference')) entries.push({ model: referenceModel(await loadEngine()), texts })
    if (definition.extras.includes('peers')) {
      const peers = await loadPeers()
      missingPeers = peers.missing
      for (const model of peers.models) entries.push({ model, texts })
    }
  }
  const pieces = definition.growth ? texts.flatMap(cut) : []
  const measurements = await measure(entries, ROUNDS)
  let growth: number | undefined
  if (pieces.length > 0) {
    const [, whole] = await measure(
      [
        { model: check, texts: pieces },
        { model: check, texts },
      ],
      ROUNDS,
    )
    growth = whole?.ratio
  }
  return {
    name: definition.name,
    texts: texts.length,
    meanLength: texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    measurements,
    ...(growth === undefined ? {} : { growth }),
    missingPeers,
  }
}

/** The pieces of a text, each a string of its own and not a view of the whole. */
function cut(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE) pieces.push(flat(text.slice(at, at + PIECE)))
  return pieces
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const definition = CASES.find(({ name }) => name === process.argv[2])
  if (!definition) throw new RangeError(`no case ${process.argv[2]}`)
  const result = await runCase(definition, process.argv.includes('--guard'))
  process.stdout.write(`${JSON.stringify(result)}\n`)
  if (sunk() === 0.5) process.stdout.write('')
  process.exit(0)
}
