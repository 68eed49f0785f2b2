import type { CharSet, Node } from './ast.ts'

/**
 * Returns source for `new RegExp(source, 'u')` with the node's language, over well-formed strings.
 *
 * Uses classes, `(?:…)`, `|` and quantifiers only, so it can be embedded anywhere; which of several
 * matches is found first is JavaScript's choice, so compare languages through `^(?:…)$`. Time and
 * length are linear in the tree. Throws nothing.
 *
 * @see ECMA-262, section 22.2.1, "Patterns"
 */
export const toRegExpSource = (node: Node): string => {
  switch (node.type) {
    case 'empty':
      return '(?:)'
    case 'class':
      return printSet(node.set)
    case 'sequence':
      return node.parts.map(toRegExpSource).join('') || '(?:)'
    case 'choice':
      return node.options.length === 0 ? printSet([]) : `(?:${node.options.map(toRegExpSource).join('|')})`
    case 'repeat': {
      const inner = toRegExpSource(node.node)
      return (node.node.type === 'class' ? inner : `(?:${inner})`) + printQuantifier(node.min, node.max)
    }
  }
}

/** An empty class matches nothing, in JavaScript as here. */
const printSet = (set: CharSet): string => {
  let ranges = ''
  for (let at = 0; at < set.length; at += 2) {
    const lo = set[at] as number
    const hi = set[at + 1] as number
    ranges += lo === hi ? printCodePoint(lo) : `${printCodePoint(lo)}-${printCodePoint(hi)}`
  }
  return `[${ranges}]`
}

const printCodePoint = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`

const printQuantifier = (min: number, max: number): string => {
  if (max !== Number.POSITIVE_INFINITY) return min === max ? `{${min}}` : `{${min},${max}}`
  return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
}
