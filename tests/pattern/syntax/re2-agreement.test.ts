import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CharSet } from '../../../src/pattern/syntax/ast.ts'
import { PatternSyntaxError, parsePattern } from '../../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../../src/pattern/syntax/print.ts'
import { SCRIPTS } from '../../../src/pattern/syntax/property-names.ts'

/**
 * re2-wasm is the independent oracle of the language. Its heap is fixed at 16 MB and is never given
 * back, and running out of it aborts the process: hence children, and few patterns for each.
 */
const ORACLE = `
  const { RE2 } = require('re2-wasm')
  const answer = ([pattern, texts]) => {
    try {
      const matcher = new RE2('^(?:' + pattern + ')$', 'u')
      new RE2(pattern, 'u') // so that an unmatched ")" does not hide in the group
      return texts.map((text) => matcher.test(text))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      return null
    }
  }
  const questions = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  process.stdout.write(JSON.stringify(questions.map(answer)))
`

type Question = readonly [pattern: string, texts: readonly string[]]

/** For each question: which texts RE2 matches as a whole, or `null` where it refuses the pattern. */
const askRe2 = (questions: readonly Question[]): (readonly boolean[] | null)[] => {
  const answers: (readonly boolean[] | null)[] = []
  for (let at = 0; at < questions.length; at += 150) {
    const input = JSON.stringify(questions.slice(at, at + 150))
    answers.push(...JSON.parse(execFileSync(process.execPath, ['-e', ORACLE], { input, encoding: 'utf8' })))
  }
  return answers
}

const cache = new Map<string, CharSet>()

const askOurs = ([pattern, texts]: Question): readonly boolean[] | null => {
  try {
    const matcher = new RegExp(`^(?:${toRegExpSource(parsePattern(pattern, cache))})$`, 'u')
    return texts.map((text) => matcher.test(text))
  } catch (error) {
    if (!(error instanceof PatternSyntaxError)) throw error
    return null
  }
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Whole texts, each of them on the edge of some class. */
const TEXTS: readonly string[] = [
  ...['', '\u212a', ' ', '\u00a0', '\u3000', '\t', '\n', '\v', '\f', '\r', '\u0007', '\u0000', '\u0001', '\u0085'],
  ...['\u2028', '\u{1f600}', '\u{10400}', '\u{10428}', '\u{10ffff}', '\u200d', '\ue000', '\u007f', '\u0080', '\\'],
  ...words(
    'a b k A B K aa ab aaa aB abab s ſ ß ẞ σ ς Σ ı İ i é É 中 中文 か 0 12 ٣ ½ _ - ] [ ^ } { . / : , z -z a- a{ ~',
  ),
  '1234567893',
]

/** Accepted by both. */
const SHARED: readonly string[] = [
  ...['', '(?i)\u212a', '(?i)\u{10400}', '\\ ', '\\`', '\\\\', '\u{1f600}+', '(?i)[\u{10428}a]'],
  ...words(String.raw`
    a ab a|b a| |a || (?:) (?:a|b)+ (?:ab)* a?b? a{2} a{1,2} a{2,} a{0} a{0,0} (?:)* (?:){3} (?:a*)* (?:a|)+
    (?:a{1000}){0,1} (?:a{100}){10} (?:a*){1000} (?:(?:a{3,}){30,}){11,} (?:a{0}){1000} a{1000}b{1000} . (?s). (?s:.)
    .+ (?i). (?is)A.? (?i)(?s)a|. (?si:a).? (?ii)a (?i)a (?i:a)b (?:(?i)a|b)b (?i)k (?i)s (?i)ß (?i)ẞ (?i)ς (?i)ı
    (?i)İ (?i)i (?i)É (?i)[a-z] (?i)[^k] (?i)[^\W] (?i)\w (?i)\W (?i)\P{Lu} (?i)\p{Lu} (?i)[[:lower:]]
    (?i)[[:^lower:]] (?i)\p{^Ll} (?i)[^\P{Lu}] (?i)[\x{e0}-\x{ff}] \d \D \w \W \s \S \d{10} \t \n \r \f \v \a \0 \01
    \007 \0007 \x41 \x{41} \x{1F600} \x{0000041} \x{10FFFF} \. \/ / \- \_ \~ \[ \] \{ \} \^ } ] a] - [a] [a-z] [^a]
    [^a\n] []a] [^]a] []-a] [-a] [a-] [a-b-z] [+--] [---] [\-z] [\d-z] [[:alpha:]-z] [a[] [[a] [^^] [\]] [.] [{}]
    [\x{0}-\x{10FFFF}] [^\x{0}-\x{10FFFF}] [\0-\x7F] [\a\v] [\n-a] [\w&&a] [^\d\s] [\D] [^\S\n] \pL \PL \p{L} \p{^L}
    \P{^L} \pN \p{Nd} \p{Lu} \p{Zs} \p{C} \p{Cc} \p{Co} \pP \p{Sc} \p{Any} \p{Han}+ \p{Hiragana} \p{Greek}
    \p{Cyrillic} \p{Latin} \p{Common} \p{Deseret} \p{Yi} [\p{Han}\d] [^\pL] [\PL] 中文? [中-龥]+
  `),
  ...words('alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit').flatMap((posix) => [
    `[[:${posix}:]]`,
    `[[:^${posix}:]]`,
  ]),
]

/** Accepted by RE2, refused here on purpose. */
const NARROWED: readonly string[] = [
  ...words(String.raw`
    ^a a$ \ba \Ba \Aa a\z (a) (?P<n>a) () (?) (?m)a (?U)a (?-i:a) (?i-s:a) a(?i)b a|(?i)b a*? a+? a?? a{2}? \C \Qa.\E
    \12 \177 \x{D800} a{ a{x} a{,3} a{02} a{2 [[:] [[:,] [[:alpha]
  `),
]

/** Refused by both. */
const REFUSED: readonly string[] = [
  ...['\\'],
  ...words(String.raw`
    (?=a) (?!a) (?<=a) (?<!a) (?>a) (?#a) (?P=n) (?x)a (?i (? ( ) a) (?:a \1 \8 \k a** a*+ a++ a?+ a{2}{3} a{2}* a{2}+
    *a a|* (?:+a) (?i)* {2} a{3,2} a{1001} a{0,1001} a{1001,} (?:a{100}){11} (?:a{2,}){501} (?:(?:a{2}){0}){1000}
    (?:(?:a{30})*){40} \q \é \Z \G \R \X \N \h \x4 \x{} \x{41 \x{110000} \p \p{L \p{} \p{LC} \p{Cn} \p{Letter}
    \p{greek} \p{Grek} \p{Script=Han} \p{Emoji} [ [] [^] [a [a- [z-a] [a--] [a-\d] [a-\pL] [a-[:alpha:]] [[:foo:]]
    [\b] [\1] [[:alpha:]
  `),
]

describe('the language of patterns and RE2', () => {
  it('agree on every text for every pattern of the shared language', () => {
    const questions = SHARED.map((pattern): Question => [pattern, TEXTS])
    const theirs = askRe2(questions)
    const wrong = questions.flatMap((question, at) => {
      const ours = askOurs(question)
      const [pattern, texts] = question
      if (ours === null || theirs[at] === null) return [{ pattern, text: 'refused by one of the two' }]
      return texts.filter((_, n) => ours[n] !== theirs[at]?.[n]).map((text) => ({ pattern, text }))
    })
    expect(wrong).toEqual([])
  })

  it('differ where the language is narrower on purpose', () => {
    const theirs = askRe2(NARROWED.map((pattern): Question => [pattern, []]))
    expect(NARROWED.filter((_, at) => theirs[at] === null)).toEqual([])
    expect(NARROWED.filter((pattern) => askOurs([pattern, []]) !== null)).toEqual([])
  })

  it('refuse the same mistakes', () => {
    const theirs = askRe2(REFUSED.map((pattern): Question => [pattern, []]))
    expect(REFUSED.filter((_, at) => theirs[at] !== null)).toEqual([])
    expect(REFUSED.filter((pattern) => askOurs([pattern, []]) !== null)).toEqual([])
  })

  it('know the same scripts', () => {
    const names = [...SCRIPTS].map((name) => `\\p{${name}}`)
    const theirs = askRe2(names.map((pattern): Question => [pattern, []]))
    expect(names.filter((_, at) => theirs[at] === null)).toEqual([])
    for (const name of SCRIPTS) expect(() => new RegExp(`\\p{Script=${name}}`, 'u')).not.toThrow()
  })

  it('never differ on a random pattern that we accept', () => {
    const fragment = fc.constantFrom(
      ...words(String.raw`
        a b k ß 中 . | * + ? (?: (?: (?i) (?i: (?s) ) ) [ [^ ] ] - \ { } {2} {1,3} {2,} {0 , \d \W \p{Sc} \p{^Greek}
        \x41 \x{1F600} \0 [:alpha:] [:^word:] [: 1 ^ \- \n
      `),
    )
    const pattern = fc.array(fragment, { minLength: 2, maxLength: 7 }).map((parts) => parts.join(''))
    const accepted = fc.sample(
      pattern.filter((source) => askOurs([source, []]) !== null),
      { numRuns: 450, seed: 20_240_229 },
    )
    const questions = accepted.map((source): Question => [source, TEXTS])
    const theirs = askRe2(questions)
    const wrong = questions.filter((question, at) => JSON.stringify(askOurs(question)) !== JSON.stringify(theirs[at]))
    expect(wrong.map(([source]) => source)).toEqual([])
  })
}, 60_000)
