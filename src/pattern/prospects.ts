import { holdsLeft, holdsRight } from '../text/edges.ts'
import { isAlnumUnit, isDigitUnit } from '../text/views/chain.ts'
import { classOfUnit } from './automaton/automaton.ts'
import type { PatternEngine, RuntimeRule } from './engine.ts'
import { HIT, NEEDS_TERM, NEEDS_TOO_MUCH, type Reading } from './reading.ts'
import { childOf, ROOT } from './term-tree.ts'

/**
 * Whether to read the text of a view at all.
 *
 * A view that asks for a term leaves few rules to look for: those whose terms the text before holds. They are tried
 * at every start, which is sooner done than to find all terms and all starts of all rules again. Errs on the side of
 * "may": what is refused here holds no candidate that could be confirmed, what is not is scanned as ever.
 */

/** Most rules that are tried; with more of them a scan is as cheap. */
const MOST_RULES = 24
/** Most units that may be stepped through for each unit of a text, and beside them. */
const WORK = 16
const WORK_FREE = 512
/** What a validator counts. */
const CHECK_WORK = 48

/** What a text leaves to find in a view of it: the rules whose terms it holds; all of them when that says nothing. */
export type Prospect = readonly RuntimeRule[] | 'any'

/** What an engine has for views of one demand. */
export class Prospects {
  readonly #engine: PatternEngine
  /** By term set: the rules that are something beside one of its terms. */
  readonly #rulesOf: (RuntimeRule[] | undefined)[]
  /** By output of the term tree: whether it ends a term of such a set, or a keyword of a rule with a lead. */
  readonly #counts: Uint8Array
  /** By launch: whether it starts a rule with a lead, which is a cue of its own. */
  readonly #leads: Uint8Array
  /** Whether any rule may be found without a term or a keyword. */
  readonly #always: boolean

  /** @param needs - what each rule, by index, needs in the view; see `ScanOptions.needs` */
  constructor(engine: PatternEngine, needs: Uint8Array) {
    this.#engine = engine
    this.#rulesOf = engine.setNames.map(() => undefined)
    const led = new Uint8Array(engine.rules.length)
    let always = false
    for (const rule of engine.rules) {
      const need = needs[rule.index]
      if (need === NEEDS_TOO_MUCH) continue
      if (rule.lead !== null) led[rule.index] = 1
      else if (need !== NEEDS_TERM || rule.pattern === null) always = true
      else if (rule.for !== null) (this.#rulesOf[rule.for.set] ??= []).push(rule)
    }
    this.#leads = launchesOf(engine, led)
    const leads = (launch: number): boolean => this.#leads[launch] === 1
    this.#always =
      always ||
      engine.shapeLaunches.some(leads) ||
      engine.markLaunches.some(leads) ||
      engine.digitAnchors.some(({ launch }) => leads(launch)) ||
      engine.innerAnchors.some((anchors) => anchors.some(({ launch }) => leads(launch)))
    this.#counts = this.#outputsThatCount()
  }

  /** What a text leaves to find in a view of it. Linear in its hits and launches; valid when the reading no longer is. */
  of({ hits, launches }: Reading): Prospect {
    const { setsFrom, sets } = this.#engine.tree
    if (this.#always) return 'any'
    for (let i = 1; i < launches.length; i += 2) if (this.#leads[launches.items[i] as number] === 1) return 'any'
    const rules: RuntimeRule[] = []
    const known = new Set<number>()
    for (let h = 2; h < hits.length; h += HIT) {
      const output = hits.items[h] as number
      if (this.#counts[output] === 0 || known.has(output)) continue
      known.add(output)
      const end = setsFrom[output + 1] as number
      for (let i = setsFrom[output] as number; i < end; i++) {
        for (const rule of this.#rulesOf[sets[i] as number] ?? []) if (!rules.includes(rule)) rules.push(rule)
      }
      if (rules.length > MOST_RULES) return 'any'
    }
    return rules
  }

  /**
   * Whether the text of a view may hold something for the demand: a term or keyword that the text before does not, or a match
   * of one of the rules. Linear in the text.
   *
   * @param intactTo - see `News.intactTo`
   */
  mayHold(text: string, intactTo: (start: number) => number, prospect: Prospect): boolean {
    return prospect === 'any' || this.#holdsNewTerm(text, intactTo) || this.#holdsMatch(text, intactTo, prospect)
  }

  #outputsThatCount(): Uint8Array {
    const { outputLaunches, tree } = this.#engine
    const { setsFrom, sets } = tree
    const counts = new Uint8Array(outputLaunches.length)
    for (let output = 0; output < counts.length; output++) {
      if (this.#leads[outputLaunches[output] as number] === 1) counts[output] = 1
      const end = setsFrom[output + 1] as number
      for (let i = setsFrom[output] as number; i < end; i++) {
        if (this.#rulesOf[sets[i] as number] !== undefined) counts[output] = 1
      }
    }
    return counts
  }

  /** Whether a term or keyword ends that was changed, or has changed beside it what makes a word of it. */
  #holdsNewTerm(text: string, intactTo: (start: number) => number): boolean {
    const { tree } = this.#engine
    const { classOf, outputOf, longest } = tree
    let intact = -1
    let isInWord = false
    for (let start = 0; start < text.length; start++) {
      // Terms begin with words, and none of them inside one of ASCII.
      const wasInWord = isInWord
      isInWord = isAlnumUnit(text.charCodeAt(start))
      if (wasInWord && isInWord) continue
      // The same for all starts before the next change.
      if (start > intact) intact = intactTo(Math.max(0, start - 1))
      if (intact - start > longest) {
        start = intact - longest - 1
        isInWord = isAlnumUnit(text.charCodeAt(start))
        continue
      }
      let node = ROOT
      for (let i = start; i < text.length; ) {
        const k = classOf[text.charCodeAt(i)] as number
        node = k === 0 ? 0 : childOf(tree, node, k)
        if (node === 0) break
        i++
        if (i + 1 > intact && this.#counts[outputOf[node] as number] === 1) return true
      }
    }
    return false
  }

  /** Whether one of some rules matches at a place that was changed, and its validator passes. */
  #holdsMatch(text: string, intactTo: (start: number) => number, rules: readonly RuntimeRule[]): boolean {
    if (rules.length === 0) return false
    const { firstUnits } = this.#engine
    let longest = 0
    let splitsDigits = false
    for (const { rule } of rules) {
      longest = Math.max(longest, rule.maxChars)
      splitsDigits ||= rule.edges.left === 'none'
    }
    let work = WORK * text.length + WORK_FREE
    let intact = -1
    let isInDigits = false
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start)
      // Nearly all starts lie inside a number, where no rule with an edge begins.
      const wasInDigits = isInDigits
      isInDigits = isDigitUnit(first)
      if (wasInDigits && isInDigits && !splitsDigits) continue
      if (start >= intact) intact = intactTo(start)
      if (intact >= text.length) return false
      if (intact - start >= longest) {
        start = intact - longest
        isInDigits = isDigitUnit(text.charCodeAt(start))
        continue
      }
      for (let r = 0; r < rules.length; r++) {
        const rule = rules[r] as RuntimeRule
        if (first < 128 && firstUnits[(rule.index << 7) | first] === 0) continue
        if (intact - start >= rule.rule.maxChars) continue
        if (!holdsLeft(rule.rule.edges.left, text, start, start + 1)) continue
        work -= this.#tryAt(text, start, intact, rule)
        if (work < 0) return true
      }
    }
    return false
  }

  /** Tries a rule at a start; returns the work that took, infinite when it matches. */
  #tryAt(text: string, start: number, intact: number, rule: RuntimeRule): number {
    const pattern = rule.pattern?.automaton
    if (pattern === undefined) return 0
    const validator = this.#engine.validators[rule.index]
    const { next, ascii, firstAccepting } = pattern
    const limit = Math.min(text.length, start + rule.rule.maxChars)
    let work = 0
    let state = pattern.start
    for (let i = start; i < limit; ) {
      const unit = text.charCodeAt(i++)
      state = next[state + (unit < 128 ? (ascii[unit] as number) : classOfUnit(pattern, unit))] as number
      work++
      if (state === 0) break
      if (state < firstAccepting || i <= intact || !holdsRight(rule.rule.edges.right, text, start, i)) continue
      work += CHECK_WORK
      if (validator?.check(text.slice(start, i)) !== 'invalid') return Number.POSITIVE_INFINITY
    }
    return work
  }
}

/** The launches that start one of some rules: 1 for those. */
function launchesOf({ launches }: PatternEngine, some: Uint8Array): Uint8Array {
  const starts = new Uint8Array(launches.length)
  for (let launch = 0; launch < launches.length; launch++) {
    const list = launches[launch] as Uint16Array
    for (let i = 0; i < list.length; i++) if (some[list[i] as number] === 1) starts[launch] = 1
  }
  return starts
}
