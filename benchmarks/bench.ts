/**
 * `npm run bench`: measures every case, prints the tables and writes record/<date>.json and record/<date>.svg.
 * Each case runs in a process of its own; see README.md for how to read the numbers.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Bar, barChart } from './chart.ts'
import { inProcess, staleBuild } from './child.ts'
import { CASES, type Definition, TARGETS } from './definitions/cases.ts'
import type { Expected } from './judge.ts'
import type { Latency } from './latency.ts'
import { type Measurement, median } from './measure.ts'
import { bundleEngine } from './models/engine.ts'
import { BUILT_ENTRY, SLOWDOWN } from './models/presend.ts'
import type { CaseResult } from './run-case.ts'
import type { Scaling } from './scaling.ts'
import { markdownTable } from './table.ts'

/** A figure beside its target. */
interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target: number
  /** `most`: the value may not be larger; `least`: not smaller. */
  readonly sense: 'most' | 'least'
}

interface Cold {
  readonly importMs: number
  readonly createMs: number
  readonly firstMs: number
  readonly heap: number
  readonly rss: number
}

const FRESH_PROCESSES = 11
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const EXPECTED = new URL('./definitions/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected

async function measureCases(): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const { name } of CASES) {
    process.stderr.write(`${name} ...\n`)
    results.push(await inProcess<CaseResult>('run-case.ts', [name]))
  }
  return results
}

/** Fresh processes, presend and empty in turn; medians. */
async function measureCold(): Promise<{ readonly presend: Cold; readonly empty: Cold }> {
  const runs: Record<'presend' | 'empty', Cold[]> = { presend: [], empty: [] }
  for (let i = 0; i < FRESH_PROCESSES; i++) {
    runs.presend.push(await inProcess<Cold>('cold.mjs', [BUILT_ENTRY], ['--expose-gc']))
    runs.empty.push(await inProcess<Cold>('cold.mjs', [], ['--expose-gc']))
  }
  const middle = (list: readonly Cold[]): Cold => ({
    importMs: median(list.map(({ importMs }) => importMs)),
    createMs: median(list.map(({ createMs }) => createMs)),
    firstMs: median(list.map(({ firstMs }) => firstMs)),
    heap: median(list.map(({ heap }) => heap)),
    rss: median(list.map(({ rss }) => rss)),
  })
  return { presend: middle(runs.presend), empty: middle(runs.empty) }
}

function ratioOf(result: CaseResult | undefined, model: string): number | undefined {
  return result?.measurements.find((measurement) => measurement.model === model)?.ratio
}

function caseTable(results: readonly CaseResult[]): string {
  const rows = results.map((result) => {
    const definition = CASES.find(({ name }) => name === result.name) as Definition
    const check = result.measurements.find(({ model }) => model === 'check')
    const engine = ratioOf(result, 'engine')
    const right = check && expected[result.name]?.check === check.findings
    return [
      result.name,
      result.meanLength.toFixed(0),
      check ? check.ratio.toFixed(1) : '-',
      check ? `${(check.spread * 100).toFixed(0)} %` : '-',
      definition.target === undefined ? '-' : String(definition.target),
      check === undefined || definition.target === undefined
        ? '-'
        : check.ratio <= definition.target
          ? 'met'
          : `${(check.ratio / definition.target).toFixed(1)} x over`,
      engine === undefined ? '-' : engine.toFixed(1),
      result.growth === undefined ? '-' : result.growth.toFixed(2),
      `${check?.findings ?? '-'}${right ? '' : ' (!)'}${check?.complete ? '' : ' cut'}`,
    ]
  })
  return markdownTable(
    ['case', 'units', 'check / floor', '+-', 'target', '', 'engine / floor', 'growth', 'findings'],
    rows,
  )
}

function peerTable(results: readonly CaseResult[]): string {
  const rows = results
    .filter(({ name }) =>
      CASES.find((definition) => definition.name === name)?.extras.some(
        (extra) => extra === 'peers' || extra === 'reference',
      ),
    )
    .flatMap(({ name, measurements }) => {
      const own = measurements.find(({ model }) => model === 'check')?.ratio ?? Number.NaN
      return measurements.map(({ model, ratio, nsPerText, findings }) => [
        `${name}: ${model}`,
        (nsPerText / 1000).toFixed(2),
        ratio.toFixed(1),
        (ratio / own).toFixed(2),
        model === 'floor' ? '-' : String(findings),
      ])
    })
  return markdownTable(['case: model', 'us a text', '/ floor', '/ check', 'findings'], rows)
}

function figures(
  results: readonly CaseResult[],
  latencies: readonly Latency[],
  scaling: Scaling,
  cold: { readonly presend: Cold; readonly empty: Cold },
): Figure[] {
  const benign = results.find(({ name }) => name === 'benign chat')
  const own = ratioOf(benign, 'check') ?? Number.NaN
  const check = latencies.find(({ model }) => model === 'check')
  const [, , small, large] = scaling.measurements
  const growth = Math.max(...results.flatMap((result) => (result.growth === undefined ? [] : [result.growth])))
  return [
    {
      name: 'hostile texts: a character at 100 KB by 1 KB, worst',
      value: growth,
      unit: 'x',
      target: TARGETS.growth,
      sense: 'most',
    },
    {
      name: '280 units, warm: p99 by p50',
      value: (check?.p99 ?? Number.NaN) / (check?.p50 ?? 1),
      unit: 'x',
      target: TARGETS.p99ByP50,
      sense: 'most',
    },
    {
      name: 'first message in a fresh process',
      value: cold.presend.firstMs,
      unit: 'ms',
      target: TARGETS.firstMessageMs,
      sense: 'most',
    },
    {
      name: 'import + createFilter',
      value: cold.presend.importMs + cold.presend.createMs,
      unit: 'ms',
      target: TARGETS.importAndCreateMs,
      sense: 'most',
    },
    {
      name: 'benign message: 3,000 rules by 300',
      value: (large?.ratio ?? Number.NaN) / (small?.ratio ?? 1),
      unit: 'x',
      target: TARGETS.threeThousandRules,
      sense: 'most',
    },
    {
      name: 'heap after createFilter, over an empty process',
      value: (cold.presend.heap - cold.empty.heap) / 2 ** 20,
      unit: 'MB',
      target: TARGETS.memoryMb,
      sense: 'most',
    },
    {
      name: 'resident after createFilter, over an empty process',
      value: (cold.presend.rss - cold.empty.rss) / 2 ** 20,
      unit: 'MB',
      target: TARGETS.memoryMb,
      sense: 'most',
    },
    ...Object.entries(TARGETS.peers).flatMap(([peer, target]): Figure[] => {
      const ratio = ratioOf(benign, peer)
      return ratio === undefined
        ? []
        : [{ name: `benign: ${peer} by check`, value: ratio / own, unit: 'x', target, sense: 'least' }]
    }),
  ]
}

function figureTable(list: readonly Figure[]): string {
  const rows = list.map(({ name, value, unit, target, sense }) => {
    const met = sense === 'most' ? value <= target : value >= target
    const by = sense === 'most' ? value / target : target / value
    return [
      name,
      `${value.toFixed(2)} ${unit}`,
      `${sense === 'most' ? '<=' : '>='} ${target}`,
      met ? 'met' : `missed by ${by.toFixed(1)} x`,
    ]
  })
  return markdownTable(['figure', 'measured', 'target', ''], rows)
}

function bars(results: readonly CaseResult[]): Bar[] {
  const own = results.flatMap((result): Bar[] => {
    const target = CASES.find(({ name }) => name === result.name)?.target
    const value = ratioOf(result, 'check')
    return target === undefined || value === undefined ? [] : [{ label: result.name, value, target, kind: 'presend' }]
  })
  const peers = results
    .filter(({ name }) => name === 'benign chat')
    .flatMap(({ measurements }) => measurements)
    .filter(({ model }) => model !== 'floor' && model !== 'check' && model !== 'engine')
    .map(({ model, ratio }): Bar => ({ label: `${model}, benign chat`, value: ratio, kind: 'peer' }))
  return [...own, ...peers]
}

async function main(): Promise<number> {
  const stale = staleBuild()
  if (stale !== undefined) {
    say(`${stale}; run npm run build first`)
    return 2
  }
  if (process.env[SLOWDOWN] !== undefined) {
    say(`${SLOWDOWN} is set: this would record a run slowed on purpose`)
    return 2
  }
  await bundleEngine()
  const results = await measureCases()
  process.stderr.write('latency, scaling, fresh processes ...\n')
  const latencies = await inProcess<Latency[]>('latency.ts', [])
  const scaling = await inProcess<Scaling>('scaling.ts', [])
  const cold = await measureCold()
  const list = figures(results, latencies, scaling, cold)
  const missing = [...new Set(results.flatMap(({ missingPeers }) => missingPeers))]
  say(caseTable(results))
  say(peerTable(results))
  say(figureTable(list))
  for (const peer of missing) say(`skipped: ${peer}`)
  const date = new Date().toISOString().slice(0, 10)
  const record = {
    date,
    commit: git('rev-parse', 'HEAD'),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    rules: scaling.shipped,
    figures: list,
    results,
    latencies,
    scaling,
    cold,
  }
  writeFileSync(new URL(`./record/${date}.json`, import.meta.url), `${JSON.stringify(record, null, 1)}\n`)
  writeFileSync(
    new URL(`./record/${date}.svg`, import.meta.url),
    barChart('Time of one check(), in times the charCodeAt floor', bars(results)),
  )
  say(`written: record/${date}.json, record/${date}.svg`)
  if (process.argv.includes('--counts')) {
    writeFileSync(EXPECTED, `${JSON.stringify(countsOf(results), null, 2)}\n`)
    say('written: definitions/expected.json; read what changed before you accept it')
    return 0
  }
  const wrong = wrongCounts(results)
  for (const line of wrong) say(line)
  return wrong.length === 0 ? 0 : 1
}

/** Models whose counts must hold. The engine may propose more than is confirmed, so its count is free. */
const counted = ({ model }: Measurement): boolean => model !== 'floor' && model !== 'engine'

function countsOf(results: readonly CaseResult[]): Expected {
  const counts = (list: readonly Measurement[]): [string, number][] =>
    list.filter(counted).map(({ model, findings }) => [model, findings])
  return Object.fromEntries(
    results.map(({ name, measurements }) => [name, { ...expected[name], ...Object.fromEntries(counts(measurements)) }]),
  )
}

function wrongCounts(results: readonly CaseResult[]): string[] {
  return results.flatMap(({ name, measurements }) =>
    measurements
      .filter(counted)
      .filter(({ model, findings }) => expected[name]?.[model] !== findings)
      .map(
        ({ model, findings }) =>
          `${name}: ${model} counts ${findings}, expected ${expected[name]?.[model] ?? 'nothing yet'}`,
      ),
  )
}

function git(...parts: readonly string[]): string {
  try {
    return execFileSync('git', [...parts], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return 'unknown'
  }
}

process.exitCode = await main()
