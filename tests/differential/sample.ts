import fc from 'fast-check'
import type { Node } from '../../src/pattern/syntax/ast.ts'

/** Most repeats of a part that a sample goes through. */
const MOST_REPEATS = 4

/** Texts that a pattern matches as a whole, by a walk through its syntax; none for a part that matches nothing. */
export function sampleOf(node: Node): fc.Arbitrary<string> {
  switch (node.type) {
    case 'empty':
      return fc.constant('')
    case 'class': {
      const { set } = node
      if (set.length === 0) return fc.constant('')
      return fc.tuple(fc.nat(set.length / 2 - 1), fc.nat(0x10ffff)).map(([range, offset]) => {
        const low = set[2 * range] as number
        const high = set[2 * range + 1] as number
        return String.fromCodePoint(low + (offset % (high - low + 1)))
      })
    }
    case 'sequence':
      return fc.tuple(...node.parts.map(sampleOf)).map((parts) => parts.join(''))
    case 'choice':
      return fc.oneof(...node.options.map(sampleOf))
    case 'repeat': {
      const most = Math.min(node.max, node.min + MOST_REPEATS)
      return fc
        .array(sampleOf(node.node), { minLength: node.min, maxLength: Math.max(node.min, most) })
        .map((parts) => parts.join(''))
    }
  }
}

/** The text with up to three of its units dropped, doubled or replaced by one of `pieces`. */
export function mutated(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(fc.nat(Math.max(0, text.length)), fc.nat(2), fc.constantFrom(...pieces))
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    let result = text
    for (const [at, how, piece] of changes) {
      const rest = result.slice(at + (how === 2 ? 0 : 1))
      result = result.slice(0, at) + (how === 0 ? '' : piece) + rest
    }
    return result
  })
}
