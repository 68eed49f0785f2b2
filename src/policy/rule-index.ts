import type { RuleFacts } from './select.ts'

/** Rules by what selectors ask of them: each question is answered for all rules at once, 1 for those that fit. */
export class RuleIndex {
  readonly size: number
  readonly #rules: readonly RuleFacts[]
  #types: RulesByName | undefined
  #categories: RulesByName | undefined
  #tags: RulesByName | undefined
  #ids: RulesByName | undefined

  constructor(rules: readonly RuleFacts[]) {
    this.size = rules.length
    this.#rules = rules
  }

  inCategories(names: readonly string[]): Uint8Array {
    this.#categories ??= this.#group((rule, put) => put(rule.category))
    return this.#marked(this.#categories, names)
  }

  /** Rules with any of the tags. */
  withTags(names: readonly string[]): Uint8Array {
    this.#tags ??= this.#group((rule, put) => rule.tags.forEach(put))
    return this.#marked(this.#tags, names)
  }

  withIds(names: readonly string[]): Uint8Array {
    this.#ids ??= this.#group((rule, put) => put(rule.ruleId))
    return this.#marked(this.#ids, names)
  }

  /** Rules for any of the entity types; a name that ends in `*` stands for all that begin like it. */
  ofTypes(names: readonly string[]): Uint8Array {
    const types = (this.#types ??= this.#group((rule, put) => put(rule.entityType)))
    const fits = this.#marked(types, names)
    const beginnings = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))
    if (beginnings.length === 0) return fits
    for (const [type, rules] of types) {
      if (beginnings.some((beginning) => type.startsWith(beginning))) for (const index of rules) fits[index] = 1
    }
    return fits
  }

  #group(namesOf: (rule: RuleFacts, put: (name: string) => void) => void): RulesByName {
    const grouped = new Map<string, number[]>()
    let index = 0
    const put = (name: string): void => {
      const rules = grouped.get(name)
      if (rules) rules.push(index)
      else grouped.set(name, [index])
    }
    for (; index < this.#rules.length; index++) namesOf(this.#rules[index] as RuleFacts, put)
    return grouped
  }

  #marked(rulesOf: RulesByName, names: readonly string[]): Uint8Array {
    const fits = new Uint8Array(this.size)
    for (const name of names) for (const index of rulesOf.get(name) ?? []) fits[index] = 1
    return fits
  }
}

type RulesByName = ReadonlyMap<string, readonly number[]>
