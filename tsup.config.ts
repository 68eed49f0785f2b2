import { readdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** One entry a pack and a policy, from what `npm run generate` wrote. */
function entriesOf(folder: string): Record<string, string> {
  const names = readdirSync(`generated/${folder}`).filter((name) => name !== 'index.ts')
  return Object.fromEntries(names.map((name) => [`${folder}/${name.slice(0, -3)}`, `generated/${folder}/${name}`]))
}

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  sourcemap: false,
  esbuildOptions(options) {
    // Packs are mostly text outside ASCII: written as it is, it takes a third of the escaped form.
    options.charset = 'utf8'
    // What a process loads it reads through and keeps: without white space it starts sooner and holds 2 MB less. Names
    // stay, for stack traces.
    options.minifyWhitespace = true
    // Writes constants into the code that uses them: in a bundle they are variables, of which V8 cannot know that they stay.
    options.minifySyntax = true
  },
}

/** ES modules and CommonJS of some entries, each with its types. */
function library(entries: Pick<Options, 'entry'>): Options[] {
  const both: Options = {
    ...shared,
    ...entries,
    platform: 'neutral',
    splitting: true,
    dts: true,
    noExternal: [/.*/],
  }
  return [
    { ...both, format: 'esm' },
    // esbuild splits ES modules only. To make CommonJS of the parts tsup has Rollup, which keeps the code as it is, or
    // else Sucrase, which writes classes anew and some of them wrong.
    { ...both, format: 'cjs', treeshake: true },
  ]
}

// No entry cleans `dist`, `npm run build` does: they are built side by side, and one would delete what another wrote.
export default defineConfig([
  ...library({
    entry: {
      index: 'src/index.ts',
      // A file of its own, though nobody imports it by name: all ASCII, it is read and kept at one byte a unit.
      snapshot: 'generated/snapshot.ts',
      core: 'src/core.ts',
      compile: 'src/compile/index.ts',
      crypto: 'src/crypto/index.ts',
      ...entriesOf('policies'),
    },
  }),
  // By themselves: beside the packs, each validator would be a file of its own for `presend` to load.
  ...library({ entry: { packs: 'generated/packs/index.ts', ...entriesOf('packs') } }),
  {
    ...shared,
    // commander and picocolors are CommonJS; bundled as ESM they would ask for a dynamic require.
    entry: { cli: 'src/cli/main.ts' },
    format: ['cjs'],
    platform: 'node',
    dts: false,
    noExternal: [/.*/],
  },
])
