import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import type { Model } from './model.ts'

/** The parts of the engine that the benchmarks call. */
export type EngineParts = typeof import('./engine-source.ts')

/** The default `limits.workPerBlock` of a filter. */
export const WORK_PER_BLOCK: number = 28 << 12

/** Bundles models/engine-source.ts into .build/. Called once by the process that starts the others. */
export async function bundleEngine(): Promise<void> {
  await build({
    entry: { engine: path('./engine-source.ts') },
    outDir: path('../.build'),
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    tsconfig: path('../../tsconfig.json'),
    splitting: false,
    dts: false,
    clean: true,
    silent: true,
    esbuildOptions(options) {
      options.minifyWhitespace = true
      options.minifySyntax = true
    },
    config: false,
  })
}

/** Loads the bundle. */
export async function loadEngine(): Promise<EngineParts> {
  const bundle: string = path('../.build/engine.js')
  return (await import(bundle)) as EngineParts
}

/** One pass of the pattern engine: candidates and term hits, without validation, score and verdict. */
export function engineModel({ createScanner, shippedEngine, CANDIDATE }: EngineParts): Model {
  const scanner = createScanner(shippedEngine)
  const options = { workPerBlock: WORK_PER_BLOCK }
  return {
    name: 'engine',
    does: 'scan(): anchors, terms and automata, unconfirmed candidates',
    run: (text: string): number => scanner.scan(text, options).candidates.length / CANDIDATE,
    complete: (text: string): boolean => scanner.scan(text, options).stoppedAt === undefined,
  }
}

/** The slow definition of what rules mean. For small texts: quadratic in the longest span. */
export function referenceModel({ buildReference, compiledRules, shippedEngine }: EngineParts): Model {
  const reference = buildReference(shippedEngine.rules, compiledRules)
  return {
    name: 'reference',
    does: 'the reference engine: RegExp on every slice',
    run: (text: string): number => reference(text).length,
  }
}

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
