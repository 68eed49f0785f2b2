import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packs } from '../generated/packs/index.ts'
import { readPack } from '../src/compile/compile-pack.ts'
import { readMarks } from '../src/compile/examples.ts'
import type { RuleSource } from '../src/compile/rule-schema.ts'
import type { CompiledRule } from '../src/pattern/compiled-pack.ts'
import { buildEngine, type PatternEngine } from '../src/pattern/engine.ts'
import { fillFoldSigns } from '../src/text/views/fold-signs.ts'

const rulesFolder = fileURLToPath(new URL('../rules/', import.meta.url))

/** Names of the shipped packs. */
export const packNames: readonly string[] = readdirSync(rulesFolder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -5))

/** The YAML text of a shipped pack. */
export function packText(name: string): string {
  return readFileSync(`${rulesFolder}${name}.yaml`, 'utf8')
}

/** Every shipped rule as authored. */
export const shippedRules: readonly RuleSource[] = packNames.flatMap(
  (name) => readPack(packText(name), `${name}.yaml`).pack.rules,
)

/** Every example text of every rule, marks removed. */
export const exampleTexts: readonly string[] = shippedRules.flatMap((rule) => [
  ...rule.finds.map(({ text }) => readMarks(text).text),
  ...[...rule.ignores, ...rule.knownMisses].map(({ text }) => readMarks(text).text),
])

/** Every shipped rule as compiled, in the order of the engine's rules. */
export const compiledRules: readonly CompiledRule[] = packs.flatMap(({ rules }) => rules)

/** The engine of all shipped packs. */
export const shippedEngine: PatternEngine = buildEngine(packs, fillFoldSigns)
