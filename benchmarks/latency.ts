/** Times single calls on 280-unit messages, warm, and prints the quantiles as JSON. Run by bench.ts. */
import { performance } from 'node:perf_hooks'
import { chat } from './corpora/chat.ts'
import { quantile, sunk } from './measure.ts'
import { floor } from './models/floor.ts'
import { checkModel, loadBuilt } from './models/presend.ts'

/** Quantiles of single calls in nanoseconds, the clock's own cost included. */
export interface Latency {
  readonly model: string
  readonly p50: number
  readonly p99: number
  readonly p999: number
}

const CALLS = 40_000
const WARM_UP = 20_000
const texts = chat('en', 1000, 21, 280)
const check = checkModel((await loadBuilt()).createFilter())

const results = [floor, check].map(({ name, run }): Latency => {
  const times = new Float64Array(CALLS)
  let sum = 0
  for (let i = -WARM_UP; i < CALLS; i++) {
    const text = texts[(i + WARM_UP) % texts.length] as string
    const started = performance.now()
    sum += run(text) as number
    if (i >= 0) times[i] = (performance.now() - started) * 1e6
  }
  if (Number.isNaN(sum + sunk())) throw new Error('not a count')
  const sorted = [...times].sort((a, b) => a - b)
  return { model: name, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), p999: quantile(sorted, 0.999) }
})
process.stdout.write(`${JSON.stringify(results)}\n`)
