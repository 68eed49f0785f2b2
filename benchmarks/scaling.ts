/** Time for a benign message with the shipped rules, with 300 and with 3,000; printed as JSON. Run by bench.ts. */
import { fileURLToPath } from 'node:url'
import { mixedChat } from './corpora/chat.ts'
import { generatedPack } from './corpora/rules.ts'
import { type Entry, type Measurement, measure } from './measure.ts'
import { floor } from './models/floor.ts'
import { checkModel, loadBuilt, loadPacks } from './models/presend.ts'

/** `measurements`: floor, shipped rules, then one for each size in `sizes`. */
export interface Scaling {
  readonly shipped: number
  readonly sizes: readonly number[]
  readonly measurements: readonly Measurement[]
}

const SIZES = [300, 3000] as const
const BASE_PACKS: ReadonlySet<string> = new Set(['us-health', 'contact'])

const { createFilter } = await loadBuilt()
const shippedPacks = await loadPacks()
const compiler: string = fileURLToPath(new URL('../dist/compile.js', import.meta.url))
const { compilePack } = (await import(compiler)) as typeof import('../src/compile/index.ts')

const shipped = shippedPacks.reduce((sum, { rules }) => sum + rules.length, 0)
// What both sizes share: shipped packs, lexicons included, as long as they leave room in the smaller size.
let baseRules = 0
const base = shippedPacks.filter(({ name, rules }) => {
  const fits = BASE_PACKS.has(name)
  if (fits) baseRules += rules.length
  return fits
})
const texts = mixedChat(600, 31)
const entries: Entry[] = [
  { model: floor, texts },
  { model: checkModel(createFilter(), `${shipped} rules`), texts },
]
for (const size of SIZES) {
  const more = compilePack(generatedPack(`generated-${size}`, size - baseRules, size))
  entries.push({ model: checkModel(createFilter({ packs: [...base, more] }), `${size} rules`), texts })
}
const result: Scaling = { shipped, sizes: SIZES, measurements: await measure(entries) }
process.stdout.write(`${JSON.stringify(result)}\n`)
