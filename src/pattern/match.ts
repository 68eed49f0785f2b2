import { EDGE_REACH, holdsLeft, holdsRight } from '../text/edges.ts'
import { ASCII_AT, BASE, classOfWide, FIRST_ACCEPTING, SHIFT, START } from './automaton/automaton-table.ts'
import { LEAD_REACH, MAX_ENDS, MAX_SPAN, TRAIL_REACH } from './compiled-pack.ts'
import type { PatternEngine } from './engine.ts'
import { IntList } from './int-list.ts'
import { type LaunchLists, withInsideWords } from './launch-table.ts'
import { NearSets } from './near-sets.ts'
import {
  BLOCK_BITS,
  CANDIDATE,
  firstHitEndingAfter,
  HIT,
  NEEDS_NOTHING,
  NEEDS_SUPPORT,
  NEEDS_TERM,
  type ScanOptions,
} from './reading.ts'
import { FIRSTS, LEAD, PATTERN, RULE_BITS, SPAN, TRAIL } from './rule-record.ts'
import type { RuleContext, RuntimeRule } from './runtime-rule.ts'
import { LEXICON, SPEAKS } from './term-meanings.ts'
import { isInSet } from './term-tree.ts'

/** What a rule that is asked for counts, and the start of an automaton beside its steps. */
const START_WORK = 1
const RUN_WORK = 4
/** What a candidate counts: somebody has to validate and judge it. */
const CANDIDATE_WORK = 48

/** Runs the automata of the rules that may start at each anchor, and collects the places they match. */
export interface Matcher {
  /**
   * Lists the candidates of a text; returns where the counted work of a block ran out.
   *
   * @param meant - what the hits mean, all in one; see `RuleTables.meanings`
   * @param numberEnds - by how many: where the last word with a digit ends that has at least so many of them from it on
   */
  readonly run: (
    text: string,
    launches: IntList,
    hits: IntList,
    meant: number,
    numberEnds: Int32Array,
    options: ScanOptions,
  ) => number | undefined
  /** The launch of those rules of another that may begin behind a letter; 0 when there are none. */
  readonly insideWord: (launch: number) => number
  /** The lists of rules that launches name, and behind them those of the same rules inside words. */
  readonly lists: LaunchLists
  /** Candidates of the last run; see `Reading.candidates`. */
  readonly candidates: IntList
  /** Counted work of the last run; see `Reading.work`. */
  readonly work: number
  /** See `Reading.pendingFrom`: what automata and candidates of the last run leave undecided. */
  readonly pendingFrom: number
}

/** A matcher on an engine; like `Scanning`, a closure over its tables. */
export function createMatcher(engine: PatternEngine): Matcher {
  const { automata, supports, tree } = engine
  const lists = withInsideWords(engine.launches, engine.rules)
  const candidates = new IntList(1024)
  /** Term sets of which the text holds a term, and the rules that those speak for: what they meet, `NEEDS_TERM`. */
  const seen = new Uint8Array(engine.setNames.length)
  const supported = new Uint8Array(engine.rules.length)
  let isMarked = false
  const near = new NearSets(supports, engine.setNames.length, tree.longest, candidates)
  /** Where the last candidate of each rule with an open tail ends: no other starts inside it. */
  const openEnds = new Map<number, number>()
  let text = ''
  let hits = candidates
  let open = false
  let work = 0
  let pendingFrom = Number.POSITIVE_INFINITY

  const insideWord = (launch: number): number => {
    const { from } = lists
    const inside = launch + (from.length >> 1)
    return from[inside] === from[inside + 1] ? 0 : inside
  }

  const run: Matcher['run'] = (given, launches, terms, meant, numberEnds, options) => {
    candidates.clear()
    matcher.work = work = 0
    matcher.pendingFrom = pendingFrom = Number.POSITIVE_INFINITY
    open = options.open === true
    if (launches.length === 0 && (meant & LEXICON) === 0) return undefined
    if (openEnds.size > 0) openEnds.clear()
    text = given
    hits = terms
    near.begin(hits)
    let stoppedAt: number | undefined
    if (launches.length > 0) {
      stoppedAt = runLaunches(launches, (meant & SPEAKS) !== 0, numberEnds, options)
      if (isMarked) markSeen(NEEDS_NOTHING)
    }
    if ((meant & LEXICON) !== 0) addLexiconHits()
    near.end()
    text = ''
    matcher.work = work
    matcher.pendingFrom = pendingFrom
    return stoppedAt
  }

  /** Notes which term sets that speak for rules the hits belong to, and those rules, or forgets it again. */
  const markSeen = (value: typeof NEEDS_NOTHING | typeof NEEDS_TERM): void => {
    const { supportedBy } = engine
    isMarked = value !== NEEDS_NOTHING
    const { items, length } = hits
    const { setsFrom, sets } = supports
    for (let h = 2; h < length; h += HIT) {
      const output = items[h] as number
      const end = setsFrom[output + 1] as number
      for (let i = setsFrom[output] as number; i < end; i++) {
        const set = sets[i] as number
        if (seen[set] === value) continue
        seen[set] = value
        const rules = supportedBy[set] as readonly number[]
        for (let r = 0; r < rules.length; r++) supported[rules[r] as number] = value
      }
    }
  }

  const runLaunches = (
    launches: IntList,
    spoken: boolean,
    numberEnds: Int32Array,
    options: ScanOptions,
  ): number | undefined => {
    const { rules, records, required, numbers, reaches } = engine
    const { from: listFrom, rules: listed } = options.lists ?? lists
    const { workPerBlock, everyRule, news, region } = options
    const needs = options.needs ?? required
    // Without any term that speaks for a rule none that needs one can be listed; they stand last.
    const noTerms = !everyRule && !spoken
    const { items, length } = launches
    const given = region === undefined ? NEEDS_NOTHING : NEEDS_SUPPORT
    let block = 0
    let limit = workPerBlock
    for (let i = 0; i < length; i += 2) {
      const at = items[i] as number
      if (at >> BLOCK_BITS !== block) {
        block = at >> BLOCK_BITS
        limit = work + workPerBlock
      }
      let intactTo = 0
      if (news !== undefined) {
        intactTo = news.intactTo(Math.max(0, at - news.before))
        if (intactTo >= text.length) continue
        intactTo -= news.after
      }
      const launch = items[i + 1] as number
      const listEnd = listFrom[launch + 1] as number
      const first = text.charCodeAt(at)
      for (let j = listFrom[launch] as number; j < listEnd; j++) {
        const index = listed[j] as number
        if (noTerms && required[index] !== NEEDS_NOTHING) break
        const need = everyRule ? NEEDS_NOTHING : (needs[index] as number)
        // Of thirty rules that begin alike, two have a term in the text.
        if (need !== NEEDS_NOTHING) {
          if (!isMarked) markSeen(NEEDS_TERM)
          if (need > given && need > (supported[index] as number)) continue
        }
        if (news !== undefined && at + (reaches[index] as number) <= intactTo) continue
        if (need !== NEEDS_NOTHING && !isSupported(rules[index] as RuntimeRule, at, need, region)) continue
        // Too few numbers are left for most rules that begin with the last one of a text.
        if (at >= (numberEnds[numbers[index] as number] as number)) continue
        work += START_WORK
        // The first unit alone refuses most: keywords come in either case, shapes count digits without reading them.
        const record = index << RULE_BITS
        if (first < 128 && (((records[record + FIRSTS + (first >> 5)] as number) >>> (first & 31)) & 1) === 0) continue
        const lead = records[record + LEAD] as number
        if (lead < 0) runPattern(index, at)
        else runLead(index, lead, at)
      }
      if (work > limit) return at
    }
    return undefined
  }

  /** Whether a match may have what its rule needs: a term near it, or the message's region where that will do. */
  const isSupported = (rule: RuntimeRule, at: number, need: number, region: string | undefined): boolean => {
    if (supported[rule.index] !== 0 && mayHaveContext(rule, at, rule.for as RuleContext)) return true
    return need === NEEDS_SUPPORT && region !== undefined && rule.rule.locales.includes(region)
  }

  /** Whether a term that supports the rule stands anywhere it could count; distances are judged later. */
  const mayHaveContext = (rule: RuntimeRule, at: number, context: RuleContext): boolean => {
    if (rule.rule.maxChars <= MAX_SPAN && !near.mayHold(context.set, at)) return false
    const from = at - context.before
    const to = at + (rule.lead === null ? 0 : LEAD_REACH) + rule.rule.maxChars + context.after
    const { items, length } = hits
    for (let h = firstHitEndingAfter(items, length, from, tree.longest); h < length; h += HIT) {
      work++
      if ((items[h] as number) > to) return false
      if ((items[h + 1] as number) >= from && isInSet(supports, items[h + 2] as number, context.set)) return true
    }
    return false
  }

  const runLead = (index: number, lead: number, start: number): void => {
    const { next, ascii, records } = automata
    // A cue may follow an underscore: DB_PASSWORD=…
    if (start > 0 && text.charCodeAt(start - 1) !== 0x5f && !holdsLeft('word', text, start, text.length)) return
    const limit = Math.min(text.length, start + LEAD_REACH)
    const firstAccepting = records[lead + FIRST_ACCEPTING] as number
    const asciiAt = records[lead + ASCII_AT] as number
    const base = records[lead + BASE] as number
    const shift = records[lead + SHIFT] as number
    let state = records[lead + START] as number
    let i = start
    while (i < limit) {
      const unit = text.charCodeAt(i++)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, lead, unit)
      state = next[base + k + (state << shift)] as number
      if (state === 0) break
      if (state >= firstAccepting) runPattern(index, i)
    }
    work += RUN_WORK + i - start
  }

  const runPattern = (index: number, start: number): void => {
    const { next, ascii, records } = automata
    const pattern = engine.records[(index << RULE_BITS) + PATTERN] as number
    if (pattern < 0 || start >= text.length) return
    const firstAccepting = records[pattern + FIRST_ACCEPTING] as number
    const asciiAt = records[pattern + ASCII_AT] as number
    const base = records[pattern + BASE] as number
    const shift = records[pattern + SHIFT] as number
    const maxChars = engine.records[(index << RULE_BITS) + SPAN] as number
    const limit = Math.min(text.length, start + maxChars)
    const before = candidates.length
    let rule: RuntimeRule | undefined
    let longest = -1
    let state = records[pattern + START] as number
    let i = start
    while (i < limit) {
      const unit = text.charCodeAt(i++)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, pattern, unit)
      state = next[base + k + (state << shift)] as number
      if (state === 0) break
      if (state < firstAccepting) continue
      // Most starts come to nothing: the rule and what stands before one are asked only when something matches.
      if (rule === undefined) {
        rule = engine.rules[index] as RuntimeRule
        if (!mayStart(rule, start)) return
      }
      // What may not continue across its end is not known yet.
      if (open && text.length - i < EDGE_REACH) wait(start)
      if (!holdsRight(rule.rule.edges.right, text, start, i) || !trailFollows(index, start, i)) continue
      if (rule.longestOnly) longest = i
      else candidates.push3(index, start, i)
    }
    work += RUN_WORK + i - start
    if (open && i === text.length && state !== 0 && i - start < maxChars) wait(start)
    if (longest >= 0) {
      candidates.push3(index, start, longest)
      if (maxChars > MAX_SPAN) openEnds.set(index, longest)
    }
    const added = candidates.length - before
    if (added > 0) {
      candidates.keepLast(before, MAX_ENDS * CANDIDATE)
      work += Math.min(added / CANDIDATE, MAX_ENDS) * CANDIDATE_WORK
    }
  }

  /** Whether the left edge holds and no open candidate of the rule reaches over the start. */
  const mayStart = ({ index, rule }: RuntimeRule, start: number): boolean => {
    if (rule.maxChars > MAX_SPAN && start < (openEnds.get(index) ?? 0)) return false
    return holdsLeft(rule.edges.left, text, start, start + 1)
  }

  /** Notes that a match that begins at an offset may come, go or end elsewhere with text to come. */
  const wait = (from: number): void => {
    if (from < pendingFrom) pendingFrom = from
  }

  const trailFollows = (index: number, start: number, end: number): boolean => {
    const { next, ascii, records } = automata
    const trail = engine.records[(index << RULE_BITS) + TRAIL] as number
    if (trail < 0) return true
    const limit = Math.min(text.length, end + TRAIL_REACH)
    const firstAccepting = records[trail + FIRST_ACCEPTING] as number
    const asciiAt = records[trail + ASCII_AT] as number
    const base = records[trail + BASE] as number
    const shift = records[trail + SHIFT] as number
    let state = records[trail + START] as number
    if (state >= firstAccepting) return true
    for (let i = end; i < limit; ) {
      work++
      const unit = text.charCodeAt(i++)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, trail, unit)
      state = next[base + k + (state << shift)] as number
      if (state === 0) return false
      if (state < firstAccepting) continue
      if (open && text.length - i < EDGE_REACH) wait(start)
      if (holdsRight('word', text, end, i)) return true
    }
    if (open && limit === text.length) wait(start)
    return false
  }

  /** Terms that are findings by themselves. */
  const addLexiconHits = (): void => {
    const { meanings, lexiconRules } = engine
    const { items, length } = hits
    const { setsFrom, sets } = tree
    for (let h = 0; h < length; h += HIT) {
      const output = items[h + 2] as number
      if (((meanings[output] as number) & LEXICON) === 0) continue
      const end = setsFrom[output + 1] as number
      for (let i = setsFrom[output] as number; i < end; i++) {
        const rules = lexiconRules[sets[i] as number] as readonly number[]
        for (let r = 0; r < rules.length; r++) {
          candidates.push3(rules[r] as number, items[h] as number, items[h + 1] as number)
        }
      }
    }
  }

  const matcher: Writable<Matcher> = { run, insideWord, lists, candidates, work, pendingFrom }
  return matcher
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
