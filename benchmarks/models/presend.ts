import { fileURLToPath } from 'node:url'
import type { CompiledPack, Filter } from '../../src/core.ts'
import type { Model } from './model.ts'

/** The built library, as a host would import it. */
export interface Built {
  readonly createFilter: typeof import('../../src/index.ts')['createFilter']
}

/** Every shipped pack, as a host that merges its own would import them. */
export async function loadPacks(): Promise<readonly CompiledPack[]> {
  const entry: string = fileURLToPath(new URL('../../dist/packs.js', import.meta.url))
  return ((await import(entry)) as { readonly packs: readonly CompiledPack[] }).packs
}

/** Where `npm run build` leaves the entry of a host. */
export const BUILT_ENTRY: string = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

/** Loads `dist/index.js`. */
export async function loadBuilt(): Promise<Built> {
  const entry: string = BUILT_ENTRY
  return (await import(entry)) as Built
}

/** Name of the environment variable that slows the benchmark's own wrapper: calls of check() added to each one. */
export const SLOWDOWN = 'PRESEND_BENCH_EXTRA_CALLS'

/**
 * Full `check()`: verdict and findings built, counted by findings.
 *
 * @param extraCalls - calls added to each one, to show that the guard notices; 0.5 adds one on the
 *   first half of the text; 0 for a measurement
 */
export function checkModel(
  filter: Filter,
  name = 'check',
  extraCalls: number = Number(process.env[SLOWDOWN] ?? 0),
): Model {
  const whole = Math.floor(extraCalls)
  const part = extraCalls - whole
  return {
    name,
    does: 'check(): every pack, default policy, verdict and findings built',
    run: (text: string): number => {
      for (let i = 0; i < whole; i++) filter.check(text)
      // The same on every call: a call on every other text would slow whole rounds and spare others.
      if (part > 0) filter.check(text.slice(0, Math.ceil(text.length * part)))
      return filter.check(text).findings.length
    },
    complete: (text: string): boolean => filter.check(text).incomplete === undefined,
  }
}
