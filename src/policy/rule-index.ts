import type { RuleFacts } from './select.ts'

/** Rules by what selectors ask of them: each question is answered for all rules at once, 1 for those that fit. */
export class RuleIndex {
  readonly size: number
  readonly #types = new Map<string, number[]>()
  readonly #categories = new Map<string, number[]>()
  readonly #tags = new Map<string, number[]>()
  readonly #ids = new Map<string, number[]>()

  constructor(rules: readonly RuleFacts[]) {
    this.size = rules.length
    for (let index = 0; index < rules.length; index++) {
      const { ruleId, entityType, category, tags } = rules[index] as RuleFacts
      add(this.#types, entityType, index)
      add(this.#categories, category, index)
      add(this.#ids, ruleId, index)
      for (let t = 0; t < tags.length; t++) add(this.#tags, tags[t] as string, index)
    }
  }

  inCategories(names: readonly string[]): Uint8Array {
    return this.#marked(this.#categories, names)
  }

  /** Rules with any of the tags. */
  withTags(names: readonly string[]): Uint8Array {
    return this.#marked(this.#tags, names)
  }

  withIds(names: readonly string[]): Uint8Array {
    return this.#marked(this.#ids, names)
  }

  /** Rules for any of the entity types; a name that ends in `*` stands for all that begin like it. */
  ofTypes(names: readonly string[]): Uint8Array {
    const fits = this.#marked(this.#types, names)
    const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
    if (beginnings.length === 0) return fits
    for (const [type, rules] of this.#types) {
      if (beginnings.some((beginning) => type.startsWith(beginning))) for (const index of rules) fits[index] = 1
    }
    return fits
  }

  #marked(rulesOf: ReadonlyMap<string, readonly number[]>, names: readonly string[]): Uint8Array {
    const fits = new Uint8Array(this.size)
    for (const name of names) for (const index of rulesOf.get(name) ?? []) fits[index] = 1
    return fits
  }
}

function add(rulesOf: Map<string, number[]>, name: string, index: number): void {
  const rules = rulesOf.get(name)
  if (rules) rules.push(index)
  else rulesOf.set(name, [index])
}
