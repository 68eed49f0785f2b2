/**
 * `npm run profile -- [case]`: where check() spends its time on a case ("benign chat" by default): the
 * ten functions and lines with the most samples of V8's profiler in a fresh process.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCorpus } from './corpora/build.ts'
import { CASES } from './definitions/cases.ts'
import { loadBuilt } from './models/presend.ts'

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly hitCount: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly positionTicks?: readonly { readonly line: number; readonly ticks: number }[]
  }[]
}

const SECONDS = 5
const LISTED = 10
const caseName = process.argv[2] ?? 'benign chat'

async function work(): Promise<void> {
  const definition = CASES.find(({ name }) => name === caseName)
  if (!definition) throw new RangeError(`no case ${caseName}`)
  const texts = buildCorpus(definition.corpus)
  const filter = (await loadBuilt()).createFilter()
  const end = Date.now() + SECONDS * 1000
  while (Date.now() < end) for (const text of texts) filter.check(text)
}

function report(): void {
  const folder = mkdtempSync(join(tmpdir(), 'presend-profile-'))
  try {
    execFileSync(
      process.execPath,
      [
        '--cpu-prof',
        '--cpu-prof-interval=200',
        `--cpu-prof-dir=${folder}`,
        '--import',
        'tsx',
        fileURLToPath(import.meta.url),
        caseName,
        '--work',
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    )
    // The loader's own thread leaves a profile, too: ours has the most samples.
    const profiles = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile)
    const { nodes } = profiles.sort((a, b) => samples(b) - samples(a))[0] ?? { nodes: [] }
    const functions = new Map<string, number>()
    const lines = new Map<string, number>()
    for (const { callFrame, hitCount, positionTicks } of nodes) {
      const file = callFrame.url.split('/').at(-1) ?? ''
      const name = `${callFrame.functionName || '(anonymous)'} ${file}:${callFrame.lineNumber + 1}`
      functions.set(name, (functions.get(name) ?? 0) + hitCount)
      for (const { line, ticks } of positionTicks ?? []) {
        const place = `${file}:${line} in ${callFrame.functionName}`
        lines.set(place, (lines.get(place) ?? 0) + ticks)
      }
    }
    print('functions', functions)
    print('lines', lines)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function samples({ nodes }: Profile): number {
  return nodes.reduce((sum, { hitCount, callFrame }) => sum + (callFrame.functionName === '(idle)' ? 0 : hitCount), 0)
}

function print(title: string, counts: ReadonlyMap<string, number>): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  process.stdout.write(`${caseName}: ${title}\n`)
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, LISTED)) {
    process.stdout.write(`${((100 * count) / total).toFixed(1).padStart(6)} %  ${name}\n`)
  }
}

if (process.argv.includes('--work')) {
  await work()
  process.exit(0)
}
report()
