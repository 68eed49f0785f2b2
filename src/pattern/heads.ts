import type { LaunchTable } from './launch-table.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { lengthOfHead, SHAPES, shapeOfHead } from './token-shape.ts'
import {
  type KnownUnits,
  placeOfUnit,
  UNITS,
  unitsBehind,
  unitsBehindMark,
  unitsBehindWord,
  WIDE,
} from './units-behind.ts'

/** Launches of a row: one for each unit that `placeOfUnit` tells apart, and one for the end of the text. */
const ROW: number = UNITS + 1
const TEXT_END: number = UNITS
/** Fewest rules of a keyword that are parted, but for those of one unit: the lists of nearly all are shorter. */
const MANY_RULES = 4
/** Most lists of rules that two bytes can name. */
const MOST_LISTS = 0xffff

/**
 * Launches by token shape, by a mark, or by a keyword of many rules or one unit, and by the unit behind the part of a token
 * that its shape counts, or the keyword, and the two units behind the mark: of thirty rules that may begin at "20 ", three may
 * go on with a small letter.
 */
export interface HeadTable {
  /** Row of each shape; row 0 launches nothing. */
  readonly rowOf: Uint16Array
  /** Row of each ASCII mark that begins a match: what it holds are the rows for the unit behind the next one. */
  readonly markRowOf: Uint16Array
  /** Row of the keywords that end at each output of the term tree; 0 where they are not parted. */
  readonly keywordRowOf: Uint16Array
  /** Launches of all rows, `ROW` for each, but for the rows of marks. */
  readonly rows: Uint16Array
}

/**
 * Parts the rules of each shape, mark and keyword by what may follow. Linear in the shapes and keywords of all rules.
 *
 * @param shapeLaunches - by shape the launch of all its rules
 * @param markLaunches - by ASCII mark likewise
 * @param keywordLaunches - by output of the term tree likewise
 * @param keywordsOf - the folded keywords that end at each output
 */
export function buildHeads(
  rules: readonly RuntimeRule[],
  shapeLaunches: Uint16Array,
  markLaunches: Uint16Array,
  keywordLaunches: Uint16Array,
  keywordsOf: ReadonlyMap<number, readonly string[]>,
  launches: LaunchTable,
): HeadTable {
  const rows: number[] = new Array<number>(ROW).fill(0)
  const known = new Map<string, number>()
  const sets = new UnitSets(rules)
  const addRow = (places: readonly number[]): number => {
    const row = rows.length / ROW
    for (const place of places) rows.push(place)
    return row
  }
  const followsOf = (launch: number, behind: (index: number) => number): number[] =>
    Array.from(launches.lists[launch] as Uint16Array, behind)
  const rowFor = (launch: number, behind: (index: number) => number): number => {
    if (launch === 0) return 0
    const follows = followsOf(launch, behind)
    const key = `${launch} ${follows.join()}`
    let row = known.get(key)
    if (row === undefined) known.set(key, (row = addRow([...partedRow(launch, follows, sets, launches), launch])))
    return row
  }
  /** Behind a mark two units are looked at: most marks in numbers are followed by a digit, and few rules go on behind that. */
  const rowForMark = (launch: number, mark: number): number => {
    if (launch === 0) return 0
    const follows = followsOf(launch, (index) => sets.behindMark(index, [mark]))
    const parts = Array.from(partedRow(launch, follows, sets, launches), (part, unit) =>
      rowFor(part, (index) => (unit < WIDE ? sets.behindMark(index, [mark, unit]) : sets.any)),
    )
    return addRow([...parts, rowFor(launch, () => sets.any)])
  }
  const rowOf = new Uint16Array(SHAPES)
  shapeLaunches.forEach((launch, shape) => {
    rowOf[shape] = rowFor(launch, (index) => sets.behind(index, shape))
  })
  const markRowOf = markLaunches.map(rowForMark)
  const keywordRowOf = keywordLaunches.map((launch, output) => {
    const words = keywordsOf.get(output) ?? []
    const isFrequent = words.some(({ length }) => length === 1)
    if (!isFrequent && (launches.lists[launch] as Uint16Array).length < MANY_RULES) return 0
    return rowFor(launch, (index) => sets.behindWords(index, words))
  })
  return { rowOf, markRowOf, keywordRowOf, rows: Uint16Array.from(rows) }
}

/** The launches of a list's parts by the unit behind the head. */
function partedRow(launch: number, follows: readonly number[], sets: UnitSets, launches: LaunchTable): Uint16Array {
  // Units that the same rules go on with are one class.
  let classOf = new Uint16Array(UNITS)
  let firstOf: number[] = [0]
  for (const set of new Set(follows)) {
    const units = sets.units(set)
    const refined = new Map<number, number>()
    const firsts: number[] = []
    classOf = classOf.map((k, unit) => {
      const key = 2 * k + (units[unit] as number)
      let to = refined.get(key)
      if (to === undefined) refined.set(key, (to = firsts.push(unit) - 1))
      return to
    })
    firstOf = firsts
  }
  const list = launches.lists[launch] as Uint16Array
  const parts = firstOf.map((unit) => {
    if (launches.lists.length >= MOST_LISTS) return launch
    return launches.add(list.filter((_, i) => sets.units(follows[i] as number)[unit] === 1))
  })
  return classOf.map((k) => parts[k] as number)
}

/** Sets of units behind heads, each kept once. */
class UnitSets {
  readonly #rules: readonly RuntimeRule[]
  readonly #ofRule: (KnownUnits | undefined)[] = []
  readonly #sets: Uint8Array[] = []
  readonly #indexOf = new Map<Uint8Array, number>()
  readonly #byContent = new Map<string, number>()

  /** Index of the set of all units. */
  readonly any: number

  constructor(rules: readonly RuntimeRule[]) {
    this.#rules = rules
    this.any = this.#add(new Uint8Array(UNITS).fill(1))
  }

  /** Index of the set of units that may stand behind the head of a match of a rule. */
  behind(rule: number, shape: number): number {
    return this.#index(unitsBehind(this.#rules[rule] as RuntimeRule, shape, (this.#ofRule[rule] ??= new Map())))
  }

  /** The same for a match that begins with a mark, and maybe a unit of ASCII. */
  behindMark(rule: number, units: readonly number[]): number {
    return this.#index(unitsBehindMark(this.#rules[rule] as RuntimeRule, units, (this.#ofRule[rule] ??= new Map())))
  }

  /** The same for a match that begins with one of some keywords. */
  behindWords(rule: number, words: readonly string[]): number {
    const any = new Uint8Array(UNITS)
    const known = (this.#ofRule[rule] ??= new Map())
    for (const word of words) {
      unitsBehindWord(this.#rules[rule] as RuntimeRule, word, known).forEach((may, unit) => {
        if (may === 1) any[unit] = 1
      })
    }
    return this.#add(any)
  }

  #index(units: Uint8Array): number {
    let index = this.#indexOf.get(units)
    if (index === undefined) this.#indexOf.set(units, (index = this.#add(units)))
    return index
  }

  #add(units: Uint8Array): number {
    const content = units.join('')
    let index = this.#byContent.get(content)
    if (index === undefined) this.#byContent.set(content, (index = this.#sets.push(units) - 1))
    return index
  }

  /** The set: 1 for the units in it. */
  units(index: number): Uint8Array {
    return this.#sets[index] as Uint8Array
  }
}

/** The list of rules that may begin at an offset, by the head of the token there, see `headAt`, and what follows; 0 for none. */
export function launchAt({ rowOf, rows }: HeadTable, text: string, start: number, head: number): number {
  const row = rowOf[shapeOfHead(head)] as number
  return row === 0 ? 0 : launchBehind(rows, row, text, start + lengthOfHead(head))
}

/** The list of rules that may begin with the mark at an offset, by the two units that follow it; 0 for none. */
export function launchAtMark({ markRowOf, rows }: HeadTable, text: string, at: number): number {
  const row = markRowOf[text.charCodeAt(at)] as number
  if (row === 0) return 0
  const behind = launchBehind(rows, row, text, at + 1)
  return behind === 0 ? 0 : launchBehind(rows, behind, text, at + 2)
}

/** Those of the rules of a keyword that may go on with what stands behind it, where `launch` has all of them; 0 for none. */
export function launchBehindKeyword(
  { keywordRowOf, rows }: HeadTable,
  output: number,
  launch: number,
  text: string,
  end: number,
): number {
  const row = keywordRowOf[output] as number
  return row === 0 ? launch : launchBehind(rows, row, text, end)
}

function launchBehind(rows: Uint16Array, row: number, text: string, end: number): number {
  return rows[row * ROW + (end < text.length ? placeOfUnit(text.charCodeAt(end)) : TEXT_END)] as number
}
