import { random } from './random.ts'

const LOWER = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The source of a rule pack with `count` made-up rules, for `compilePack`. The kinds stand in the
 * proportions of the shipped packs: tokens with an issuer's prefix, values behind a cue, numbers of a
 * shape with or without a required term, upper-case codes. No two rules share prefix, cue or shape and term.
 */
export function generatedPack(name: string, count: number, seed: number): object {
  const { int, text } = random(seed)
  const known = new Set<string>()
  const fresh = (length: number): string => {
    for (;;) {
      const word = text(length, LOWER)
      if (!known.has(word)) {
        known.add(word)
        return word
      }
    }
  }
  const rules = Array.from({ length: count }, (_, i) => {
    const common = {
      id: `${name}-${i}`,
      summary: 'generated',
      entityType: 'GENERATED',
      category: 'secret',
      strength: 'plain',
    }
    const kind = i % 10
    if (kind < 4) return { ...common, pattern: `${fresh(4)}_[A-Za-z0-9]{${16 + int(24)}}` }
    if (kind < 6) return { ...common, lead: `${fresh(6)} ?[:=] ?`, pattern: '[A-Za-z0-9]{8,24}' }
    if (kind < 8) {
      const terms = { terms: [fresh(7), fresh(8)], before: 40, after: 12, required: true }
      return { ...common, pattern: `\\d{${5 + int(8)}}`, edges: { left: 'digit', right: 'digit' }, for: terms }
    }
    if (kind < 9)
      return {
        ...common,
        pattern: `\\d{${2 + int(3)}}-\\d{${2 + int(4)}}-\\d{${2 + int(5)}}`,
        edges: { left: 'number', right: 'number' },
      }
    return { ...common, pattern: `${fresh(3).toUpperCase()}\\d{${4 + int(8)}}` }
  })
  return { pack: name, version: '1.0.0', summary: `${count} generated rules`, rules }
}
