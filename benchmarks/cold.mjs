/**
 * The first moments of a process, printed as JSON: node cold.mjs <entry> [text]. Plain JavaScript without
 * imports of its own: a loader would be measured, too. Without an entry: an empty process.
 * Run with --expose-gc; memory is read after a collection.
 */
import { performance } from 'node:perf_hooks'

const [, , entry, text = 'Could you send me the plan by Friday?'] = process.argv
const result = { importMs: 0, createMs: 0, firstMs: 0, heap: 0, rss: 0 }
let filter
if (entry) {
  const start = performance.now()
  const { createFilter } = await import(entry)
  const imported = performance.now()
  filter = createFilter()
  const created = performance.now()
  filter.check(text)
  result.firstMs = performance.now() - created
  result.importMs = imported - start
  result.createMs = created - imported
}
globalThis.gc()
globalThis.gc()
const { heapUsed, external, rss } = process.memoryUsage()
result.heap = heapUsed + external
result.rss = rss
process.stdout.write(`${JSON.stringify(result)}\n`)
// Keeps the filter alive until memory was read.
if (filter && typeof filter.check !== 'function') process.exitCode = 1
