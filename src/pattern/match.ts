import { EDGE_REACH, holdsLeft, holdsRight } from '../text/edges.ts'
import {
  ASCII_AT,
  type AutomatonTable,
  BASE,
  classOfWide,
  FIRST_ACCEPTING,
  START,
} from './automaton/automaton-table.ts'
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
  NEEDS_TOO_MUCH,
  type ScanOptions,
} from './reading.ts'
import type { RuleContext, RuntimeRule } from './runtime-rule.ts'
import { isInSet } from './term-tree.ts'

/** What a rule that is asked for counts, and the start of an automaton beside its steps. */
const START_WORK = 1
const RUN_WORK = 4
/** What a candidate counts: somebody has to validate and judge it. */
const CANDIDATE_WORK = 48

/** Runs the automata of the rules that may start at each anchor, and collects the places they match. */
export class Matcher {
  /** Candidates of the last run; see `Reading.candidates`. */
  readonly candidates: IntList = new IntList(1024)
  readonly #engine: PatternEngine
  readonly #automata: AutomatonTable
  /** The lists of rules that launches name, and behind them those of the same rules inside words. */
  readonly #lists: LaunchLists
  /** Term sets of which the text holds a term, and the rules that those speak for: 1 for those. */
  readonly #seen: Uint8Array
  readonly #supported: Uint8Array
  readonly #near: NearSets
  /** Where the last candidate of each rule with an open tail ends: no other starts inside it. */
  readonly #openEnds = new Map<number, number>()
  #text = ''
  #hits: IntList = this.candidates
  /** See `Reading.pendingFrom`: what automata and candidates of the last run leave undecided. */
  pendingFrom: number = Number.POSITIVE_INFINITY
  #open = false
  /** Counted work of the last run; see `Reading.work`. */
  work = 0

  constructor(engine: PatternEngine) {
    this.#engine = engine
    this.#automata = engine.automata
    this.#lists = withInsideWords(engine.launches, engine.rules)
    this.#seen = new Uint8Array(engine.setNames.length)
    this.#supported = new Uint8Array(engine.rules.length)
    this.#near = new NearSets(engine.supports, engine.setNames.length, engine.tree.longest, this.candidates)
  }

  /** The launch of those rules of another that may begin behind a letter; 0 when there are none. */
  insideWord(launch: number): number {
    const { from } = this.#lists
    const inside = launch + (from.length >> 1)
    return from[inside] === from[inside + 1] ? 0 : inside
  }

  /** Lists the candidates of a text; returns where the counted work of a block ran out. */
  run(text: string, launches: IntList, hits: IntList, options: ScanOptions): number | undefined {
    this.candidates.clear()
    this.work = 0
    this.pendingFrom = Number.POSITIVE_INFINITY
    this.#open = options.open === true
    if (launches.length === 0 && hits.length === 0) return undefined
    if (this.#openEnds.size > 0) this.#openEnds.clear()
    this.#text = text
    this.#hits = hits
    this.#near.begin(hits)
    let stoppedAt: number | undefined
    if (launches.length > 0) {
      this.#markSeen(1)
      stoppedAt = this.#runLaunches(launches, options)
      this.#markSeen(0)
    }
    this.#addLexiconHits()
    this.#text = ''
    return stoppedAt
  }

  /** Notes which term sets that speak for rules the hits belong to, and those rules, or forgets it again. */
  #markSeen(value: 0 | 1): void {
    const { items, length } = this.#hits
    const { supports, supportedBy } = this.#engine
    const { setsFrom, sets } = supports
    const seen = this.#seen
    const supported = this.#supported
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

  #runLaunches(launches: IntList, options: ScanOptions): number | undefined {
    const { workPerBlock, everyRule, news, region } = options
    const { rules, ruleAutomata, required, firstUnits, reaches } = this.#engine
    const { from: listFrom, rules: listed } = this.#lists
    const needs = options.needs ?? required
    // Without any term no rule that needs one can be listed; they stand last.
    const noTerms = !everyRule && this.#hits.length === 0
    const { items, length } = launches
    const supported = this.#supported
    let block = 0
    let limit = workPerBlock
    for (let i = 0; i < length; i += 2) {
      const at = items[i] as number
      if (at >> BLOCK_BITS !== block) {
        block = at >> BLOCK_BITS
        limit = this.work + workPerBlock
      }
      let intactTo = 0
      if (news !== undefined) {
        intactTo = news.intactTo(Math.max(0, at - news.before))
        if (intactTo >= this.#text.length) continue
        intactTo -= news.after
      }
      const launch = items[i + 1] as number
      const listEnd = listFrom[launch + 1] as number
      const first = this.#text.charCodeAt(at)
      for (let j = listFrom[launch] as number; j < listEnd; j++) {
        const index = listed[j] as number
        if (noTerms && required[index] !== NEEDS_NOTHING) break
        const need = everyRule ? NEEDS_NOTHING : (needs[index] as number)
        // Of thirty rules that begin alike, two have a term in the text.
        if (need !== NEEDS_NOTHING) {
          if (need === NEEDS_TOO_MUCH) continue
          if (supported[index] === 0 && (need === NEEDS_TERM || region === undefined)) continue
        }
        if (news !== undefined && at + (reaches[index] as number) <= intactTo) continue
        if (need !== NEEDS_NOTHING && !this.#isSupported(rules[index] as RuntimeRule, at, need, region)) continue
        this.work += START_WORK
        // The first unit alone refuses most: keywords come in either case, shapes count digits without reading them.
        if (first < 128 && firstUnits[(index << 7) | first] === 0) continue
        const lead = ruleAutomata[3 * index] as number
        if (lead < 0) this.#runPattern(index, at)
        else this.#runLead(index, lead, at)
      }
      if (this.work > limit) return at
    }
    return undefined
  }

  /** Whether a match may have what its rule needs: a term near it, or the message's region where that will do. */
  #isSupported(rule: RuntimeRule, at: number, need: number, region: string | undefined): boolean {
    if (this.#supported[rule.index] !== 0 && this.#mayHaveContext(rule, at, rule.for as RuleContext)) return true
    return need === NEEDS_SUPPORT && region !== undefined && rule.rule.locales.includes(region)
  }

  /** Whether a term that supports the rule stands anywhere it could count; distances are judged later. */
  #mayHaveContext(rule: RuntimeRule, at: number, context: RuleContext): boolean {
    if (rule.rule.maxChars <= MAX_SPAN && !this.#near.mayHold(context.set, at)) return false
    const from = at - context.before
    const to = at + (rule.lead === null ? 0 : LEAD_REACH) + rule.rule.maxChars + context.after
    const { items, length } = this.#hits
    const { tree, supports } = this.#engine
    for (let h = firstHitEndingAfter(items, length, from, tree.longest); h < length; h += HIT) {
      this.work++
      if ((items[h] as number) > to) return false
      if ((items[h + 1] as number) >= from && isInSet(supports, items[h + 2] as number, context.set)) return true
    }
    return false
  }

  #runLead(index: number, lead: number, start: number): void {
    const text = this.#text
    // A cue may follow an underscore: DB_PASSWORD=…
    if (start > 0 && text.charCodeAt(start - 1) !== 0x5f && !holdsLeft('word', text, start, text.length)) return
    const limit = Math.min(text.length, start + LEAD_REACH)
    const automata = this.#automata
    const { next, ascii, records } = automata
    const firstAccepting = records[lead + FIRST_ACCEPTING] as number
    const asciiAt = records[lead + ASCII_AT] as number
    const base = records[lead + BASE] as number
    let state = records[lead + START] as number
    let i = start
    while (i < limit) {
      const unit = text.charCodeAt(i++)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, lead, unit)
      state = next[base + k + (state << 1)] as number
      if (state === 0) break
      if (state >= firstAccepting) this.#runPattern(index, i)
    }
    this.work += RUN_WORK + i - start
  }

  #runPattern(index: number, start: number): void {
    const text = this.#text
    const pattern = this.#engine.ruleAutomata[3 * index + 1] as number
    if (pattern < 0 || start >= text.length) return
    const automata = this.#automata
    const { next, ascii, records } = automata
    const firstAccepting = records[pattern + FIRST_ACCEPTING] as number
    const asciiAt = records[pattern + ASCII_AT] as number
    const base = records[pattern + BASE] as number
    const maxChars = this.#engine.spans[index] as number
    const limit = Math.min(text.length, start + maxChars)
    const before = this.candidates.length
    let rule: RuntimeRule | undefined
    let longest = -1
    let state = records[pattern + START] as number
    let i = start
    while (i < limit) {
      const unit = text.charCodeAt(i++)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, pattern, unit)
      state = next[base + k + (state << 1)] as number
      if (state === 0) break
      if (state < firstAccepting) continue
      // Most starts come to nothing: the rule and what stands before one are asked only when something matches.
      if (rule === undefined) {
        rule = this.#engine.rules[index] as RuntimeRule
        if (!this.#mayStart(rule, start)) return
      }
      // What may not continue across its end is not known yet.
      if (this.#open && text.length - i < EDGE_REACH) this.#wait(start)
      if (!holdsRight(rule.rule.edges.right, text, start, i) || !this.#trailFollows(index, start, i)) continue
      if (rule.longestOnly) longest = i
      else this.candidates.push3(index, start, i)
    }
    this.work += RUN_WORK + i - start
    if (this.#open && i === text.length && state !== 0 && i - start < maxChars) this.#wait(start)
    if (longest >= 0) {
      this.candidates.push3(index, start, longest)
      if (maxChars > MAX_SPAN) this.#openEnds.set(index, longest)
    }
    const added = this.candidates.length - before
    if (added > 0) {
      this.candidates.keepLast(before, MAX_ENDS * CANDIDATE)
      this.work += Math.min(added / CANDIDATE, MAX_ENDS) * CANDIDATE_WORK
    }
  }

  /** Whether the left edge holds and no open candidate of the rule reaches over the start. */
  #mayStart({ index, rule }: RuntimeRule, start: number): boolean {
    if (rule.maxChars > MAX_SPAN && start < (this.#openEnds.get(index) ?? 0)) return false
    return holdsLeft(rule.edges.left, this.#text, start, start + 1)
  }

  /** Notes that a match that begins at an offset may come, go or end elsewhere with text to come. */
  #wait(from: number): void {
    if (from < this.pendingFrom) this.pendingFrom = from
  }

  #trailFollows(index: number, start: number, end: number): boolean {
    const trail = this.#engine.ruleAutomata[3 * index + 2] as number
    if (trail < 0) return true
    const text = this.#text
    const limit = Math.min(text.length, end + TRAIL_REACH)
    const automata = this.#automata
    const { next, ascii, records } = automata
    const firstAccepting = records[trail + FIRST_ACCEPTING] as number
    const asciiAt = records[trail + ASCII_AT] as number
    const base = records[trail + BASE] as number
    let state = records[trail + START] as number
    if (state >= firstAccepting) return true
    for (let i = end; i < limit; i++) {
      this.work++
      const unit = text.charCodeAt(i)
      const k = unit < 128 ? (ascii[asciiAt + unit] as number) : classOfWide(automata, trail, unit)
      state = next[base + k + (state << 1)] as number
      if (state === 0) return false
      if (state >= firstAccepting) return true
    }
    if (this.#open && limit === text.length) this.#wait(start)
    return false
  }

  /** Terms that are findings by themselves. */
  #addLexiconHits(): void {
    const { items, length } = this.#hits
    const { lexiconRules, lexiconOutputs, tree } = this.#engine
    const { setsFrom, sets } = tree
    for (let h = 0; h < length; h += HIT) {
      const output = items[h + 2] as number
      if (lexiconOutputs[output] === 0) continue
      const end = setsFrom[output + 1] as number
      for (let i = setsFrom[output] as number; i < end; i++) {
        const rules = lexiconRules[sets[i] as number] as readonly number[]
        for (let r = 0; r < rules.length; r++) {
          this.candidates.push3(rules[r] as number, items[h] as number, items[h + 1] as number)
        }
      }
    }
  }
}
