import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '../../../src/pattern/syntax/ast.ts'
import { ANY, charSet, contains } from '../../../src/pattern/syntax/char-set.ts'
import { parsePattern } from '../../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../../src/pattern/syntax/print.ts'

const A: Node = { type: 'class', set: [0x61, 0x61] }
const B: Node = { type: 'class', set: [0x62, 0x63, 0x1f600, 0x1f600] }

/** The reference: all ends of matches that begin at `start`, straight from the meaning of the nodes. */
const ends = (node: Node, text: readonly string[], start: number): Set<number> => {
  switch (node.type) {
    case 'empty':
      return new Set([start])
    case 'class':
      return new Set(start < text.length && contains(node.set, text[start]?.codePointAt(0) ?? -1) ? [start + 1] : [])
    case 'sequence':
      return node.parts.reduce((at, part) => follow(part, text, at), new Set([start]))
    case 'choice':
      return new Set(node.options.flatMap((option) => [...ends(option, text, start)]))
    case 'repeat': {
      const reached = new Set<number>()
      let at = new Set([start])
      // Beyond `min` plus the length of the text, further turns add nothing.
      for (let turn = 0; turn <= Math.min(node.max, node.min + text.length); turn++) {
        if (turn >= node.min) for (const end of at) reached.add(end)
        at = follow(node.node, text, at)
      }
      return reached
    }
  }
}

const follow = (node: Node, text: readonly string[], from: ReadonlySet<number>): Set<number> =>
  new Set([...from].flatMap((at) => [...ends(node, text, at)]))

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.constant<Node>({ type: 'empty' }),
  fc.uniqueArray(fc.constantFrom(...'ab-]^\\{}\u{1f600}中\n'), { maxLength: 4 }).map(
    (chars): Node => ({
      type: 'class',
      set: charSet(...chars.flatMap((c) => [c.codePointAt(0) ?? 0, c.codePointAt(0) ?? 0])),
    }),
  ),
  fc.constant<Node>({ type: 'class', set: ANY }),
)

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { maxLength: 3 }).map((parts): Node => ({ type: 'sequence', parts })),
    fc.array(tie('node'), { maxLength: 3 }).map((options): Node => ({ type: 'choice', options })),
    fc
      .tuple(tie('node'), fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, 2, Number.POSITIVE_INFINITY))
      .map(([inner, min, more]): Node => ({ type: 'repeat', node: inner, min, max: min + more })),
  ),
}))

const text = fc.array(fc.constantFrom(...'ab-]^\\{}\u{1f600}中\n'), { maxLength: 4 })

describe('toRegExpSource', () => {
  it.each<[Node, string]>([
    [{ type: 'empty' }, '(?:)'],
    [A, '[\\u{61}]'],
    [B, '[\\u{62}-\\u{63}\\u{1f600}]'],
    [{ type: 'class', set: [] }, '[]'],
    [{ type: 'sequence', parts: [] }, '(?:)'],
    [{ type: 'sequence', parts: [A, A] }, '[\\u{61}][\\u{61}]'],
    [{ type: 'choice', options: [] }, '[]'],
    [{ type: 'choice', options: [A, { type: 'empty' }] }, '(?:[\\u{61}]|(?:))'],
    [{ type: 'repeat', node: A, min: 0, max: Number.POSITIVE_INFINITY }, '[\\u{61}]*'],
    [{ type: 'repeat', node: A, min: 1, max: Number.POSITIVE_INFINITY }, '[\\u{61}]+'],
    [{ type: 'repeat', node: A, min: 2, max: Number.POSITIVE_INFINITY }, '[\\u{61}]{2,}'],
    [{ type: 'repeat', node: A, min: 2, max: 2 }, '[\\u{61}]{2}'],
    [{ type: 'repeat', node: A, min: 0, max: 3 }, '[\\u{61}]{0,3}'],
    [{ type: 'repeat', node: { type: 'repeat', node: A, min: 1, max: 1 }, min: 0, max: 1 }, '(?:[\\u{61}]{1}){0,1}'],
  ])('prints %j as %s', (tree, source) => {
    expect(toRegExpSource(tree)).toBe(source)
    expect(() => new RegExp(source, 'u')).not.toThrow()
  })

  it('keeps the language of any tree', () => {
    fc.assert(
      fc.property(node, fc.array(text, { minLength: 1, maxLength: 5 }), (tree, texts) => {
        const matcher = new RegExp(`^(?:${toRegExpSource(tree)})$`, 'u')
        for (const one of texts) expect(matcher.test(one.join(''))).toBe(ends(tree, one, 0).has(one.length))
      }),
      { numRuns: 400 },
    )
  })

  it('prints what the parser reads back, in its own spelling of code points', () => {
    const spelled = (tree: Node) => toRegExpSource(tree).replaceAll('\\u{', '\\x{')
    const printable = node.filter((tree) => !spelled(tree).includes('[]'))
    fc.assert(
      fc.property(printable, text, (tree, one) => {
        const read = parsePattern(spelled(tree))
        expect(ends(read, one, 0)).toEqual(ends(tree, one, 0))
        // The parser drops groups around a single thing; once they are gone, nothing changes any more.
        expect(spelled(parsePattern(spelled(read)))).toBe(spelled(read))
      }),
      { numRuns: 400 },
    )
  })
})
