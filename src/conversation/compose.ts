/**
 * The texts that messages of one sender may have been before they were split. Three readings: the messages as they
 * follow one another; words that were cut in two (`jane.doe@exa` / `mple.org`); numbers whose groups stand in several
 * messages, with chatter around and between them.
 *
 * Each reading is bounded: at most four other messages beside the current one, chosen among the nearest ones.
 */

import { Composition, type Line } from './composition.ts'
import { isCarryingOn, type NumberRun, numberRuns } from './number-runs.ts'

/** How a composition was read, which decides what may be found in it. */
export type ReadingKind = 'sequence' | 'cue' | 'word' | 'number'

/** A composition to be analyzed. */
export interface Composed {
  readonly kind: ReadingKind
  readonly composition: Composition
  /** Units that a finding must cover; for words and numbers, all that was put together. */
  readonly start: number
  readonly end: number
  /** Whether nothing like a part was left out between the parts, and little else stands beside them. */
  readonly isPlain: boolean
  /** Whether nothing at all stands beside the parts but words that say that a number goes on. */
  readonly isBare: boolean
}

/** Most messages that one identifier may be split over. */
const MOST_PARTS = 5
/** Messages with something like a part that are tried beside the current one. */
const NEAREST = 7
/** Characters, separators aside, of the numbers that are put together: a local phone number to an IBAN. */
const SHORTEST_NUMBER = 7
const LONGEST_NUMBER = 34
/** Longest number that is also tried with separators between its parts. */
const LONGEST_SEPARATED = 14
/** Units of a number's words kept as context before and behind it. */
const CONTEXT_BEFORE = 40
const CONTEXT_AFTER = 16
/** A number is unfinished when at most so many units follow it, and a continuation when so many precede it. */
const LOOSE_END = 24
const LOOSE_START = 40
/** A message of more words than these holds no part of a word that others continue from both sides. */
const MOST_WORDS = 6
const LONGEST_WORD = 128
/** A spaced card number has four groups. */
const MOST_VALUE_WORDS = 4
const AT = /[@＠]/
/** What a word that is more than a word has: an `@`, or digits. */
const TELLING = /[@＠\d]/
/** A message of at most this many other units is about its number. */
const FEW_UNITS = 24

/**
 * The current message with its neighbors before and behind it, joined by a space: up to four on each side, as far as
 * they are whole. What shorter readings would find stands in this one too.
 */
export function* sequences(lines: readonly Line[], current: number): Generator<Composed> {
  // What stands between the ends of a long message is not remembered, so nothing is read across it.
  const isWhole = (index: number): boolean => lines[index]?.ends.tail === ''
  let from = current
  while (from > 0 && current - from < MOST_PARTS - 1 && (from === current || isWhole(from))) from--
  if (isWhole(current)) {
    let to = current
    while (to < lines.length - 1 && to - current < MOST_PARTS - 1 && (to === current || isWhole(to))) to++
    if (from < to) yield composeSequence(lines.slice(from, to + 1), ' ')
    return
  }
  if (from < current) yield composeSequence(lines.slice(from, current + 1), ' ')
  if (current < lines.length - 1) yield composeSequence(lines.slice(current, current + 2), ' ')
}

/**
 * The cue in one of the last messages, the value in the current one: as if they followed one another, and as if the cue
 * ended in a colon ("my password" / "…"). And the current one as the cue of those after it, which came earlier.
 */
export function* cues(lines: readonly Line[], current: number): Generator<Composed> {
  const line = lines[current] as Line
  if (isValueLike(line)) {
    for (let back = 1; back < MOST_PARTS && back <= current; back++) {
      yield* asCue(lines[current - back] as Line, line, back > 1)
    }
  }
  for (let ahead = 1; ahead < MOST_PARTS && current + ahead < lines.length; ahead++) {
    const value = lines[current + ahead] as Line
    if (isValueLike(value)) yield* asCue(line, value, ahead > 1)
  }
}

/** Whether a message is short enough to be a value and little else. */
function isValueLike({ ends }: Line): boolean {
  return (
    ends.tail === '' && ends.head.length <= LONGEST_WORD && ends.head.trim().split(/\s+/u, 5).length <= MOST_VALUE_WORDS
  )
}

function* asCue(cue: Line, value: Line, isApart: boolean): Generator<Composed> {
  const last = lastEnd(cue).trimEnd().at(-1) ?? ''
  // Beside its neighbor, `sequences` has read it with a space already.
  if (isApart) yield { ...composeSequence([cue, value], ' '), kind: 'cue' }
  if (/[\p{L}\p{N}]/u.test(last)) yield { ...composeSequence([cue, value], ': '), kind: 'cue' }
}

function composeSequence(lines: readonly Line[], joiner: string): Composed {
  const composition = new Composition()
  for (const [index, line] of lines.entries()) {
    if (index > 0) composition.glue(joiner)
    const text = index === 0 ? lastEnd(line) : line.ends.head
    composition.add(text, line, index === 0 ? line.ends.length - text.length : 0)
  }
  return { kind: 'sequence', composition, start: 0, end: composition.text.length, isPlain: true, isBare: false }
}

function lastEnd({ ends }: Line): string {
  return ends.tail === '' ? ends.head : ends.tail
}

/** Words put together without anything between: the last word of one message and the first of the next. */
export function* words(lines: readonly Line[], current: number): Generator<Composed> {
  const around = nearest(
    lines.map((_, index) => index),
    current,
  )
  const isShort = (index: number): boolean => index === current || wordCount(lines[index] as Line) <= MOST_WORDS
  const short = around.filter(isShort)
  // Only an address is looked for with other messages between its parts; whatever else was cut, in neighbors.
  const hasAt = short.some(
    (index) => AT.test((lines[index] as Line).ends.head) || AT.test((lines[index] as Line).ends.tail),
  )
  for (const chosen of subsets(short, current)) {
    const isPlain = isGapless(chosen)
    if (!hasAt && !isPlain) continue
    const parts = chosen.map((index, rank) =>
      wordPart(lines[index] as Line, rank === 0 ? 'first' : rank === chosen.length - 1 ? 'last' : 'inner'),
    )
    const composition = new Composition()
    for (const part of parts) if (part) composition.add(part.text, part.line, part.from)
    const { text } = composition
    if (parts.includes(undefined) || text.length > LONGEST_WORD || !(isPlain ? TELLING : AT).test(text)) continue
    yield { kind: 'word', composition, start: 0, end: text.length, isPlain, isBare: false }
  }
}

interface WordPart {
  readonly text: string
  readonly line: Line
  readonly from: number
}

function wordPart(line: Line, position: 'first' | 'inner' | 'last'): WordPart | undefined {
  const { head, tail, length } = line.ends
  if (position === 'first') {
    const end = lastEnd(line)
    const text = /[^\s:：,，;]+$/u.exec(end)?.[0]
    return text === undefined ? undefined : { text, line, from: length - text.length }
  }
  const trimmed = tail === '' ? head.trimEnd() : head
  const found = /^\s*([^\s]+)/u.exec(trimmed)
  const first = found?.[1]
  if (first === undefined) return undefined
  const from = (found?.[0].length ?? 0) - first.length
  if (from + first.length === trimmed.length) {
    return { text: position === 'last' ? first.replace(/[.,;!?。，！？]+$/u, '') : first, line, from }
  }
  // "then @example.org": what continues a word after other words says so by how it begins, or ends the message.
  const last = /\s([^\s]+)$/u.exec(trimmed)?.[1]
  if (tail === '' && last !== undefined && (position === 'last' || wordCount(line) <= 4) && /[@.\d]/.test(last)) {
    return { text: last, line, from: trimmed.length - last.length }
  }
  return position === 'last' ? { text: first.replace(/[.,;!?。，！？]+$/u, ''), line, from } : undefined
}

function wordCount({ ends }: Line): number {
  return ends.tail === '' ? ends.head.split(/\s+/u, 8).length : 8
}

/** Numbers put together from groups of digits: without separators, and in the forms that have them. */
export function* numbers(lines: readonly Line[], current: number): Generator<Composed> {
  if (numberRuns((lines[current] as Line).ends).length === 0) return
  const runs = lines.map(({ ends }) => numberRuns(ends))
  const all = lines.map((_, index) => index)
  const around = nearest(
    all.filter((index) => (runs[index] as NumberRun[]).length > 0),
    current,
  )
  const withDigits = around.filter((index) => (runs[index] as NumberRun[]).some(({ hasDigit }) => hasDigit))
  for (const chosen of subsets(around, current)) {
    const parts = numberParts(lines, runs, chosen)
    if (parts === undefined) continue
    const length = parts.reduce((sum, { run }) => sum + run.code.length, 0)
    if (length < SHORTEST_NUMBER || length > LONGEST_NUMBER) continue
    const leftOut = withDigits.some(
      (index) => index > (chosen[0] as number) && index < (chosen.at(-1) as number) && !chosen.includes(index),
    )
    const isPlain = !leftOut && parts.every(isAboutItsNumber)
    const isBare = isPlain && parts.every(isBarePart)
    const context = contextBefore(lines, chosen, parts)
    const named = between(parts)
    for (const { joiner, form } of formsOf(parts, length, isPlain)) {
      const composition = new Composition()
      composition.glue(`${named} `)
      if (context) composition.add(context.text, context.line, context.from).glue(' ')
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
      yield { kind: 'number', composition, start, end, isPlain, isBare }
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

function isBarePart({ run }: NumberPart): boolean {
  return isCarryingOn(run.before) && isCarryingOn(run.after)
}

/** The end of the message right before the first part: "my card number:" / "4111 1111" / "1111 1111". */
function contextBefore(
  lines: readonly Line[],
  chosen: readonly number[],
  parts: readonly NumberPart[],
): { readonly text: string; readonly line: Line; readonly from: number } | undefined {
  const line = lines[(chosen[0] as number) - 1]
  if (line === undefined || !isCarryingOn((parts[0] as NumberPart).run.before)) return undefined
  const end = lastEnd(line).trimEnd()
  const text = end.slice(-CONTEXT_BEFORE).trimStart()
  return { text, line, from: line.ends.length - lastEnd(line).length + end.length - text.length }
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

/** The current line and the nearest of the others, in order. */
function nearest(indexes: readonly number[], current: number): readonly number[] {
  if (indexes.length <= NEAREST) return indexes
  return [...indexes]
    .sort((a, b) => Math.abs(a - current) - Math.abs(b - current) || a - b)
    .slice(0, NEAREST)
    .sort((a, b) => a - b)
}

function isGapless(chosen: readonly number[]): boolean {
  return chosen.every((index, rank) => rank === 0 || index === (chosen[rank - 1] as number) + 1)
}

/** Choices of two to five lines with the current one among them, neighbors first, in the order of the thread. */
function* subsets(indexes: readonly number[], current: number): Generator<readonly number[]> {
  const others = indexes.filter((index) => index !== current)
  const choices: number[][] = []
  for (let bits = 1; bits < 1 << others.length; bits++) {
    const chosen = others.filter((_, rank) => (bits >> rank) & 1)
    if (chosen.length < MOST_PARTS) choices.push([...chosen, current].sort((a, b) => a - b))
  }
  const spread = (chosen: readonly number[]): number =>
    (chosen.at(-1) as number) - (chosen[0] as number) - chosen.length
  yield* choices.sort((a, b) => spread(a) - spread(b) || b.length - a.length)
}
