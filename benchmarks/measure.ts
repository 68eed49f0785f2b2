import { performance } from 'node:perf_hooks'
import type { Model } from './models/model.ts'

/** How one model did on one corpus, beside the others of the same run. */
export interface Measurement {
  readonly model: string
  /** Median over the rounds of this model's time by the first model's time in the same round. */
  readonly ratio: number
  /** Half the distance between the quartiles of that ratio, by the ratio: how far to trust it. */
  readonly spread: number
  /** Median nanoseconds for a text. Depends on the machine and its load: never judge by it. */
  readonly nsPerText: number
  /** Findings in all texts of the corpus. */
  readonly findings: number
  /** Whether every text was read to its end. */
  readonly complete: boolean
}

/** Rounds a measurement takes unless told otherwise: an odd number, so that there is a median. */
export const ROUNDS = 15
/** Shortest batch in milliseconds: far above the clock's resolution, below a slice of the scheduler. */
const BATCH_MS = 6
/** How long each model runs before the first round, in milliseconds. */
const WARM_UP_MS = 600

/** A model and the texts it reads. */
export interface Entry {
  readonly model: Model
  readonly texts: readonly string[]
}

/**
 * Times models in turn: in each round every entry once, so that a busy neighbor slows them alike. The
 * first entry is the one the others are judged by; all should read the same number of units.
 *
 * @returns a measurement for each entry, in order
 */
export async function measure(entries: readonly Entry[], rounds: number = ROUNDS): Promise<Measurement[]> {
  const batches: Batch[] = []
  for (const entry of entries) batches.push(await prepare(entry))
  const times: number[][] = entries.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, batch] of batches.entries()) (times[i] as number[]).push((await timed(batch)) / batch.repeats)
  }
  const first = times[0] as number[]
  return batches.map(({ model, texts, findings }, i) => {
    const own = times[i] as number[]
    const ratios = own.map((time, round) => time / (first[round] as number)).sort((a, b) => a - b)
    const ratio = quantile(ratios, 0.5)
    return {
      model: model.name,
      ratio,
      spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2 / ratio,
      nsPerText: (median(own) * 1e6) / texts.length,
      findings,
      complete: texts.every((text) => model.complete?.(text) ?? true),
    }
  })
}

interface Batch extends Entry {
  readonly repeats: number
  readonly findings: number
}

/** Warms a model up and chooses how often its batch repeats. */
async function prepare({ model, texts }: Entry): Promise<Batch> {
  const once: Batch = { model, texts, repeats: 1, findings: 0 }
  const findings = await total(model, texts)
  const started = performance.now()
  let fastest = Number.POSITIVE_INFINITY
  do fastest = Math.min(fastest, await timed(once))
  while (performance.now() - started < WARM_UP_MS)
  return { ...once, repeats: Math.max(1, Math.ceil(BATCH_MS / fastest)), findings }
}

async function total({ run }: Model, texts: readonly string[]): Promise<number> {
  let sum = 0
  for (const text of texts) sum += await run(text)
  return sum
}

let sink = 0

/** Milliseconds of one batch. */
async function timed({ model, texts, repeats }: Batch): Promise<number> {
  const { run } = model
  const started = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const text of texts) {
      const found = run(text)
      sink = (sink + (typeof found === 'number' ? found : await found)) | 0
    }
  }
  return performance.now() - started
}

/** What all models returned, added up: keeps their work alive. */
export function sunk(): number {
  return sink
}

/** The value below which a share of sorted numbers lies, interpolated. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) throw new RangeError('no numbers')
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

/** The middle of numbers in any order. */
export function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )
}
