import type { Dfa } from './automaton/dfa.ts'

/** Most words with a digit that are counted. */
export const MOST_NUMBERS = 3

/** What a unit on the way through a match does: begins or goes on with a number, ends a word, or neither. */
type UnitRole = 'digit' | 'gap' | 'other'

/**
 * Fewest words with an ASCII digit in them that any match of an automaton has, at most `MOST_NUMBERS`: where fewer
 * stand in the rest of a text, no match begins. Words are parted by ASCII units that are no letters, digits or
 * underscores, and by nothing else, so that nobody counts fewer. Cost: transitions of the automaton.
 */
export function fewestNumbers(dfa: Dfa): number {
  const { states, classes, start, next, accepting } = dfa
  const rolesOfClass = rolesOf(dfa)
  // By state, and whether its word has a digit already: fewest numbers on any way there.
  const fewest = new Uint8Array(2 * states).fill(MOST_NUMBERS)
  let open = [2 * start]
  fewest[2 * start] = 0
  // All places that so many numbers reach, before those that take one more.
  for (let numbers = 0; numbers < MOST_NUMBERS; numbers++) {
    const later: number[] = []
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if ((fewest[place] as number) !== numbers) continue
      const state = place >> 1
      const isNumber = (place & 1) === 1
      if (accepting[state] === 1) return numbers
      for (let k = 0; k < classes; k++) {
        const target = next[state * classes + k] as number
        if (target === 0) continue
        for (const role of rolesOfClass[k] as readonly UnitRole[]) {
          const count = numbers + (role === 'digit' && !isNumber ? 1 : 0)
          const to = 2 * target + (role === 'digit' || (isNumber && role === 'other') ? 1 : 0)
          if (count >= (fewest[to] as number)) continue
          fewest[to] = count
          ;(count === numbers ? open : later).push(to)
        }
      }
    }
    open = later
  }
  return MOST_NUMBERS
}

/** The roles that units of each class have. */
function rolesOf({ classes, runStarts, runClasses }: Dfa): UnitRole[][] {
  const roles: Set<UnitRole>[] = Array.from({ length: classes }, () => new Set())
  runStarts.forEach((from, run) => {
    const to = runStarts[run + 1] ?? 0x10000
    const ofClass = roles[runClasses[run] as number] as Set<UnitRole>
    for (let unit = from; unit < Math.min(to, 128); unit++) ofClass.add(roleOf(unit))
    if (to > 128) ofClass.add('other')
  })
  return roles.map((set) => [...set])
}

function roleOf(unit: number): UnitRole {
  if (unit >= 0x30 && unit <= 0x39) return 'digit'
  return /\w/.test(String.fromCharCode(unit)) ? 'other' : 'gap'
}
