import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainsOf, DIGITS_ONLY, type Fits, NO_PART, WITH_LETTERS } from '../../../src/text/views/chain.ts'
import { DIGITS_SIGN } from '../../../src/text/views/signs.ts'

const fits: Fits = (text, start, end) => {
  const word = text.slice(start, end)
  return /^\d+$/.test(word) ? DIGITS_ONLY : /^[A-Z\d]+$/.test(word) ? WITH_LETTERS : NO_PART
}

/** The words of the chains in a text that hold one of some offsets, said with an expression. */
const slowChains = (text: string, signs: readonly number[]): string[][] =>
  [...text.matchAll(/[A-Z\d]+(?:(?![!?@$])[!-/:-@[-`{-~\s]{1,4}[A-Z\d]+(?![a-z]))*/g)]
    .filter(({ 0: chain, index }) => signs.some((at) => at >= index && at < index + chain.length))
    .map(({ 0: chain }) => chain.match(/[A-Z\d]+/g) ?? [])

const expectChains = (given: string, signs: readonly number[]): void => {
  const found = chainsOf(
    given,
    signs.flatMap((at) => [at, DIGITS_SIGN]),
    fits,
  )
  const { firsts } = found
  const count = firsts.at(-1) as number
  const words = Array.from({ length: count }, (_, k) => given.slice(found.starts[k], found.ends[k]))
  const judged = Array.from({ length: count }, (_, k) => found.fits[k])
  const chains = firsts.slice(1).map((to, c) => words.slice(firsts[c], to))
  expect(chains).toEqual(slowChains(given, signs))
  expect(judged).toEqual(words.map((word) => (/^\d+$/.test(word) ? DIGITS_ONLY : WITH_LETTERS)))
}

describe('chains', () => {
  const text = fc.array(fc.constantFrom('1', '23', 'A', 'B7', '4567', ' ', '-', ', ', ' / ', '     ', '\n'), {
    maxLength: 40,
  })
  it('are those that hold a sign, whole, each once', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(80)), (parts, places) => {
        const given = parts.join('')
        // A sign stands at the start of a word.
        const signs = [...given.matchAll(/[A-Z\d]+/g)].map(({ index }) => index).filter((at) => places.includes(at))
        expectChains(given, signs)
      }),
      { numRuns: 1000 },
    )
  })

  it('are the same in a text with very many signs', () => {
    const given = `no ${'1-'.repeat(700)}A ${'23 4567 B7     '.repeat(300)}`
    const signs = [...given.matchAll(/[A-Z\d]+/g)].map(({ index }) => index)
    expectChains(given, signs)
    expectChains(given, signs.slice(5))
  })

  it('end before a word that is no part', () => {
    const text = '12 34 no 56 78'
    const { starts, firsts } = chainsOf(text, [3, DIGITS_SIGN, 12, DIGITS_SIGN], fits)
    expect(Array.from(starts)).toEqual([0, 3, 9, 12])
    expect(firsts).toEqual([0, 2, 4])
  })
})
