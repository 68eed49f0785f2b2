import { ConfigError } from '../errors.ts'
import { EDGE_REACH } from '../text/edges.ts'
import { VIEW_MARKS, VIEW_REACH, viewTerms } from '../text/views/signs.ts'
import type { Validator } from '../types.ts'
import { type Automaton, type AutomatonTable, buildAutomata } from './automaton/automaton-table.ts'
import { buildKinds, type SignRanges } from './build-kinds.ts'
import {
  type CompiledPack,
  type CompiledRule,
  LEAD_REACH,
  MAX_SPAN,
  PACK_FORMAT,
  TRAIL_REACH,
} from './compiled-pack.ts'
import { buildHeads, type HeadTable } from './heads.ts'
import { firstsOf, type InnerAnchor, unitsAhead } from './inner-anchors.ts'
import { FIRST_DIGIT, TEXT_END, WIDE_UNIT } from './inner-codes.ts'
import { type LaunchLists, LaunchTable } from './launch-table.ts'
import { asciiSet, readAscending } from './number-text.ts'
import { MOST_MARKS } from './pass-codes.ts'
import type { PassMark } from './pass-columns.ts'
import { buildPassTable, type PassTable } from './pass-table.ts'
import { type RuleTables, ruleTables } from './rule-tables.ts'
import type { RuleContext, RuleData, RuntimeRule } from './runtime-rule.ts'
import { foldTerm } from './term-fold.ts'
import { childOf, ROOT, type TermTree, TermTreeBuilder } from './term-tree.ts'
import { CAPS, FOLLOWERS, OTHER, packShape, SHAPES } from './token-shape.ts'
import { DIGITS, UNITS, unitsBehindCapital } from './units-behind.ts'

/** All rules and terms of a filter, merged into the tables of one pass. Immutable but for its scratch lists. */
export interface PatternEngine extends RuleTables {
  readonly rules: readonly RuntimeRule[]
  readonly automata: AutomatonTable
  /** Validator of each rule, by index. */
  readonly validators: readonly (Validator | undefined)[]
  readonly setNames: readonly string[]
  readonly tree: TermTree
  /** What each code unit is to words and views: bits of `unit-kinds.ts`. */
  readonly kinds: Uint8Array
  readonly pass: PassTable
  /** What the pass looks for beside terms. */
  readonly marks: readonly PassMark[]
  readonly oneCapital: readonly boolean[]
  readonly behindCapital: Uint8Array
  /**
   * Lists of rules that start together; anchors name them by index. 0 is the empty list. Rules that need a term of
   * their context stand last.
   */
  readonly launches: LaunchLists
  readonly heads: HeadTable
  /** Rules that hang on a mark inside their match, by mark, and at `FIRST_DIGIT` those that hang on their first digit. */
  readonly innerAnchors: readonly (readonly InnerAnchor[])[]
  /** Launch of the keywords that end at a trie output. */
  readonly outputLaunches: Uint16Array
  /** Rules that hang on each term set. */
  readonly lexiconRules: readonly (readonly number[])[]
  /** Farthest that any finding depends on text, from its span, in UTF-16 units. */
  readonly reach: number
}

/**
 * Merges packs into one engine. Linear in the size of the packs' data.
 *
 * @throws ConfigError when two packs share a name or two rules an id, a pack has another format or lacks a validator.
 */
export function buildEngine(packs: readonly CompiledPack[], signs: SignRanges): PatternEngine {
  const rules: RuntimeRule[] = []
  const validators: (Validator | undefined)[] = []
  const builder = new TermTreeBuilder()
  const sets = new Map<string, number>()
  const lexiconRules: number[][] = []
  const codes = automatonCodes(packs)
  const automata = buildAutomata(codes)
  const automatonOf = new Map(codes.map((code, index) => [code, automata.automata[index] as Automaton]))
  const launches = new LaunchTable(rules)
  const shapeRules: (number[] | undefined)[] = new Array(SHAPES)
  const markRules: number[][] = Array.from({ length: 128 }, () => [])
  const innerRules = new InnerRules()
  const packNames = new Set<string>()
  const owners = new Map<string, string>()
  const keywords = new Set<string>()

  const automaton = (pack: CompiledPack, index: number | null): Automaton | null =>
    index === null ? null : (automatonOf.get(pack.automata[index] as string) as Automaton)

  for (const pack of packs) {
    // Term sets go by the name of their pack: of two of one name, rules of one would ask for terms of the other.
    if (packNames.has(pack.name)) throw new ConfigError(`two packs are named ${pack.name}; give each a name of its own`)
    packNames.add(pack.name)
    const setIndex = pack.termSets.map(({ name, groups }) => {
      let index = sets.get(name)
      if (index === undefined) {
        index = sets.size
        sets.set(name, index)
        lexiconRules.push([])
        for (const { endings, opensCompounds, stems } of groups) {
          for (const stem of stems.split('\n')) builder.addTerm(stem, endings, index, opensCompounds)
        }
      }
      return index
    })
    for (const rule of pack.rules) {
      const owner = owners.get(rule.id)
      if (owner !== undefined) {
        throw new ConfigError(`packs ${owner} and ${pack.name} both define it; rule ids must be unique`, {
          ruleId: rule.id,
        })
      }
      owners.set(rule.id, pack.name)
      const index = rules.length
      const context = (c: CompiledRule['for']): RuleContext | null => c && { ...c, set: setIndex[c.set] as number }
      rules.push({
        index,
        rule,
        lead: automaton(pack, rule.lead),
        pattern: automaton(pack, rule.pattern),
        trail: automaton(pack, rule.trail),
        longestOnly: rule.validator === null || rule.maxChars > MAX_SPAN,
        for: context(rule.for),
        against: context(rule.against),
      })
      validators.push(validatorOf(rule, pack.validators ?? {}))
      if (rule.lexicon !== null) lexiconRules[setIndex[rule.lexicon] as number]?.push(index)
      for (const anchor of rule.anchors) {
        switch (anchor.kind) {
          case 'keyword':
            for (const word of anchor.words.split('\n')) {
              builder.addKeyword(word, index)
              keywords.add(word)
            }
            break
          case 'shape':
            for (const shape of readAscending(anchor.shapes)) (shapeRules[shape] ??= []).push(index)
            break
          case 'mark':
            for (let i = 0; i < anchor.marks.length; i++) markRules[anchor.marks.charCodeAt(i)]?.push(index)
            break
          case 'digits':
            innerRules.add(rules[index] as RuntimeRule, FIRST_DIGIT, anchor)
            break
          case 'inner':
            innerRules.add(rules[index] as RuntimeRule, anchor.mark.charCodeAt(0), { ...anchor, wide: false })
        }
      }
    }
  }

  for (const [name, terms] of viewTerms()) {
    const index = sets.size
    sets.set(name, index)
    lexiconRules.push([])
    for (const term of terms) builder.addTerm(foldTerm(term), [''], index, false)
  }
  const tree = builder.build()
  const kinds = buildKinds(signs)
  const shapeLaunches = Uint16Array.from(shapeRules, (list) => (list ? launches.add(list) : 0))
  const innerAnchors = innerRules.anchors(launches)
  const marks = marksOf(rules, markRules, innerAnchors)
  const oneCapital = capitalStarts(shapeLaunches)
  const markLaunches = Uint16Array.from(markRules, (list) => launches.add(list))
  const outputLaunches = Uint16Array.from(builder.keywordRules(), (list) => launches.add(list))
  const heads = buildHeads(rules, shapeLaunches, markLaunches, outputLaunches, byOutput(keywords, tree), launches)
  const behindCapital = unitsBehindCapitals(rules, launches.lists, shapeLaunches)
  const setNames = [...sets.keys()]
  return {
    ...ruleTables({ rules, tree, setNames, lexiconRules, innerAnchors }),
    rules,
    automata,
    validators,
    setNames,
    tree,
    kinds,
    pass: buildPassTable(tree, { kinds, marks, oneCapital, behindCapital }),
    marks,
    oneCapital,
    behindCapital,
    heads,
    innerAnchors,
    outputLaunches,
    launches: launches.flat(),
    lexiconRules,
    reach: reachOf(rules, tree.longest),
  }
}

/**
 * All automata that the rules of packs name, each once and as written: equal code means equal language. The table of
 * an engine has them in this order.
 *
 * @throws ConfigError when a pack has another format
 */
export function automatonCodes(packs: readonly CompiledPack[]): string[] {
  const codes = new Set<string>()
  for (const pack of packs) {
    if (pack.format !== PACK_FORMAT) {
      throw new ConfigError(
        `pack ${pack.name} has format ${String(pack.format)}, this version of presend reads ${PACK_FORMAT}; compile it again`,
      )
    }
    for (const { lead, pattern, trail } of pack.rules) {
      for (const index of [lead, pattern, trail]) if (index !== null) codes.add(pack.automata[index] as string)
    }
  }
  return [...codes]
}

/**
 * The validator that a rule names, of those at hand; `undefined` when it names none.
 *
 * @throws ConfigError when it is missing
 */
export function validatorOf(
  { id, validator: name }: Pick<RuleData, 'id' | 'validator'>,
  validators: Readonly<Record<string, Validator>>,
): Validator | undefined {
  if (name === null) return undefined
  const validator = Object.hasOwn(validators, name) ? validators[name] : undefined
  // A pack that was JSON has lost the code of its validators.
  if (typeof validator?.check === 'function') return validator
  throw new ConfigError(
    `its pack does not bring validator ${name}; compile the pack again, or pass it through attachValidators of presend/compile`,
    { ruleId: id },
  )
}

/** Folded words of a tree by the output at which they end. */
function byOutput(words: Iterable<string>, tree: TermTree): Map<number, string[]> {
  const ofOutput = new Map<number, string[]>()
  for (const word of words) {
    let node = ROOT
    for (let i = 0; i < word.length; i++) node = childOf(tree, node, tree.classOf[word.charCodeAt(i)] as number)
    const output = tree.outputOf[node] as number
    const known = ofOutput.get(output)
    if (known) known.push(word)
    else ofOutput.set(output, [word])
  }
  return ofOutput
}

/** Inner anchors on their way: the rules that share one. */
class InnerRules {
  readonly #known: Map<string, { readonly anchor: Omit<InnerAnchor, 'launch'>; readonly rules: number[] }>[] =
    Array.from({ length: 128 }, () => new Map())

  add(
    rule: RuntimeRule,
    unit: number,
    stored: { readonly before: string } & Pick<InnerAnchor, 'wide' | 'least' | 'reach'>,
  ): void {
    const { wide, least, reach } = stored
    const before = asciiSet(stored.before)
    const units = unit === FIRST_DIGIT ? DIGITS : [unit]
    const anchor = {
      left: rule.lead === null ? rule.rule.edges.left : ('none' as const),
      firsts: firstsOf(rule),
      before,
      wide,
      least,
      reach,
      ahead: unitsAhead(rule, units, { before, wide, reach }),
    }
    const key = Object.values(anchor).join(' ')
    const known = this.#known[unit]?.get(key)
    if (known) known.rules.push(rule.index)
    else this.#known[unit]?.set(key, { anchor, rules: [rule.index] })
  }

  anchors(launches: LaunchTable): InnerAnchor[][] {
    return this.#known.map((known) =>
      [...known.values()].map(({ anchor, rules }) => ({ ...anchor, launch: launches.add(rules) })),
    )
  }
}

/** The marks on which rules hang, and what may follow each of them in a match. */
function marksOf(
  rules: readonly RuntimeRule[],
  markRules: readonly (readonly number[])[],
  innerAnchors: readonly (readonly InnerAnchor[])[],
): PassMark[] {
  const marks: PassMark[] = []
  for (let unit = 0; unit < 128; unit++) {
    const begins = markRules[unit] as readonly number[]
    const inside = unit === FIRST_DIGIT ? [] : (innerAnchors[unit] as readonly InnerAnchor[])
    const view = VIEW_MARKS.find(([mark]) => mark.charCodeAt(0) === unit)
    if (begins.length === 0 && inside.length === 0 && view === undefined) continue
    const followers = asciiSet(view?.[1] ?? '')
    // A view may ask what stands around its mark.
    let wide = view !== undefined
    let ends = false
    for (const { ahead } of inside) {
      const next = ahead[0] as Uint8Array
      for (let unit = 0; unit < WIDE_UNIT; unit++) if (next[unit] === 1) followers[unit] = 1
      wide ||= next[WIDE_UNIT] === 1
      ends ||= next[TEXT_END] === 1
    }
    for (const index of begins) {
      const { lead, pattern } = rules[index] as RuntimeRule
      const automaton = lead ?? (pattern as Automaton)
      const state = automaton.step(automaton.start, unit)
      // Behind a match that ends with the mark anything may stand.
      const endsHere = automaton.accepts(state)
      for (let next = 0; next < 128; next++) {
        if (endsHere || automaton.step(state, next) !== 0) followers[next] = 1
      }
      ends ||= endsHere
      wide ||= endsHere || automaton.wideRuns(state).length > 0
    }
    marks.push({ unit, followers, wide, ends: ends || unit === 0x40 })
  }
  if (marks.length > MOST_MARKS) {
    throw new ConfigError(
      `rules begin with ${marks.length} different marks (${marks.map(({ unit }) => String.fromCharCode(unit)).join(' ')}), more than ${MOST_MARKS}; load fewer packs or begin with a cue word`,
    )
  }
  return marks
}

/** By follower: whether a rule may begin at a word of one capital letter that it follows. */
function capitalStarts(shapeLaunches: Uint16Array): boolean[] {
  return FOLLOWERS.map((_, follower) => {
    const from = packShape(true, 1, 0, follower, 0)
    return shapeLaunches.subarray(from, from + CAPS.digitsAfter + 1).some((launch) => launch !== 0)
  })
}

/** Which units may go on with a match behind its first capital and white space; see `PassMarks.behindCapital`. */
function unitsBehindCapitals(
  rules: readonly RuntimeRule[],
  lists: readonly Uint16Array[],
  shapeLaunches: Uint16Array,
): Uint8Array {
  const behind = new Uint8Array(UNITS)
  const from = packShape(true, 1, 0, OTHER, 0)
  for (const launch of new Set(shapeLaunches.subarray(from, from + FOLLOWERS.length * (CAPS.digitsAfter + 1)))) {
    for (const index of lists[launch] as Uint16Array) {
      unitsBehindCapital(rules[index] as RuntimeRule).forEach((may, unit) => {
        if (may === 1) behind[unit] = 1
      })
    }
  }
  return behind
}

function reachOf(rules: readonly RuntimeRule[], longestTerm: number): number {
  let reach = 0
  for (const { rule, lead, trail, for: context, against } of rules) {
    const window = Math.max(context?.before ?? 0, context?.after ?? 0, against?.before ?? 0, against?.after ?? 0)
    const beside = Math.max(lead === null ? 0 : LEAD_REACH, trail === null ? 0 : TRAIL_REACH, window + longestTerm)
    reach = Math.max(reach, rule.maxChars + beside + EDGE_REACH)
  }
  // What a view reads as one value may stand wider apart.
  return reach === 0 ? 0 : reach + VIEW_REACH
}
