import { describe, expect, it } from 'vitest'
import { spelled } from '../../../src/text/views/spelled.ts'
import { seen } from './read.ts'

describe('spelled addresses', () => {
  it.each([
    ['jane[at]fenwick[dot]org', 'jane@fenwick.org'],
    ['jane (at) fenwick (dot) org', 'jane@fenwick.org'],
    ['jane at fenwick dot org', 'jane@fenwick.org'],
    ['jane dot doe at fenwick dot co dot uk', 'jane.doe@fenwick.co.uk'],
    ['jane {at} fenwick {dot} org', 'jane@fenwick.org'],
    ['JANE AT FENWICK DOT ORG', 'JANE@FENWICK.ORG'],
    ['jane at gmail.com', 'jane@gmail.com'],
    ['jane@fenwick dot org', 'jane@fenwick.org'],
    ['jane klammeraffe fenwick punkt de', 'jane@fenwick.de'],
    ['jane艾特fenwick点com', 'jane@fenwick.com'],
    ['files dot fenwick dot org', 'files.fenwick.org'],
    ['10[dot]20[dot]30[dot]40', '10.20.30.40'],
  ])('%j become %j', (text, expected) => {
    expect(seen(spelled, `x ${text} y`)).toBe(`x ${expected} y`)
  })

  it.each([
    'look at example.com for more',
    'meet me at noon dot',
    'the dot in the middle',
    'see (at) the door',
    'auf den Punkt gebracht',
    'a dot com bubble'.replace('dot com', 'dot-com'),
    'I use gmail at home',
    '三点半见',
    'connect the dots [a] and [d]',
  ])('leaves %j', (text) => {
    expect(seen(spelled, text)).toBe(text)
  })

  it('takes an "at" behind a verb for a preposition', () => {
    expect(seen(spelled, 'look at fenwick dot org')).toBe('look at fenwick.org')
  })
})
