/**
 * Compiles rules/*.yaml and rules/policies/*.yaml to modules in generated/, and writes the JSON Schemas
 * for editors. Run by `npm run generate`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  compilePack,
  compilePolicy,
  lexiconJsonSchema,
  packJsonSchema,
  policyJsonSchema,
} from '../src/compile/index.ts'
import { writeSnapshot } from '../src/compile/write-snapshot.ts'
import { ConfigError } from '../src/errors.ts'
import type { CompiledPack } from '../src/pattern/compiled-pack.ts'
import { automatonCodes, buildEngine } from '../src/pattern/engine.ts'
import { fillFoldSigns } from '../src/text/views/fold-signs.ts'
import type { Validator } from '../src/types.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const rules = join(root, 'rules')
const generated = join(root, 'generated')

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort()
}

function identifier(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Where a validator is exported: by itself, or in a list that is exported as a whole. */
interface Origin {
  readonly file: string
  readonly name: string
  readonly isList: boolean
}

/** The file and export of every validator. */
async function findValidators(): Promise<Map<Validator, Origin>> {
  const origins = new Map<Validator, Origin>()
  const folder = join(root, 'src', 'detect', 'validators')
  for (const file of readdirSync(folder).sort()) {
    if (file === 'index.ts') continue
    const exported = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      if (isValidator(value)) origins.set(value, { file, name, isList: false })
      else if (typeof value === 'object' && value !== null) {
        for (const each of Object.values(value)) if (isValidator(each)) origins.set(each, { file, name, isList: true })
      }
    }
  }
  return origins
}

function isValidator(value: unknown): value is Validator {
  return typeof value === 'object' && value !== null && 'check' in value && 'passRate' in value
}

/** The module of a pack: its data as JSON, which loads faster than a literal, and the validators its rules name. */
function packModule({ validators = {}, ...data }: CompiledPack, origins: ReadonlyMap<Validator, Origin>): string {
  const imports = new Set<string>()
  const entries = new Set<string>()
  for (const [key, validator] of Object.entries(validators)) {
    const origin = origins.get(validator)
    if (!origin) throw new ConfigError(`validator ${key} is no export of a file in src/detect/validators`)
    imports.add(`import { ${origin.name} } from '../../src/detect/validators/${origin.file}'`)
    entries.add(origin.isList ? `...${origin.name}` : `${JSON.stringify(key)}: ${origin.name}`)
  }
  return `${[...[...imports].sort(), "import type { CompiledPack } from '../../src/pattern/compiled-pack.ts'"].join(
    '\n',
  )}\n\n/** ${data.summary} */\nexport const pack: CompiledPack = {\n  .../* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))}),\n  validators: { ${[...entries].join(', ')} },\n}\n`
}

/** Compiles everything before it writes anything: a mistake in one rule leaves the last good build in place. */
async function compileAll(): Promise<void> {
  const files = new Map<string, string>()
  const cache = new Map()
  const readLexicon = (name: string): string => readFileSync(join(rules, 'lexicons', `${name}.yaml`), 'utf8')
  const packs = namesIn(rules)
  const origins = await findValidators()
  const compiled: CompiledPack[] = []
  for (const name of packs) {
    const file = `rules/${name}.yaml`
    const pack = compilePack(readFileSync(join(root, file), 'utf8'), { file, readLexicon, cache })
    compiled.push(pack)
    files.set(join(generated, 'packs', `${name}.ts`), packModule(pack, origins))
  }
  files.set(
    join(generated, 'packs', 'index.ts'),
    `${[
      "import type { CompiledPack } from '../../src/pattern/compiled-pack.ts'",
      ...packs.map((name) => `import { pack as ${identifier(name)} } from './${name}.ts'`),
    ].join(
      '\n',
    )}\n\n/** Every pack presend ships, by name. */\nexport const packs: readonly CompiledPack[] = [${packs.map(identifier).join(', ')}]\n`,
  )
  const snapshot = writeSnapshot(buildEngine(compiled, fillFoldSigns), automatonCodes(compiled))
  files.set(
    join(generated, 'snapshot.ts'),
    `import type { EngineSnapshot } from '../src/pattern/snapshot.ts'\n\n/** Every pack presend ships, merged. */\nexport const snapshot: EngineSnapshot = ${JSON.stringify(snapshot)}\n`,
  )
  for (const name of namesIn(join(rules, 'policies'))) {
    const file = `rules/policies/${name}.yaml`
    const policy = compilePolicy(readFileSync(join(root, file), 'utf8'), { file, languages: ['de', 'zh'] })
    files.set(
      join(generated, 'policies', `${name}.ts`),
      `import type { CompiledPolicy } from '../../src/policy/policy.ts'\n\n/** ${policy.summary ?? policy.name} */\nexport const policy: CompiledPolicy = ${JSON.stringify(policy)}\n`,
    )
  }
  const schemas = {
    schema: packJsonSchema(),
    'lexicons/schema': lexiconJsonSchema(),
    'policies/schema': policyJsonSchema(),
  }
  for (const [name, schema] of Object.entries(schemas)) {
    files.set(join(rules, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
  rmSync(generated, { recursive: true, force: true })
  mkdirSync(join(generated, 'packs'), { recursive: true })
  mkdirSync(join(generated, 'policies'), { recursive: true })
  for (const [file, text] of files) writeFileSync(file, text)
}

try {
  await compileAll()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
