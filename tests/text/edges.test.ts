import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EDGE_REACH, type EdgeKind, holdsLeft, holdsRight } from '../../src/text/edges.ts'

// One or two characters for each kind of neighbor; the truth tables below name them by column.
const SAMPLES = {
  latin: ['a', 'Z', 'Ａ'],
  accented: ['é', 'ß'],
  cyrillic: ['ж'],
  greek: ['λ'],
  han: ['中', '𠀀'],
  kana: ['か', 'カ', 'ー'],
  hangul: ['한'],
  thai: ['ก'],
  hebrew: ['א'],
  arabic: ['ب'],
  devanagari: ['क'],
  digit: ['7', '７'],
  arabicDigit: ['٣', '𝟗'],
  underscore: ['_'],
  space: [' ', '　'],
  punctuation: ['+', '。', '#'],
  emoji: ['😀', '❤'],
  ignorable: ['\u200b', '\ufe0f'],
  loneSurrogate: ['\ud800', '\udc00'],
} as const

type Sample = keyof typeof SAMPLES
const NAMES = Object.keys(SAMPLES) as Sample[]

// Row: the character at the edge, inside. Columns in the order of SAMPLES: the neighbor outside.
// `|` = there is an edge between the two, `-` = the word goes on.
const WORD: Record<Sample, string> = {
  //                lat acc cyr gre han kan hgl tha heb ara dev dig adg und spc pun emo ign sur
  latin: '           -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  accented: '        -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  cyrillic: '        -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  greek: '           -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  han: '             |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  kana: '            |   |   |   |   |   -   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  hangul: '          |   |   |   |   |   |   -   |   |   |   |   |   |   |   |   |   |   |   | ',
  thai: '            |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  hebrew: '          |   |   |   |   |   |   |   |   -   |   |   |   |   |   |   |   |   |   | ',
  arabic: '          |   |   |   |   |   |   |   |   |   -   |   |   |   |   |   |   |   |   | ',
  devanagari: '      |   |   |   |   |   |   |   |   |   |   -   |   |   |   |   |   |   |   | ',
  digit: '           -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  arabicDigit: '     -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  underscore: '      -   -   -   -   |   |   |   |   |   |   |   -   -   -   |   |   |   |   | ',
  space: '           |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  punctuation: '     |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  emoji: '           |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  ignorable: '       |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
  loneSurrogate: '   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   |   | ',
}

// Only the neighbor counts.
const DIGIT = '      |   |   |   |   |   |   |   |   |   |   |   -   -   |   |   |   |   |   | '

const cells = (row: string): string[] => row.trim().split(/\s+/)

const left = (kind: EdgeKind, outside: string, inside: string): boolean =>
  holdsLeft(kind, outside + inside, outside.length, outside.length + inside.length)

const right = (kind: EdgeKind, inside: string, outside: string): boolean =>
  holdsRight(kind, inside + outside, 0, inside.length)

// Two lone halves that would make a pair are one character, not two.
const isPair = (first: string, second: string): boolean => /\ud800$/.test(first) && /^\udc00/.test(second)

describe('edges between two characters', () => {
  for (const inside of NAMES) {
    it(`${inside} at the edge`, () => {
      const row = cells(WORD[inside])
      expect(row).toHaveLength(NAMES.length)
      for (const [column, outside] of NAMES.entries()) {
        for (const inner of SAMPLES[inside]) {
          for (const outer of SAMPLES[outside]) {
            const place = `${inner}${outer} (${inside}, ${outside})`
            const word = row[column] === '|'
            const digit = cells(DIGIT)[column] === '|'
            if (!isPair(outer, inner)) {
              expect(left('word', outer, inner), `left word ${place}`).toBe(word)
              expect(left('token', outer, inner), `left token ${place}`).toBe(word)
              expect(left('byte', outer, inner), `left byte ${place}`).toBe(word)
              expect(left('digit', outer, inner), `left digit ${place}`).toBe(digit)
              expect(left('number', outer, inner), `left number ${place}`).toBe(digit)
              expect(left('none', outer, inner), `left none ${place}`).toBe(true)
            }
            if (!isPair(inner, outer)) {
              expect(right('word', inner, outer), `right word ${place}`).toBe(word)
              expect(right('token', inner, outer), `right token ${place}`).toBe(word)
              expect(right('byte', inner, outer), `right byte ${place}`).toBe(word)
              expect(right('digit', inner, outer), `right digit ${place}`).toBe(digit)
              expect(right('number', inner, outer), `right number ${place}`).toBe(digit)
              expect(right('none', inner, outer), `right none ${place}`).toBe(true)
            }
          }
        }
      }
    })
  }

  it('holds every edge at the start and at the end of the text', () => {
    for (const kind of ['word', 'digit', 'number', 'token', 'byte', 'none'] as const) {
      for (const inner of Object.values(SAMPLES).flat()) {
        expect(left(kind, '', inner)).toBe(true)
        expect(right(kind, inner, '')).toBe(true)
      }
      expect(left(kind, '', '')).toBe(true)
      expect(right(kind, '', '')).toBe(true)
    }
  })
})

describe('combining marks', () => {
  const ACUTE = '\u0301'

  it('belong to the character before them', () => {
    // A letter must not lose its mark, on either side of the cut.
    for (const letter of ['e', 'é', 'ж', 'か', '中', 'ก', 'ب']) {
      for (const kind of ['word', 'token', 'byte'] as const) {
        expect(right(kind, letter, ACUTE), `${letter} ${kind}`).toBe(false)
        expect(left(kind, letter, ACUTE), `${letter} ${kind}`).toBe(false)
      }
      expect(right('digit', letter, ACUTE)).toBe(true)
    }
    expect(right('word', '+', ACUTE)).toBe(true)
    expect(right('word', '7', ACUTE)).toBe(true)
  })

  it('are looked through to the base', () => {
    expect(left('word', `e${ACUTE}`, 'a')).toBe(false)
    expect(left('word', `+${ACUTE}`, 'a')).toBe(true)
    expect(left('word', `中${ACUTE}`, 'a')).toBe(true)
    expect(right('word', `e${ACUTE}`, 'a')).toBe(false)
    expect(right('word', `か${ACUTE}`, 'a')).toBe(true)
    expect(left('digit', `7${ACUTE}`, '7')).toBe(false)
    expect(right('digit', '7', `${ACUTE}7`)).toBe(false)
    expect(right('digit', '7', `${ACUTE} 7`)).toBe(true)
  })

  it('are looked through as far as an edge may look', () => {
    expect(left('word', `e${ACUTE.repeat(3)}`, 'a')).toBe(false)
    expect(left('word', `e${ACUTE.repeat(4)}`, 'a')).toBe(true)
    expect(right('digit', '7', `${ACUTE.repeat(3)}7`)).toBe(false)
    expect(right('digit', '7', `${ACUTE.repeat(4)}7`)).toBe(true)
    // The base is four units away: only the first three marks and a half of it lie within reach.
    expect(right('digit', '7', `${ACUTE.repeat(3)}𝟗`)).toBe(true)
    expect(left('digit', `𝟗${ACUTE.repeat(3)}`, '7')).toBe(true)
  })

  it('count as letters of their script in Hebrew and Devanagari', () => {
    expect(left('word', 'כ\u05b8', 'כ')).toBe(false)
    expect(right('word', 'क', '\u093f')).toBe(false)
    expect(right('word', 'क', '\u093f9')).toBe(false)
  })
})

describe('number edges', () => {
  const cases: [string, string, string, boolean][] = [
    // left of it, span, right of it, holds on both sides
    ['1,', '234', '', false],
    ['1.', '234', '', false],
    ['٣.', '234', '', false],
    ['', '234', '.5', false],
    ['', '234', ',567', false],
    ['', '234', '.𝟓', false],
    ['1', '234', '', false],
    ['', '234', '5', false],
    ['a,', '234', '', true],
    [', ', '234', '. ', true],
    ['', '234', '.', true],
    ['', '234', ',x', true],
    ['.', '234', '', true],
    ['1-', '234', '-5', true],
    ['1,', '(234)', ',5', true],
    ['a', '234', 'b', true],
  ]
  for (const [before, span, after, holds] of cases) {
    it(`${before}[${span}]${after} ${holds ? 'holds' : 'fails'}`, () => {
      const text = before + span + after
      const end = before.length + span.length
      const both = holdsLeft('number', text, before.length, end) && holdsRight('number', text, before.length, end)
      expect(both).toBe(holds)
    })
  }
})

describe('token edges', () => {
  for (const joiner of ['.', '-', '+', '_', '%', '@', '/']) {
    it(`${joiner} joins when a letter, digit or underscore lies beyond`, () => {
      for (const beyond of ['x', '7', '_', 'é', 'ж', '٣']) {
        expect(left('token', beyond + joiner, 'abc'), beyond).toBe(false)
        expect(right('token', 'abc', joiner + beyond), beyond).toBe(false)
      }
      // `_` itself continues a word, whatever lies beyond.
      const alone = joiner !== '_'
      for (const beyond of ['', ' ', '中', '.', '\n', '😀']) {
        expect(left('token', beyond + joiner, 'abc'), beyond).toBe(alone)
        expect(right('token', 'abc', joiner + beyond), beyond).toBe(alone)
      }
    })
  }

  it('is not joined by other punctuation', () => {
    for (const other of [',', ';', '!', '?', '#', '&', '=', '(', ')', '"', '：', '·']) {
      expect(left('token', `x${other}`, 'abc'), other).toBe(true)
      expect(right('token', 'abc', `${other}x`), other).toBe(true)
    }
  })

  it('sees a decomposed letter beyond the joiner', () => {
    expect(left('token', 'e\u0301.', 'abc')).toBe(false)
    expect(right('token', 'abc', '.e\u0301')).toBe(false)
  })
})

describe('byte edges', () => {
  it('do not hold beside one more byte of a chain', () => {
    for (const byte of ['00', '7f', 'A9', 'Ff']) {
      for (const outer of ['', ' ', ':', '=', '中', '😀']) {
        expect(left('byte', `${outer}${byte}:`, '1a:2b'), outer + byte).toBe(false)
        expect(right('byte', '1a:2b', `:${byte}${outer}`), byte + outer).toBe(false)
      }
    }
  })

  it('hold behind a name and before a port', () => {
    for (const word of ['MAC', 'eth0', 'a', 'hw', '8080', '7', '0g', 'é1', '']) {
      expect(left('byte', `${word}:`, '1a:2b'), word).toBe(true)
      expect(right('byte', '1a:2b', `:${word}`), word).toBe(true)
    }
    expect(right('byte', '1a:2b', ': 00')).toBe(true)
    expect(left('byte', '00: ', '1a:2b')).toBe(true)
  })

  it('do not hold where a token goes on', () => {
    expect(left('byte', 'x-', '1a:2b')).toBe(false)
    expect(right('byte', '1a:2b', '-x')).toBe(false)
  })
})

describe('on any text', () => {
  const KINDS = ['word', 'digit', 'number', 'token', 'byte', 'none'] as const
  const character = fc.oneof(
    fc.constantFrom(
      ...Object.values(SAMPLES).flat(),
      '\u0301',
      '\u3099',
      '.',
      ',',
      '-',
      '@',
      ':',
      'a1',
      ':a1',
      'a1:',
      '\u{e0101}',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  const text = fc.array(character, { maxLength: 12 }).map((parts) => parts.join(''))
  const texts = fc.tuple(text, text, text)

  it('looks no farther than the reach', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...KINDS), ([before, span, after], kind) => {
        const whole = before + span + after
        const start = before.length
        const end = start + span.length
        const near = before.slice(-EDGE_REACH) + span + after.slice(0, EDGE_REACH)
        const nearStart = Math.min(EDGE_REACH, start)
        const nearEnd = nearStart + span.length
        expect(holdsLeft(kind, near, nearStart, nearEnd)).toBe(holdsLeft(kind, whole, start, end))
        expect(holdsRight(kind, near, nearStart, nearEnd)).toBe(holdsRight(kind, whole, start, end))
      }),
      { numRuns: 1500 },
    )
  })

  it('holds the weaker edge wherever it holds the stronger', () => {
    fc.assert(
      fc.property(texts, ([before, span, after]) => {
        const whole = before + span + after
        const start = before.length
        const end = start + span.length
        const holds = (kind: EdgeKind) => [holdsLeft(kind, whole, start, end), holdsRight(kind, whole, start, end)]
        for (const [strong, weak] of [
          ['number', 'digit'],
          ['byte', 'token'],
          ['token', 'word'],
          ['word', 'none'],
          ['digit', 'none'],
        ] as const) {
          const weaker = holds(weak)
          for (const [side, held] of holds(strong).entries()) if (held) expect(weaker[side]).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
