/**
 * `npm run bench:ci`: fails when a finding count is wrong or `check` got slower in ratio to the floor.
 * With `--store` it accepts this run as the baseline; with `--counts` it rewrites the expected counts;
 * with `--only CASE` it runs one case; `--tolerance N` fails at N times the stored ratio instead of 1.25, for a machine
 * that is not the one the baseline comes from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { inProcess, staleBuild } from './child.ts'
import { CASES } from './definitions/cases.ts'
import { type Baseline, type Expected, type Judged, judge, onlyTime, TOLERANCE } from './judge.ts'
import { SLOWDOWN } from './models/presend.ts'
import type { CaseResult } from './run-case.ts'

const BASELINE = new URL('./record/baseline.json', import.meta.url)
const EXPECTED = new URL('./definitions/expected.json', import.meta.url)
/** A slow case is measured again before it counts as slow: another program may have had the core. */
const ATTEMPTS = 3

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function measureCase(name: string): Promise<Judged> {
  const result = await inProcess<CaseResult>('run-case.ts', [name, '--guard'])
  const check = result.measurements[1]
  if (!check) throw new Error(`${name}: nothing was measured`)
  const { ratio, findings, complete } = check
  return { name, ratio, findings, complete, ...(result.growth === undefined ? {} : { growth: result.growth }) }
}

/** What becomes the baseline should be neither a lucky nor an unlucky run. */
async function middleOfThree(name: string): Promise<Judged> {
  const runs = [await measureCase(name), await measureCase(name), await measureCase(name)]
  return runs.sort((a, b) => a.ratio - b.ratio)[1] as Judged
}

async function main(options: readonly string[]): Promise<number> {
  const stale = staleBuild()
  if (stale !== undefined) {
    say(`${stale}; run npm run build first`)
    return 2
  }
  const store = options.includes('--store')
  const counts = options.includes('--counts')
  if ((store || counts) && process.env[SLOWDOWN] !== undefined) {
    say(`${SLOWDOWN} is set: this run is slowed on purpose and cannot be stored`)
    return 2
  }
  const baseline = readJson<Baseline>(BASELINE)
  const expected = readJson<Expected>(EXPECTED)
  const accepted: Judged[] = []
  const failures: string[] = []
  const only = options[options.indexOf('--only') + 1]
  const tolerance = options.includes('--tolerance') ? Number(options[options.indexOf('--tolerance') + 1]) : TOLERANCE
  if (!(tolerance >= 1)) throw new RangeError('--tolerance: expected a number of at least 1')
  const chosen = CASES.filter(({ name, guarded }) => guarded && (!options.includes('--only') || name === only))
  if (chosen.length === 0) throw new RangeError(`--only: no guarded case ${only}`)
  for (const { name } of chosen) {
    const wanted = expected[name]?.check
    let measured = store ? await middleOfThree(name) : await measureCase(name)
    let found = judge(measured, baseline, wanted, tolerance)
    for (
      let attempt = 1;
      attempt < ATTEMPTS && found.length > 0 && !store && !counts && onlyTime(measured, wanted);
      attempt++
    ) {
      measured = await measureCase(name)
      found = judge(measured, baseline, wanted, tolerance)
    }
    accepted.push(measured)
    failures.push(...found)
    const stored = baseline[name]?.ratio
    say(
      `${store || counts ? 'new ' : found.length > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(22)} ${measured.ratio.toFixed(2).padStart(8)} x floor` +
        ` (stored ${stored?.toFixed(2) ?? '-'})${measured.growth === undefined ? '' : `, growth ${measured.growth.toFixed(2)}`}, ${measured.findings} findings`,
    )
  }
  if (counts) writeJson(EXPECTED, merged(expected, accepted))
  if (store) writeJson(BASELINE, { ...baseline, ...Object.fromEntries(accepted.map(stored)) })
  if (store || counts) return 0
  for (const failure of failures) say(failure)
  say(
    failures.length === 0
      ? 'benchmarks: no case is slower or counts otherwise'
      : `benchmarks: ${failures.length} failures`,
  )
  return failures.length === 0 ? 0 : 1
}

function stored({ name, ratio, growth }: Judged): [string, Baseline[string]] {
  const round = (n: number): number => Math.round(n * 100) / 100
  return [name, { ratio: round(ratio), ...(growth === undefined ? {} : { growth: round(growth) }) }]
}

function merged(expected: Expected, accepted: readonly Judged[]): Expected {
  const entries = accepted.map(({ name, findings }) => [name, { ...expected[name], check: findings }] as const)
  return { ...expected, ...Object.fromEntries(entries) }
}

function readJson<T>(file: URL): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (cause) {
    if ((cause as { readonly code?: string }).code === 'ENOENT') return {} as T
    throw cause
  }
}

function writeJson(file: URL, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}

process.exitCode = await main(process.argv.slice(2))
