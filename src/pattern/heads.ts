import type { PatternEngine } from './engine.ts'
import type { RuntimeRule } from './runtime-rule.ts'
import { headAt, lengthOfHead, SHAPES, shapeOfHead } from './token-shape.ts'
import { placeOfUnit, UNITS, unitsBehind } from './units-behind.ts'

/** Most shapes whose lists are parted by what stands behind the head; further ones launch all their rules. */
const MOST_ROWS = 4096

/**
 * Launches by token shape and by the unit behind the part of a token that its shape counts: of thirty rules that may
 * begin at "20 ", three may go on with a small letter. Rows are found when a shape is first met; they depend on the
 * rules alone, never on a text, and there are no more than `MOST_ROWS`.
 */
export class HeadLaunches {
  /** The engine's lists of rules, and behind them the parts of them that rows name. */
  readonly lists: Uint16Array[]
  readonly #engine: PatternEngine
  readonly #rowOf = new Uint16Array(SHAPES)
  /** By unit: index into `lists`. Row 0 stands for none. */
  readonly #rows: Uint16Array[] = [new Uint16Array(0)]
  readonly #known = new Map<string, number>()

  constructor(engine: PatternEngine) {
    this.#engine = engine
    this.lists = [...engine.launches]
    this.lists.forEach((list, index) => {
      this.#known.set(list.join(), index)
    })
  }

  /** The list of rules that may begin at an offset, by the shape of the token and what follows; 0 for none. */
  launchAt(text: string, start: number): number {
    const head = headAt(text, start)
    const shape = shapeOfHead(head)
    const launch = this.#engine.shapeLaunches[shape] as number
    if (launch === 0) return 0
    const end = start + lengthOfHead(head)
    if (end >= text.length) return launch
    let row = this.#rowOf[shape] as number
    if (row === 0) {
      if (this.#rows.length > MOST_ROWS || this.lists.length + UNITS > 0xffff) return launch
      row = this.#rows.push(this.#rowFor(shape, this.#engine.launches[launch] as Uint16Array)) - 1
      this.#rowOf[shape] = row
    }
    return (this.#rows[row] as Uint16Array)[placeOfUnit(text.charCodeAt(end))] as number
  }

  /** Parts a list by what may follow the head of a match. */
  #rowFor(shape: number, list: Uint16Array): Uint16Array {
    const { rules } = this.#engine
    const follows = Array.from(list, (index) => unitsBehind(rules[index] as RuntimeRule, shape))
    // Units that the same rules go on with are one class.
    let classOf = new Uint16Array(UNITS)
    let firstOf: number[] = [0]
    for (const units of follows) {
      const refined = new Map<number, number>()
      const firsts: number[] = []
      classOf = classOf.map((k, unit) => {
        const key = 2 * k + (units[unit] as number)
        let to = refined.get(key)
        if (to === undefined) {
          to = firsts.push(unit) - 1
          refined.set(key, to)
        }
        return to
      })
      firstOf = firsts
    }
    const launches = firstOf.map((unit) => this.#add(list.filter((_, i) => follows[i]?.[unit] === 1)))
    return classOf.map((k) => launches[k] as number)
  }

  #add(list: Uint16Array): number {
    const key = list.join()
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.lists.push(list) - 1
      this.#known.set(key, index)
    }
    return index
  }
}
