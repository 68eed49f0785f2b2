import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'

const filter = createFilter()

/** What is found in a text: rule, view and the characters of the text as given. */
const found = (text: string): string[] =>
  filter
    .check(text)
    .findings.map(({ entityType, view, span }) => `${entityType} ${view ?? ''} ${text.slice(span.start, span.end)}`)

describe('views that once went wrong', () => {
  it('a word beside spaced digits is none of them', () => {
    expect(found('my ssn: I 2 1 9 4 8 1 2 3 4 I say')).toEqual([
      expect.stringMatching(/^US_SSN \S* ?2 1 9 4 8 1 2 3 4$/),
    ])
  })

  it('escaped percent signs part no groups of a card', () => {
    expect(
      found('my ssn is %2532%2531%2539%2534%2538%2531%2532%2533%2534').filter((f) => f.startsWith('CREDIT')),
    ).toEqual([])
  })

  it('lines and sentences of numbers are no account number', () => {
    for (const text of ['账户 \n0\n0\n000000', '账户 . 00. 00. 00000']) expect(found(text)).toEqual([])
  })

  it('a number with a wrong check digit is not the right one read from its end', () => {
    for (let last = 0; last < 10; last++) {
      const text = `NPI: 124531959${last}`
      expect(found(text).filter((f) => f.includes('reversed'))).toEqual([])
    }
  })

  it.each([
    ['Steuer-ID acht sechs null neun fünf sieben vier zwei sieben eins neun', 'DE_TAX_ID words acht'],
    ['Tax ID eight six zero nine five seven four two seven one nine', 'DE_TAX_ID words eight'],
    [
      'MY CARD IS FOUR FIVE THREE NINE ONE FOUR EIGHT EIGHT ZERO THREE FOUR THREE SIX FOUR SIX SEVEN',
      'CREDIT_CARD words FOUR',
    ],
  ])('two capitals before words for digits are no part of the number: %s', (text, start) => {
    expect(found(text)).toEqual([expect.stringMatching(new RegExp(`^${start}`))])
  })

  it('what a view joins may not fill a message with work', () => {
    for (const piece of ['12 34 56 78 ', '1\u200b 2 &#51; %34 four five (dot) ', 'x (dot) ', '%25']) {
      const { action } = filter.check(piece.repeat(3000))
      expect(['allow', 'warn', 'block']).toContain(action)
    }
  })

  it('a cut widens to whole characters', () => {
    const text = 'ssn 219-48-1234\u0336\u0301\u200d👩🏽‍⚕️ ok'
    const redacted = filter.redact(text, filter.check(text), 'label')
    expect(redacted).toMatch(/^ssn \[US_SSN\]/)
    expect(redacted).not.toMatch(/\]\p{M}|\]\u200d/u)
  })
})
