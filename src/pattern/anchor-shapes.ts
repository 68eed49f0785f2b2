import type { EdgeKind } from '../text/edges.ts'
import type { Dfa } from './automaton/dfa.ts'
import { PLAIN_LETTERS } from './pass-codes.ts'
import { CAPS, FOLLOWERS, followerOf, LETTER, OTHER, packShape, SHAPES } from './token-shape.ts'

/**
 * Lists the token shapes a match may begin with; `undefined` when one of them is an ordinary word
 * (letters only, not all upper case), which the pass never looks up.
 */
export function tokenShapes(dfa: Dfa, right: EdgeKind): number[] | undefined {
  const found = new Uint8Array(SHAPES)
  const upperClasses = classesOf(dfa, (u) => u >= 0x41 && u <= 0x5a)
  const lowerClasses = classesOf(dfa, (u) => u >= 0x61 && u <= 0x7a)
  const digitClasses = classesOf(dfa, isDigitUnit)
  const wideClasses = classesOf(dfa, (u) => u >= 128)
  const smallWideClasses = classesOf(dfa, isPlainWideLetter)
  const followerClasses = FOLLOWERS.map((_, f) =>
    classesOf(dfa, (u) => !isDigitUnit(u) && (u < 128 ? followerOf(u) === f : f === OTHER)),
  )
  const move = (states: ReadonlySet<number>, classes: readonly number[]): Set<number> => {
    const to = new Set<number>()
    for (const s of states) {
      for (const k of classes) {
        const t = dfa.next[s * dfa.classes + k] as number
        if (t !== 0) to.add(t)
      }
    }
    return to
  }
  const accepts = (states: ReadonlySet<number>): boolean => [...states].some((s) => dfa.accepting[s])
  let ordinary = false
  const mark = (upper: boolean, letters: number, digits: number, follower: number, after: number): void => {
    if (!upper && digits === 0) ordinary = true
    found[packShape(upper, letters, digits, follower, after)] = 1
  }

  /** Shapes of texts whose match reaches `states` after the letters and digits, or ends there. */
  function follow(states: ReadonlySet<number>, upper: boolean, letters: number, digits: number): void {
    if (digits === CAPS.digits) {
      if (states.size > 0) mark(upper, letters, digits, OTHER, 0)
      return
    }
    const ended = accepts(states)
    if (ended && right === 'none') {
      // Anything may go on behind the match, more digits included.
      if (digits === 0) ordinary = true
      for (let d = digits; d <= CAPS.digits; d++) {
        FOLLOWERS.forEach((_, f) => {
          for (let a = 0; a <= (f > LETTER && d < CAPS.digits ? CAPS.digitsAfter : 0); a++)
            mark(upper, letters, d, f, a)
        })
      }
    }
    FOLLOWERS.forEach((_, f) => {
      if (f === LETTER && digits === 0) return
      const mayFollowEnd = ended && (f !== LETTER || right === 'digit' || right === 'number')
      const entered = move(states, followerClasses[f] as number[])
      // A capital and small letters: an ordinary word, even if one of them lies outside ASCII.
      if (f === OTHER && digits === 0 && letters > 0 && move(states, smallWideClasses).size > 0) ordinary = true
      if (f === OTHER && digits === 0 && mayTurnLower(move(states, wideClasses))) ordinary = true
      if (f <= LETTER) {
        if (mayFollowEnd || entered.size > 0) mark(upper, letters, digits, f, 0)
        return
      }
      if (mayFollowEnd || accepts(entered)) {
        for (let a = 0; a <= CAPS.digitsAfter; a++) mark(upper, letters, digits, f, a)
        return
      }
      let run: Set<number> = entered
      for (let a = 0; a <= CAPS.digitsAfter && run.size > 0; a++) {
        const more = move(run, digitClasses)
        // Behind the end of a match more digits may follow.
        if (right === 'none' && accepts(run))
          for (let b = a; b <= CAPS.digitsAfter; b++) mark(upper, letters, digits, f, b)
        const leaves = [...run].some(
          (s) => dfa.accepting[s] || followerClasses.some((ks) => ks.some((k) => dfa.next[s * dfa.classes + k] !== 0)),
        )
        if (leaves || a === CAPS.digitsAfter) mark(upper, letters, digits, f, a)
        run = more
      }
    })
  }

  /** Whether a word that goes on in capitals or letters outside ASCII may come to a lower-case letter: then nobody looks it up. */
  function mayTurnLower(states: ReadonlySet<number>): boolean {
    const seen = new Set(states)
    for (const s of seen) {
      if (move(new Set([s]), lowerClasses).size > 0) return true
      for (const t of move(new Set([s]), [...upperClasses, ...wideClasses])) seen.add(t)
    }
    return false
  }

  function withLetters(states: ReadonlySet<number>, upper: boolean, letters: number): void {
    if (states.size === 0) return
    if (letters === CAPS.letters) {
      if (mayTurnLower(states)) ordinary = true
      mark(upper, letters, 0, OTHER, 0)
      return
    }
    // A match that ends among letters under a digit edge may go on as any longer word.
    if (letters > 0 && accepts(states) && (right === 'digit' || right === 'number' || right === 'none')) ordinary = true
    let run = states
    for (let d = 0; d <= CAPS.digits && run.size > 0; d++) {
      if (letters + d > 0) follow(run, upper, letters, d)
      run = move(run, digitClasses)
    }
  }

  let upper: Set<number> = new Set([dfa.start])
  let mixed: Set<number> = new Set()
  for (let letters = 0; letters <= CAPS.letters; letters++) {
    withLetters(upper, true, letters)
    withLetters(mixed, false, letters)
    const lower = move(upper, lowerClasses)
    mixed = new Set([...move(mixed, [...upperClasses, ...lowerClasses]), ...lower])
    upper = move(upper, upperClasses)
  }
  if (ordinary) return undefined
  return [...found.keys()].filter((shape) => found[shape] === 1)
}

/** Classes of an automaton with a wanted unit. */
function classesOf(dfa: Dfa, wanted: (unit: number) => boolean): number[] {
  const classes = new Set<number>()
  dfa.runStarts.forEach((start, r) => {
    const k = dfa.runClasses[r] as number
    if (k === 0 || classes.has(k)) return
    const end = Math.min(dfa.runStarts[r + 1] ?? 0x10000, Math.max(start + 1, 0x101))
    for (let u = start; u < end; u++) {
      if (wanted(u)) {
        classes.add(k)
        return
      }
    }
  })
  return [...classes]
}

/** A small letter outside ASCII that the pass takes for any other letter. */
function isPlainWideLetter(unit: number): boolean {
  return unit >= 128 && PLAIN_LETTERS.includes(String.fromCharCode(unit))
}

function isDigitUnit(u: number): boolean {
  return u >= 0x30 && u <= 0x39
}
