/** Numbers whose groups stand in several messages, with chatter around and between them. */

import { NEAREST, nearest, subsets } from './choices.ts'
import { type Composed, Composition, type Line, lastEnd } from './composition.ts'
import { isCarryingOn, isOpen, type NumberRun, numberRuns } from './number-runs.ts'

/** Characters, separators aside, of the numbers that are put together: a local phone number to an IBAN. */
const SHORTEST_NUMBER = 7
const LONGEST_NUMBER = 34
/** Longest number that is also tried with separators between its parts. */
const LONGEST_SEPARATED = 14
/** Units of a number's words kept as context before and behind it. */
const CONTEXT_BEFORE = 40
const CONTEXT_AFTER = 16
/** Messages before the first part that may hold the cue; all but the nearest must say that something follows. */
const MOST_CUES = 3
/** A number is unfinished when at most so many units follow it, and a continuation when so many precede it. */
const LOOSE_END = 24
const LOOSE_START = 40
/** A message of at most this many other units is about its number. */
const FEW_UNITS = 24

/** The runs of each line. */
type Runs = readonly (readonly NumberRun[])[]

/** Numbers put together from groups of digits: without separators, and in the forms that have them. */
export function* numbers(lines: readonly Line[], current: number): Generator<Composed> {
  const isPart = numberRuns((lines[current] as Line).ends).length > 0
  if (!isPart && current === lines.length - 1) return
  const runs: Runs = lines.map(({ ends }) => numberRuns(ends))
  const all = lines.map((_, index) => index).filter((index) => (runs[index] as readonly NumberRun[]).length > 0)
  if (isPart) {
    const around = nearest(all, current)
    for (const chosen of subsets(around, current)) yield* composeNumber(lines, runs, around, chosen)
    return
  }
  // The current message may be the cue of a number that was delivered before it.
  const behind = all.filter((index) => index > current)
  if ((behind[0] ?? Number.POSITIVE_INFINITY) - current > MOST_CUES) return
  const around = behind.slice(0, NEAREST)
  yield* composeNumber(lines, runs, around, around.slice(0, 1))
  for (const chosen of subsets(around, around[0] as number)) yield* composeNumber(lines, runs, around, chosen)
}

function* composeNumber(
  lines: readonly Line[],
  runs: Runs,
  around: readonly number[],
  chosen: readonly number[],
): Generator<Composed> {
  const parts = numberParts(lines, runs, chosen)
  if (parts === undefined) return
  const length = parts.reduce((sum, { run }) => sum + run.code.length, 0)
  if (length < SHORTEST_NUMBER || length > LONGEST_NUMBER) return
  const leftOut = around
    .filter((index) => index > (chosen[0] as number) && index < (chosen.at(-1) as number) && !chosen.includes(index))
    .flatMap((index) => (runs[index] as readonly NumberRun[]).filter(({ hasDigit }) => hasDigit))
  const isPlain = leftOut.length === 0 && parts.every(isAboutItsNumber)
  const isContinued = !leftOut.some(isBareRun) && parts.slice(1).every(({ run }) => isBareRun(run))
  const isBare = isPlain && parts.every(({ run }) => isBareRun(run)) && isCutAtGroups(parts)
  const named = between(parts)
  for (const cue of cuesBefore(lines, runs, chosen, parts)) {
    for (const { joiner, form } of formsOf(parts, length, isPlain)) {
      const composition = new Composition().glue(`${named} `)
      if (cue) composition.add(cue.text, cue.line, cue.from).glue(' ')
      const first = parts[0] as NumberPart
      const lead = first.run.before.slice(-CONTEXT_BEFORE)
      composition.add(lead, first.line, first.run.start - lead.length)
      const start = composition.text.length
      for (const [rank, { run, line }] of parts.entries()) {
        if (rank > 0) composition.glue(joiner)
        composition.add(run[form], line, run.start, run.end)
      }
      const end = composition.text.length
      const last = parts.at(-1) as NumberPart
      composition.add(last.run.after.slice(0, CONTEXT_AFTER), last.line, last.run.end)
      yield { kind: 'number', composition, start, end, isPlain, isContinued, isBare }
    }
  }
}

interface Form {
  readonly joiner: string
  readonly form: 'written' | 'code'
}

/** Long numbers are known without separators; short ones (123-45-6789) are told by them. */
function formsOf(parts: readonly NumberPart[], length: number, isPlain: boolean): readonly Form[] {
  const compact: Form = { joiner: '', form: 'code' }
  if (!isPlain || length > LONGEST_SEPARATED) return [compact]
  const forms: Form[] = [compact, { joiner: '-', form: 'written' }, { joiner: ' ', form: 'written' }]
  return parts.some(({ run }) => run.written !== run.code) ? [...forms, { joiner: '', form: 'written' }] : forms
}

interface NumberPart {
  readonly run: NumberRun
  readonly line: Line
}

/** One run of each message: the last of the first, the first of the last, the only one of those between. */
function numberParts(
  lines: readonly Line[],
  runs: readonly (readonly NumberRun[])[],
  chosen: readonly number[],
): NumberPart[] | undefined {
  const parts: NumberPart[] = []
  for (const [rank, index] of chosen.entries()) {
    const own = runs[index] as readonly NumberRun[]
    const run = rank === 0 ? own.at(-1) : own[0]
    if (run === undefined) return undefined
    const isLast = rank === chosen.length - 1
    if (rank > 0 && run.before.length > LOOSE_START) return undefined
    if (!isLast && run.after.trim().length > LOOSE_END) return undefined
    if (rank > 0 && !isLast && !run.isAlone) return undefined
    parts.push({ run, line: lines[index] as Line })
  }
  return parts
}

/** Whether a message is about its part and little else. */
function isAboutItsNumber({ run }: NumberPart, rank: number): boolean {
  if (!run.isAlone) return false
  return (rank === 0 ? 0 : run.before.trim().length) + run.after.trim().length <= FEW_UNITS
}

function isBareRun({ before, after, isAlone }: NumberRun): boolean {
  return isAlone && isCarryingOn(before) && isCarryingOn(after)
}

/** Whether the parts of a card number end where people put a space: 4-4-4-4, or 4-6-5. */
function isCutAtGroups(parts: readonly NumberPart[]): boolean {
  const ends: number[] = []
  for (const { run } of parts) ends.push((ends.at(-1) ?? 0) + run.code.length)
  const total = ends.at(-1)
  if ((parts[0] as NumberPart).run.code.startsWith('+')) return true
  return total === 15
    ? ends.every((end) => [4, 10, 15].includes(end))
    : total === 16 && ends.every((end) => end % 4 === 0)
}

interface Cue {
  readonly text: string
  readonly line: Line
  readonly from: number
}

/**
 * The ends of the messages before the first part, if that says nothing itself: "my card number:" / "4111 1111" / …; the
 * nearest first, and nothing (`undefined`) where there is none.
 */
function cuesBefore(
  lines: readonly Line[],
  runs: Runs,
  chosen: readonly number[],
  parts: readonly NumberPart[],
): readonly (Cue | undefined)[] {
  const first = chosen[0] as number
  if (!isCarryingOn((parts[0] as NumberPart).run.before)) return [undefined]
  const found: Cue[] = []
  for (let index = first - 1; index >= 0 && index >= first - MOST_CUES; index--) {
    if ((runs[index] as readonly NumberRun[]).some(({ hasDigit }) => hasDigit)) continue
    const line = lines[index] as Line
    const end = lastEnd(line).trimEnd()
    if (index < first - 1 && !isOpen(end)) continue
    const text = end.slice(-CONTEXT_BEFORE).trimStart()
    found.push({ text, line, from: line.ends.length - lastEnd(line).length + end.length - text.length })
  }
  return found.length === 0 ? [undefined] : found
}

/** The words around the inner borders, where they say more than that the number goes on: a part may name the whole. */
function between(parts: readonly NumberPart[]): string {
  return parts
    .flatMap(({ run }, rank) => [
      rank > 0 ? run.before.slice(-FEW_UNITS) : '',
      rank < parts.length - 1 ? run.after.slice(0, FEW_UNITS) : '',
    ])
    .filter((words) => !isCarryingOn(words))
    .join(' ')
    .replace(/\p{N}/gu, '')
    .trim()
}
