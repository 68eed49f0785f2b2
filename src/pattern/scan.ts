import { holdsLeft, holdsRight } from '../text/edges.ts'
import { type Automaton, classOfUnit } from './automaton/automaton.ts'
import { LEAD_REACH, MAX_ENDS, MAX_SPAN, TRAIL_REACH } from './compiled-pack.ts'
import {
  type InnerAnchor,
  LOW_LINE,
  LOWER,
  NUMERAL,
  OTHER_WORD,
  type PatternEngine,
  type RuntimeRule,
  SOLO,
  SPECIAL,
  WORD,
} from './engine.ts'
import { IntList } from './int-list.ts'
import { childOf, DEEP, ROOT, STRIDE } from './term-trie.ts'
import { shapeAt } from './token-shape.ts'

/** Integers a candidate takes in `Reading.candidates`: rule, start, end. */
export const CANDIDATE = 3
/** Integers a term hit takes in `Reading.hits`: start, end, output of the term tree. */
export const HIT = 3

/**
 * What one pass over a text found. Offsets are UTF-16 units of `text`.
 */
export interface Reading {
  readonly text: string
  /** Term hits, by start. */
  readonly hits: IntList
  /**
   * Candidates; the ends of one rule and start are adjacent and ascending. Never misses a match of a
   * rule whose required context is there; context, validator and weight are for later stages to judge.
   */
  readonly candidates: IntList
  /** Offsets of the units that call for a view, ascending. */
  readonly signs: IntList
  /** Where reading stopped, and why; `undefined` when all of the text was read. */
  readonly stoppedAt: number | undefined
}

/** Reads one text once; see `Scanner.scan`. A filter keeps its scanner. */
export function scan(engine: PatternEngine, text: string, workPerBlock: number, everyRule = false): Reading {
  return new Scanner(engine).scan(text, workPerBlock, everyRule)
}

/**
 * Lists the places where rules could match and the terms that stand in a text.
 *
 * A scanner owns the lists it fills: a reading is valid until the next `scan`. Synchronous and not
 * shared between filters, so no two readings ever meet.
 */
export class Scanner {
  readonly #engine: PatternEngine
  readonly #hits = new IntList(1024)
  readonly #candidates = new IntList(1024)
  readonly #signs = new IntList(256)
  /** Pairs of offset and launch, by offset but for inner anchors. */
  readonly #launches = new IntList(1024)
  /** Where the last candidate of each rule with an open tail ends: no other starts inside it. */
  readonly #openEnds = new Map<number, number>()
  #text = ''

  constructor(engine: PatternEngine) {
    this.#engine = engine
  }

  /**
   * One pass finds anchors and terms; then, where an anchor stands and the required context is there,
   * the rule's automaton runs. Time O(length + anchors x longest span). Total: no content makes it throw.
   *
   * @param workPerBlock - most starts of automata in each 4,096 units; more stop the reading there
   * @param everyRule - also run rules whose required context is missing, to explain what was missing
   */
  scan(text: string, workPerBlock: number, everyRule = false): Reading {
    this.#hits.clear()
    this.#candidates.clear()
    this.#signs.clear()
    this.#launches.clear()
    if (this.#openEnds.size > 0) this.#openEnds.clear()
    this.#text = text
    this.#findAnchors()
    const stoppedAt = this.#runLaunches(workPerBlock, everyRule)
    this.#text = ''
    return { text, hits: this.#hits, candidates: this.#candidates, signs: this.#signs, stoppedAt }
  }

  /** The one pass over the code units. */
  #findAnchors(): void {
    const text = this.#text
    const length = text.length
    const { kinds, trie } = this.#engine
    const { classOf, rows, rowOutputs } = trie
    let i = 0
    while (i < length) {
      const kind = kinds[text.charCodeAt(i)] as number
      if (kind === 0) {
        i++
        continue
      }
      if ((kind & WORD) !== 0) {
        let bits = kind
        let end = i + 1
        while (end < length) {
          const next = kinds[text.charCodeAt(end)] as number
          if ((next & WORD) === 0) break
          bits |= next
          end++
        }
        // The first characters of the walk, in place: most words leave the tree here.
        let node = ROOT
        for (let at = i; at < length; ) {
          const k = classOf[text.charCodeAt(at)] as number
          if (k >= STRIDE) {
            this.#walk(i, at, node)
            break
          }
          node = rows[node * STRIDE + k] as number
          if (node === 0) break
          at++
          if (node >= DEEP) {
            this.#noteNode(node, i, at)
            this.#walk(i, at, node)
            break
          }
          const output = rowOutputs[node] as number
          if (output !== 0) this.#note(output, i, at)
        }
        if ((bits & (NUMERAL | LOW_LINE | SPECIAL)) !== 0 || (bits & LOWER) === 0) this.#unusualWord(i, end, bits)
        i = end
        continue
      }
      if ((kind & SPECIAL) !== 0) this.#special(i)
      if ((kind & SOLO) !== 0) {
        this.#walk(i, i, ROOT)
        i++
      } else if ((kind & OTHER_WORD) !== 0) {
        this.#walk(i, i, ROOT)
        i++
        while (i < length && ((kinds[text.charCodeAt(i)] as number) & OTHER_WORD) !== 0) i++
      } else {
        i++
      }
    }
  }

  /** Notes what ends at a node of the term tree. */
  #noteNode(node: number, start: number, end: number): void {
    const { rowOutputs, deepOutputs } = this.#engine.trie
    const output = (node < DEEP ? rowOutputs[node] : deepOutputs[node - DEEP]) as number
    if (output !== 0) this.#note(output, start, end)
  }

  /** Follows the term tree from a node and notes the terms and keywords that begin at `start`. */
  #walk(start: number, from: number, origin: number): void {
    const text = this.#text
    const { trie } = this.#engine
    const { classOf } = trie
    const length = text.length
    let node = origin
    for (let i = from; i < length; ) {
      const k = classOf[text.charCodeAt(i)] as number
      if (k === 0) return
      node = childOf(trie, node, k)
      if (node === 0) return
      this.#noteNode(node, start, ++i)
    }
  }

  /** Notes what ends at an output of the term tree. */
  #note(index: number, start: number, end: number): void {
    const engine = this.#engine
    const launch = engine.outputLaunches[index] as number
    if (launch !== 0) this.#launches.push2(start, launch)
    const output = engine.trie.outputs[index]
    if (output === undefined || output.sets.length === 0) return
    const text = this.#text
    const kinds = engine.kinds
    const before = start > 0 ? (kinds[text.charCodeAt(start - 1)] as number) : 0
    const first = kinds[text.charCodeAt(start)] as number
    if ((first & WORD) !== 0 && (before & WORD) !== 0) return
    // A label that redaction left says nothing of what stands beside it.
    if (text.charCodeAt(start - 1) === 0x5b && engine.labels.has(text.slice(start - 1, end + 1))) return
    const last = kinds[text.charCodeAt(end - 1)] as number
    const after = end < text.length ? (kinds[text.charCodeAt(end)] as number) : 0
    const continues = ((last & WORD) !== 0 && (after & WORD) !== 0) || (last & after & OTHER_WORD) !== 0
    if (!continues) {
      this.#hits.push3(start, end, index)
    } else if (output.opensCompounds && (after & (NUMERAL | LOW_LINE)) === 0) {
      this.#hits.push3(start, this.#wordEnd(end), index)
    }
  }

  /** End of the word that goes on at `from`, at most 40 units away. */
  #wordEnd(from: number): number {
    const text = this.#text
    const limit = Math.min(text.length, from + 40)
    let end = from
    while (end < limit && ((this.#engine.kinds[text.charCodeAt(end)] as number) & WORD) !== 0) end++
    return end
  }

  /** A word with digits, without lower-case letters, or with a sign: looks up shapes and inner starts. */
  #unusualWord(start: number, end: number, bits: number): void {
    const { kinds, shapeLaunches } = this.#engine
    const text = this.#text
    if ((bits & SPECIAL) !== 0) {
      for (let i = start; i < end; i++) {
        if (((kinds[text.charCodeAt(i)] as number) & SPECIAL) !== 0) this.#special(i)
      }
    }
    if ((bits & LOW_LINE) !== 0) {
      for (let i = start; i + 1 < end; i++) if (text.charCodeAt(i) === 0x5f) this.#walk(i + 1, i + 1, ROOT)
    }
    let previous = 0
    for (let i = start; i < end; i++) {
      const kind = kinds[text.charCodeAt(i)] as number
      // A token starts here, or a run of digits inside one.
      if (i === start || ((kind & NUMERAL) !== 0 && (previous & NUMERAL) === 0)) {
        const launch = shapeLaunches[shapeAt(text, i)] as number
        if (launch !== 0) this.#launches.push2(i, launch)
        if ((bits & NUMERAL) === 0) return
      }
      previous = kind
    }
  }

  /** A mark that anchors rules, or a sign that calls for a view. */
  #special(at: number): void {
    const text = this.#text
    const unit = text.charCodeAt(at)
    if (unit >= 128) {
      this.#signs.push2(at, unit)
      return
    }
    const launch = this.#engine.markLaunches[unit] as number
    if (launch !== 0) this.#launches.push2(at, launch)
    const anchors = this.#engine.innerAnchors[unit] as readonly InnerAnchor[]
    if (anchors.length === 0) return
    const next = text.charCodeAt(at + 1)
    for (const { launch, left, before, after, reach } of anchors) {
      // At the end of the text this is not a number, and the comparison fails.
      if (next < 128 && after[next] === 0) continue
      const limit = Math.max(0, at - reach)
      let start = at
      while (start > limit) {
        const previous = text.charCodeAt(start - 1)
        if (previous >= 128 || before[previous] === 0) break
        start--
      }
      for (; start <= at; start++) {
        if (holdsLeft(left, text, start, start + 1)) this.#launches.push2(start, launch)
      }
    }
  }

  /** Runs the automata of the rules that may start at each anchor; returns where the budget ended the work. */
  #runLaunches(workPerBlock: number, everyRule: boolean): number | undefined {
    const { launches, rules } = this.#engine
    const { items, length } = this.#launches
    let block = 0
    let work = 0
    let stoppedAt: number | undefined
    for (let i = 0; i < length; i += 2) {
      const at = items[i] as number
      if (at >> 12 !== block) {
        block = at >> 12
        work = 0
      }
      if (++work > workPerBlock) {
        stoppedAt = at
        break
      }
      for (const index of launches[items[i + 1] as number] as readonly number[]) {
        const rule = rules[index] as RuntimeRule
        if (!everyRule && rule.for?.required && !this.#mayHaveContext(rule, at)) continue
        if (rule.lead === null) this.#runPattern(rule, at)
        else this.#runLead(rule, rule.lead, at)
      }
    }
    this.#addLexiconHits()
    return stoppedAt
  }

  /** Whether a term of the required context stands anywhere it could count; distances are judged later. */
  #mayHaveContext(rule: RuntimeRule, at: number): boolean {
    const context = rule.for
    if (context === null) return true
    const from = at - context.before
    const to = at + (rule.lead === null ? 0 : LEAD_REACH) + rule.rule.maxChars + context.after
    const { items, length } = this.#hits
    const outputs = this.#engine.trie.outputs
    for (let h = firstHitEndingAfter(items, length, from, this.#engine.trie.longest); h < length; h += HIT) {
      if ((items[h] as number) > to) return false
      if ((items[h + 1] as number) >= from && outputs[items[h + 2] as number]?.sets.includes(context.set)) return true
    }
    return false
  }

  #runLead(rule: RuntimeRule, lead: Automaton, start: number): void {
    const text = this.#text
    // A cue may follow an underscore: DB_PASSWORD=…
    if (start > 0 && text.charCodeAt(start - 1) !== 0x5f && !holdsLeft('word', text, start, text.length)) return
    const limit = Math.min(text.length, start + LEAD_REACH)
    let state = lead.start
    for (let i = start; i < limit; ) {
      state = step(lead, state, text.charCodeAt(i++))
      if (state === 0) return
      if (state >= lead.firstAccepting) this.#runPattern(rule, i)
    }
  }

  #runPattern(rule: RuntimeRule, start: number): void {
    const text = this.#text
    const pattern = rule.pattern
    if (pattern === null || start >= text.length) return
    const { left, right } = rule.rule.edges
    if (!holdsLeft(left, text, start, start + 1)) return
    const open = rule.rule.maxChars > MAX_SPAN
    if (open && start < (this.#openEnds.get(rule.index) ?? 0)) return
    const { next, ascii, firstAccepting } = pattern
    const limit = Math.min(text.length, start + rule.rule.maxChars)
    const first = this.#candidates.length
    let longest = -1
    let state = pattern.start
    for (let i = start; i < limit; ) {
      const unit = text.charCodeAt(i++)
      state = next[state + (unit < 128 ? (ascii[unit] as number) : classOfUnit(pattern, unit))] as number
      if (state === 0) break
      if (state >= firstAccepting && holdsRight(right, text, start, i) && this.#trailFollows(rule, i)) {
        if (rule.longestOnly) longest = i
        else this.#candidates.push3(rule.index, start, i)
      }
    }
    this.#candidates.keepLast(first, MAX_ENDS * CANDIDATE)
    if (longest < 0) return
    this.#candidates.push3(rule.index, start, longest)
    if (open) this.#openEnds.set(rule.index, longest)
  }

  #trailFollows(rule: RuntimeRule, end: number): boolean {
    const trail = rule.trail
    if (trail === null) return true
    const text = this.#text
    const limit = Math.min(text.length, end + TRAIL_REACH)
    let state = trail.start
    if (state >= trail.firstAccepting) return true
    for (let i = end; i < limit; i++) {
      state = step(trail, state, text.charCodeAt(i))
      if (state === 0) return false
      if (state >= trail.firstAccepting) return true
    }
    return false
  }

  #addLexiconHits(): void {
    const { items, length } = this.#hits
    const { lexiconRules, trie } = this.#engine
    for (let h = 0; h < length; h += HIT) {
      for (const set of trie.outputs[items[h + 2] as number]?.sets ?? []) {
        for (const rule of lexiconRules[set] as readonly number[]) {
          this.#candidates.push3(rule, items[h] as number, items[h + 1] as number)
        }
      }
    }
  }
}

function step(automaton: Automaton, state: number, unit: number): number {
  const k = unit < 128 ? (automaton.ascii[unit] as number) : classOfUnit(automaton, unit)
  return automaton.next[state + k] as number
}

/**
 * Index of the first hit that may end after an offset: hits are ordered by start, so it is searched a
 * longest term earlier.
 */
export function firstHitEndingAfter(items: Int32Array, length: number, offset: number, longestTerm: number): number {
  const from = offset - longestTerm
  let lo = 0
  let hi = length / HIT
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((items[mid * HIT] as number) < from) lo = mid + 1
    else hi = mid
  }
  return lo * HIT
}
