/**
 * `npm run memory -- [--messages N]`: sends N different messages (1,000,000 by default) through one filter
 * and fails when the heap after a collection grows. Needs --expose-gc, which the script passes.
 */
import { mixedChat } from './corpora/chat.ts'
import { dense } from './corpora/dense.ts'
import { HOSTILE } from './corpora/hostile.ts'
import { median } from './measure.ts'
import { loadBuilt } from './models/presend.ts'

const SAMPLES = 20
/** Growth of the heap in bytes that counts as flat: code that is still being compiled, not one byte a message. */
const MOST_GROWTH = 1 << 20

const at = process.argv.indexOf('--messages')
const messages = at < 0 ? 1_000_000 : Number(process.argv[at + 1])
if (!(Number.isInteger(messages) && messages >= SAMPLES))
  throw new RangeError(`--messages: expected a whole number from ${SAMPLES}`)
const collect = globalThis.gc
if (!collect) throw new Error('run with node --expose-gc')

const filter = (await loadBuilt()).createFilter()
const texts = [
  ...mixedChat(900, 41),
  ...dense(90, 42).map(({ text }) => text),
  ...Object.values(HOSTILE).map((make) => make(600)),
]

function used(): number {
  collect?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

let findings = 0
const heap: number[] = []
for (let sample = 0; sample <= SAMPLES; sample++) {
  // The first part is the warm-up: functions are compiled, lists reach their size.
  const from = Math.round((messages / SAMPLES) * (sample - 1))
  const to = Math.round((messages / SAMPLES) * sample)
  const warmUp = sample === 0
  for (let i = warmUp ? 0 : from; i < (warmUp ? Math.max(20_000, to) : to); i++) {
    // No two messages are equal: a cache of texts would show.
    findings += filter.check(`${texts[i % texts.length]} no. ${i}`).findings.length
  }
  heap.push(used())
  process.stderr.write(
    `${String(Math.max(0, to)).padStart(10)} messages  ${((heap.at(-1) ?? 0) / 2 ** 20).toFixed(2)} MB\n`,
  )
}
// From the first sample after the warm-up: the warm-up's own holds code that is thrown away later, and
// would hide as much growth. The quarters show a slow rise that a maximum would not.
const settled = heap.slice(1)
const quarter = settled.length / 4
const growth = median(settled.slice(-quarter)) - median(settled.slice(0, quarter))
process.stdout.write(`${JSON.stringify({ messages, findings, heap, growth, flat: growth <= MOST_GROWTH })}\n`)
if (growth > MOST_GROWTH) process.exitCode = 1
