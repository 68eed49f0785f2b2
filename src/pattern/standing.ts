import type { Automaton } from './automaton/automaton-table.ts'
import type { RuntimeRule } from './runtime-rule.ts'

/** The automata of a rule in their order: lead, pattern, trail. */
type Stage = 0 | 1 | 2

/** A state on the way through them. */
interface Place {
  readonly stage: Stage
  readonly state: number
}

/**
 * Where the automata of a rule may stand behind the first units of a match, its lead included and what follows its
 * trail: what tables ask when they are built. Widths of leads, edges and context are for the caller to look at.
 */
export class Standing {
  /** The match is over: anything may stand behind it. */
  ended = false
  readonly #stages: readonly (Automaton | null)[]
  readonly #places: Place[] = []

  private constructor(stages: readonly (Automaton | null)[]) {
    this.#stages = stages
  }

  /** Before the first unit of a match. */
  static atStart({ lead, pattern, trail }: RuntimeRule): Standing {
    const standing = new Standing([lead, pattern, trail])
    if (lead) standing.#enter(0, lead.start)
    else standing.#enter(1, (pattern as Automaton).start)
    return standing
  }

  /** What tells two of a rule apart that go on differently, unless one has ended. */
  key(): string {
    return this.#places.map(({ stage, state }) => `${stage} ${state}`).join()
  }

  copy(): Standing {
    const copy = new Standing(this.#stages)
    copy.add(this)
    return copy
  }

  /** Adds all places of another one of the same rule. */
  add(other: Standing): void {
    for (const { stage, state } of other.#places) this.#enter(stage, state)
    this.ended ||= other.ended
  }

  /** Lets the pattern end here where it may: the trail begins, or the match is over. */
  endPattern(): void {
    const pattern = this.#stages[1] as Automaton
    const trail = this.#stages[2]
    if (!this.#places.some(({ stage, state }) => stage === 1 && pattern.accepts(state))) return
    if (trail) this.#enter(2, trail.start)
    else this.ended = true
  }

  /** Where it may stand behind one of some units. */
  behind(units: readonly number[]): Standing {
    const next = new Standing(this.#stages)
    for (const { stage, state } of this.#places) {
      const automaton = this.#stages[stage] as Automaton
      let last = -1
      for (const unit of units) {
        const target = automaton.step(state, unit)
        if (target !== last) next.#enter(stage, target)
        last = target
      }
    }
    next.ended = this.ended
    return next
  }

  /** Whether a unit may follow. */
  goesOnWith(unit: number): boolean {
    return (
      this.ended || this.#places.some(({ stage, state }) => (this.#stages[stage] as Automaton).step(state, unit) !== 0)
    )
  }

  /** Runs of units from 128 on, first and last, that may follow, but for those behind the match. */
  wideRuns(): (readonly [first: number, last: number])[] {
    return this.#places.flatMap(({ stage, state }) => (this.#stages[stage] as Automaton).wideRuns(state))
  }

  #enter(stage: Stage, state: number): void {
    if (state === 0 || this.#places.some((place) => place.stage === stage && place.state === state)) return
    this.#places.push({ stage, state })
    if (!(this.#stages[stage] as Automaton).accepts(state)) return
    if (stage === 0) this.#enter(1, (this.#stages[1] as Automaton).start)
    // Behind the trail anything may stand.
    if (stage === 2) this.ended = true
  }
}
