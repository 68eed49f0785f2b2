import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proveAnchors, UnanchoredError } from '../../src/pattern/anchors.ts'
import { buildDfa } from '../../src/pattern/automaton/dfa.ts'
import { TooManyStatesError } from '../../src/pattern/automaton/nfa.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import {
  CAPS,
  FOLLOWERS,
  followerOf,
  headAt,
  headBehindLetters,
  headOfNumber,
  LETTER,
  OTHER,
  packShape,
  partsOfShape,
  SHAPES,
  shapeAt,
} from '../../src/pattern/token-shape.ts'
import { type EdgeKind, holdsRight } from '../../src/text/edges.ts'
import { cache } from './toy.ts'

const DASH = FOLLOWERS.indexOf('-')

describe('packShape', () => {
  it('gives every combination of capped counts a number of its own below SHAPES', () => {
    const seen = new Set<number>()
    for (const upper of [false, true]) {
      for (let letters = 0; letters <= CAPS.letters; letters++) {
        for (let digits = 0; digits <= CAPS.digits; digits++) {
          for (let follower = 0; follower < FOLLOWERS.length; follower++) {
            for (let after = 0; after <= CAPS.digitsAfter; after++) {
              seen.add(packShape(upper, letters, digits, follower, after))
            }
          }
        }
      }
    }
    expect(seen.size).toBe(SHAPES)
    expect(Math.min(...seen)).toBe(0)
    expect(Math.max(...seen)).toBe(SHAPES - 1)
  })

  it('takes counts at or above a cap for one', () => {
    expect(packShape(true, 99, 99, OTHER, 99)).toBe(packShape(true, CAPS.letters, CAPS.digits, OTHER, CAPS.digitsAfter))
  })
})

describe('partsOfShape', () => {
  it('gives back what packShape packed', () => {
    for (let shape = 0; shape < SHAPES; shape++) {
      const { upper, letters, digits, follower, digitsAfter } = partsOfShape(shape)
      expect(packShape(upper, letters, digits, follower, digitsAfter)).toBe(shape)
    }
  })
})

describe('headAt', () => {
  const behind = fc.constantFrom('', '.5', '-12345678', ' 4', ': 7', 'x', '_', 'é', '，')

  it('is what is known of a number without reading it again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,24}$/), behind, (number, rest) => {
        fc.pre(!/^[a-zé_]/.test(rest))
        expect(headOfNumber(`(${number}${rest}`, 1, 1 + number.length)).toBe(headAt(`(${number}${rest}`, 1))
      }),
    )
  })

  it('is what is known behind the letters of a token that digits follow', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{1,11}$/),
        fc.stringMatching(/^\d{1,24}$/),
        behind,
        (letters, number, rest) => {
          const text = letters + number + rest
          expect(headBehindLetters(headAt(text, 0), letters.length)).toBe(headAt(text, letters.length))
        },
      ),
    )
  })
})

describe('shapeAt', () => {
  it.each([
    ['AB12-345x', packShape(true, 2, 2, DASH, 3)],
    ['Ab12', packShape(false, 2, 2, OTHER, 0)],
    ['123a', packShape(true, 0, 3, LETTER, 0)],
    ['123 4567890', packShape(true, 0, 3, FOLLOWERS.indexOf(' '), 6)],
    ['12.', packShape(true, 0, 2, FOLLOWERS.indexOf('.'), 0)],
    ['12/3', packShape(true, 0, 2, FOLLOWERS.indexOf('/'), 1)],
    ['AB:1', packShape(true, 2, 0, FOLLOWERS.indexOf(':'), 1)],
    ['12中3', packShape(true, 0, 2, OTHER, 0)],
    ['ABCDEFGHIJKLMNOP12-3', packShape(true, CAPS.letters, 0, OTHER, 0)],
    ['1'.repeat(30), packShape(true, 0, CAPS.digits, OTHER, 0)],
    ['', packShape(true, 0, 0, OTHER, 0)],
  ])('of %s', (text, shape) => {
    expect(shapeAt(text, 0)).toBe(shape)
    expect(shapeAt(`x ${text}`, 2)).toBe(shape)
  })

  it('depends on at most the capped counts and one more character of each run', () => {
    const reach = CAPS.letters + CAPS.digits + 1 + CAPS.digitsAfter
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Aa1- .é'), maxLength: 60 }), (text) => {
        expect(shapeAt(text.slice(0, reach), 0)).toBe(shapeAt(text, 0))
      }),
    )
  })

  it('tells every listed follower from the others', () => {
    FOLLOWERS.forEach((name, index) => {
      if (name.length === 1) expect(followerOf(name.charCodeAt(0))).toBe(index)
    })
    expect([...'zAé中_ä'].map((c) => followerOf(c.charCodeAt(0)))).toEqual([LETTER, LETTER, OTHER, OTHER, OTHER, OTHER])
  })
})

const unit = fc.constantFrom(
  '[A-Z]',
  '[AB]',
  'A',
  '[a-c]',
  '[A-Ca-c]',
  String.raw`\d`,
  '[1-3]',
  '-',
  ' ',
  '\\.',
  '[ -]',
  '中',
  '[0-9A-F]',
)
const repeat = fc.constantFrom('', '', '?', '{2}', '{1,3}', '{3,14}', '{1,24}', '{12}')
const shapePattern = fc
  .tuple(
    fc.constantFrom('[A-Z]', '[0-9A-F]', String.raw`\d`, '[1-3]', '[A-Z]{1,3}[1-3]'),
    fc.array(
      fc.tuple(unit, repeat).map((parts) => parts.join('')),
      { maxLength: 4 },
    ),
  )
  .map(([first, rest]) => [first, ...rest])
  .chain((parts) =>
    fc.constantFrom(parts.join(''), `(?:${parts.join('|')})`, `(?:${parts.join('')}|${parts[0] ?? ''}7)`),
  )
const run = fc
  .tuple(fc.constantFrom(...'ABa1237- .:/中,é'), fc.constantFrom(1, 1, 1, 2, 3, 5, 13, 22))
  .map(([c, n]) => c.repeat(n))
const shapeText = fc.array(run, { minLength: 1, maxLength: 7 }).map((runs) => runs.join(''))

describe('the list of shapes a rule may start with', () => {
  it('holds the shape of every match, whatever follows it', () => {
    let listed = 0
    const matching = shapePattern.chain((source) =>
      fc.tuple(
        fc.constant(source),
        fc.array(fc.tuple(fc.stringMatching(new RegExp(`^(?:${source})$`)), shapeText), { minLength: 5, maxLength: 9 }),
      ),
    )
    fc.assert(
      fc.property(
        matching,
        fc.constantFrom<EdgeKind>('word', 'digit', 'number', 'token', 'none'),
        ([source, texts], right) => {
          const shapes = provenShapes(source, right)
          if (!shapes) return
          for (const [match, rest] of texts) {
            if (!/^[A-Za-z0-9]/.test(match) || !holdsRight(right, match + rest, 0, match.length)) continue
            listed++
            expect(shapes.has(shapeAt(match + rest, 0)), match + rest).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
    expect(listed).toBeGreaterThan(500)
  })

  it('is short for a narrow pattern', () => {
    expect(provenShapes(String.raw`\d{3}-\d{2}-\d{4}`, 'word')).toEqual(new Set([packShape(true, 0, 3, DASH, 2)]))
  })
})

function provenShapes(source: string, right: EdgeKind): Set<number> | undefined {
  try {
    const anchors = proveAnchors(buildDfa(parsePattern(source, cache), 300), 'word', right)
    // A keyword or an inner mark makes the shapes unnecessary.
    if (anchors.some(({ kind }) => kind === 'inner')) return undefined
    const shapes = anchors.flatMap((anchor) => (anchor.kind === 'shape' ? anchor.shapes : []))
    return shapes.length > 0 ? new Set(shapes) : undefined
  } catch (error) {
    if (error instanceof UnanchoredError || error instanceof TooManyStatesError) return undefined
    throw error
  }
}
