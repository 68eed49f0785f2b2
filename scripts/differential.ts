/**
 * `npm run differential -- [--runs N] [--seed N]`: holds the fast engine to the slow definition on N generated
 * texts (1,000,000 by default) of a seed (the date's by default), and prints the seed, so that a failure can be repeated.
 */
import { spawnSync } from 'node:child_process'

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name)
  const value = at < 0 ? otherwise : Number(process.argv[at + 1])
  if (!(Number.isInteger(value) && value > 0)) throw new RangeError(`${name}: expected a positive whole number`)
  return value
}

const runs = option('--runs', 1_000_000)
const seed = option('--seed', Math.floor(Date.now() / 86_400_000))
process.stdout.write(`${runs} texts, seed ${seed}\n`)
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/differential/generated.test.ts', '--testTimeout=0'], {
  stdio: 'inherit',
  env: { ...process.env, PRESEND_DIFFERENTIAL_RUNS: String(runs), PRESEND_SEED: String(seed) },
})
process.exitCode = status ?? 1
