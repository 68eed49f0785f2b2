import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { BUILT_ENTRY } from './models/presend.ts'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

/** Runs a script of this folder in a fresh process and returns the last line it prints, parsed. */
export async function inProcess<T>(
  script: string,
  args: readonly string[],
  nodeFlags: readonly string[] = [],
): Promise<T> {
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : []
  const { stdout } = await run(process.execPath, [...nodeFlags, ...loader, join(here, script), ...args], {
    maxBuffer: 1 << 26,
    cwd: here,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') as T
}

/**
 * Names a source file that is newer than the build, or says that there is no build; `undefined` when the
 * build is fresh. Measuring an old build would answer another question than the one asked.
 */
export function staleBuild(): string | undefined {
  const root = join(here, '..')
  let built: number
  try {
    built = statSync(BUILT_ENTRY).mtimeMs
  } catch {
    return 'there is no dist/index.js'
  }
  for (const folder of ['src', 'generated']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (file.startsWith('cli')) continue
      if (file.endsWith('.ts') && statSync(join(root, folder, file)).mtimeMs > built)
        return `${folder}/${file} is newer than dist/`
    }
  }
  return undefined
}
