import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const { name, exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly name: string
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, { readonly default: string }>>>>
}

/** Every subpath a host may name: those of package.json, with `*` for each file that it stands for. */
const entries = Object.entries(exports).flatMap(([subpath, target]) => {
  if (typeof target === 'string') return []
  if (!subpath.endsWith('*')) return [name + subpath.slice(1)]
  const folder = (target.import as { readonly default: string }).default.slice(0, -'*.js'.length)
  const files = readdirSync(new URL(folder, root)).filter((file) => file.endsWith('.js'))
  return files.map((file) => name + subpath.slice(1, -1) + file.slice(0, -'.js'.length))
})

/** What a process of its own prints that loads all entries by the name of the package, as a host does. */
function load(type: 'module' | 'commonjs', loadEntry: string): Record<string, unknown> {
  const script = `
    const names = {}
    async function main() {
      for (const entry of ${JSON.stringify(entries)}) names[entry] = Object.keys(${loadEntry}).sort()
      const { createFilter } = ${loadEntry.replace('entry', `'${name}'`)}
      const { ConfigError } = ${loadEntry.replace('entry', `'${name}/core'`)}
      const { compilePack } = ${loadEntry.replace('entry', `'${name}/compile'`)}
      let thrown
      try { compilePack('pack: [', { file: 'mine.yaml' }) } catch (error) { thrown = error }
      const filter = createFilter()
      names.verdict = filter.check('My SSN is 536-22-1234, write to ann.bell@fenwick-clinic.org')
      names.oneError = thrown instanceof ConfigError
      process.stdout.write(JSON.stringify(names))
    }
    main()`
  const out = execFileSync(process.execPath, [`--input-type=${type}`, '-e', script], { cwd: root, encoding: 'utf8' })
  return JSON.parse(out) as Record<string, unknown>
}

describe('entries of the built package', () => {
  const modules = load('module', 'await import(entry)')
  const commonjs = load('commonjs', 'require(entry)')

  it('are all there', () => {
    expect(entries.length).toBeGreaterThan(50)
    for (const entry of entries) expect(modules[entry], entry).not.toEqual([])
  })

  it.each([...entries, 'verdict'])('%s is the same as ES module and as CommonJS', (entry) => {
    expect(commonjs[entry]).toEqual(modules[entry])
  })

  it('share their classes', () => {
    expect(modules.oneError).toBe(true)
    expect(commonjs.oneError).toBe(true)
  })
})
