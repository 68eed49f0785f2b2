import { holdsLeft, holdsRight } from '../text/edges.ts'
import { type CompiledRule, LEAD_REACH, MAX_ENDS, MAX_SPAN, TRAIL_REACH } from './compiled-pack.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { parsePattern } from './syntax/parse.ts'
import { toRegExpSource } from './syntax/print.ts'

/** A place a rule denotes, in UTF-16 units. */
export interface ReferenceCandidate {
  readonly rule: number
  readonly start: number
  readonly end: number
}

/**
 * The slow, obvious engine: for every start and every end it asks whether the slice matches `^(?:p)$`,
 * whether the edges hold, whether the lead stands before and the trail behind. It is the definition of
 * what a rule means; the fast engine must agree with it.
 *
 * @param sources - the same rules as compiled, for the patterns as written
 * @returns a function from a text to its candidates, by rule, start and end, with the same reductions the
 *   fast engine makes: the longest end where nothing later refuses one, and for rules with an open tail
 *   no start inside an earlier candidate. Time O(rules x length x longest span squared).
 */
export function buildReference(
  rules: readonly RuntimeRule[],
  sources: readonly Pick<CompiledRule, 'source'>[],
): (text: string) => ReferenceCandidate[] {
  const cache = new Map()
  const compiled = rules
    .filter((_, index) => sources[index]?.source.pattern !== null)
    .map((rule) => {
      const source = (pattern: string | null): string | undefined =>
        pattern === null ? undefined : toRegExpSource(parsePattern(pattern, cache))
      const { lead, pattern, trail } = (sources[rule.index] as CompiledRule).source
      return { rule, lead: matchers(source(lead)), pattern: matchers(source(pattern)), trail: matchers(source(trail)) }
    })
  return (text) =>
    compiled.flatMap(({ rule, lead, pattern, trail }) => candidatesOf(rule, lead, pattern as Matchers, trail, text))
}

interface Matchers {
  /** Whether a whole slice matches. */
  readonly whole: RegExp
  /** Whether any text from a place on matches: only saves time. */
  readonly from: RegExp
}

function matchers(source: string | undefined): Matchers | undefined {
  return source === undefined
    ? undefined
    : { whole: new RegExp(`^(?:${source})$`, 'u'), from: new RegExp(source, 'uy') }
}

function candidatesOf(
  { index, rule, longestOnly }: RuntimeRule,
  lead: Matchers | undefined,
  pattern: Matchers,
  trail: Matchers | undefined,
  text: string,
): ReferenceCandidate[] {
  const found: ReferenceCandidate[] = []
  let openEnd = 0
  for (let start = 0; start < text.length; start++) {
    if (!startsAt(pattern, text, start)) continue
    if (rule.maxChars > MAX_SPAN && start < openEnd) continue
    if (!holdsLeft(rule.edges.left, text, start, start + 1)) continue
    if (lead && !leadEndsAt(lead, text, start)) continue
    const ends: number[] = []
    for (let end = start + 1; end <= Math.min(text.length, start + rule.maxChars); end++) {
      if (!matchesWhole(pattern, text, start, end)) continue
      if (!holdsRight(rule.edges.right, text, start, end)) continue
      if (trail && !trailStartsAt(trail, text, end)) continue
      ends.push(end)
    }
    const kept = ends.slice(longestOnly ? -1 : -MAX_ENDS)
    for (const end of kept) found.push({ rule: index, start, end })
    openEnd = kept.at(-1) ?? openEnd
  }
  return found
}

function leadEndsAt(lead: Matchers, text: string, end: number): boolean {
  for (let start = Math.max(0, end - LEAD_REACH); start < end; start++) {
    // A cue may follow an underscore: DB_PASSWORD=…
    const edge = start === 0 || text.charCodeAt(start - 1) === 0x5f || holdsLeft('word', text, start, text.length)
    if (edge && matchesWhole(lead, text, start, end)) return true
  }
  return false
}

function trailStartsAt(trail: Matchers, text: string, start: number): boolean {
  for (let end = start; end <= Math.min(text.length, start + TRAIL_REACH); end++) {
    if (holdsRight('word', text, start, end) && matchesWhole(trail, text, start, end)) return true
  }
  return false
}

function startsAt({ from }: Matchers, text: string, start: number): boolean {
  from.lastIndex = start
  return !splitsPair(text, start) && from.test(text)
}

function matchesWhole({ whole }: Matchers, text: string, start: number, end: number): boolean {
  if (splitsPair(text, start) || splitsPair(text, end)) return false
  const slice = text.slice(start, end)
  // A match never contains half a surrogate pair.
  return !/\p{Cs}/u.test(slice) && whole.test(slice)
}

function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00
}
