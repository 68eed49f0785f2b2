import type { Node } from './ast.ts'

/** Length of the longest text a pattern matches, in UTF-16 units; `Infinity` when there is none. */
export function longestMatch(node: Node): number {
  switch (node.type) {
    case 'empty':
      return 0
    case 'class':
      return node.set.length > 0 && (node.set.at(-1) as number) > 0xffff ? 2 : 1
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + longestMatch(part), 0)
    case 'choice':
      return node.options.reduce((most, option) => Math.max(most, longestMatch(option)), 0)
    case 'repeat': {
      const once = longestMatch(node.node)
      return once === 0 || node.max === 0 ? 0 : once * node.max
    }
  }
}

/** Length of the shortest text a pattern matches, in UTF-16 units. */
export function shortestMatch(node: Node): number {
  switch (node.type) {
    case 'empty':
      return 0
    case 'class':
      return node.set.length > 0 && (node.set[0] as number) > 0xffff ? 2 : 1
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + shortestMatch(part), 0)
    case 'choice':
      return Math.min(...node.options.map(shortestMatch))
    case 'repeat':
      return node.min === 0 ? 0 : node.min * shortestMatch(node.node)
  }
}

/**
 * Length of the longest text before a pattern's open tail, in UTF-16 units: the tail is one unbounded
 * repeat of a character class, alone or followed by one more character, at the very end of each way
 * through the pattern. `undefined` when an unbounded repeat stands anywhere else.
 */
export function openTailHead(node: Node): number | undefined {
  const whole = longestMatch(node)
  if (whole !== Number.POSITIVE_INFINITY) return whole
  switch (node.type) {
    case 'repeat':
      if (node.max === Number.POSITIVE_INFINITY) return node.node.type === 'class' ? node.min : undefined
      return node.max === 1 ? openTailHead(node.node) : undefined
    case 'choice': {
      const heads = node.options.map(openTailHead)
      return heads.includes(undefined) ? undefined : Math.max(...(heads as number[]))
    }
    case 'sequence': {
      const open = node.parts.findIndex((part) => longestMatch(part) === Number.POSITIVE_INFINITY)
      const rest = node.parts.slice(open + 1)
      if (rest.length > 1 || rest.some((part) => part.type !== 'class')) return undefined
      const tail = openTailHead(node.parts[open] as Node)
      if (tail === undefined) return undefined
      return node.parts.slice(0, open).reduce((sum, part) => sum + longestMatch(part), tail)
    }
    default:
      return undefined
  }
}
