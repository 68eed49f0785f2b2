import { describe, expect, it } from 'vitest'
import { numberWords } from '../../../src/text/views/number-words.ts'
import { seen } from './read.ts'

describe('words for digits', () => {
  it.each([
    ['four one one one', '4111'],
    ['Four, One, One, One', '4111'],
    ['four-one-one-one', '4111'],
    ['one double seven three oh', '17730'],
    ['triple nine five nought', '99950'],
    ['two one nine dash four eight dash one two', '2194812'],
    ['four 1 one 1 two 2', '411122'],
    ['eins zwei drei vier', '1234'],
    ['zwo fünf sechs sieben acht neun null', '2567890'],
    ['vier doppel sieben acht', '4778'],
    ['一三八零零一三八零零零', '13800138000'],
    ['幺三八〇〇', '13800'],
    ['壹贰叁肆', '1234'],
    ['一 三 八 零', '1380'],
    ['G R one six zero one', 'GR1601'],
  ])('%j become %j', (text, expected) => {
    expect(seen(numberWords, `x: ${text}.`)).toBe(`x: ${expected}.`)
  })

  it.each([
    'one or two of them',
    'three two one',
    'one by one, two by two',
    'at five one of us left',
    'eins zwei drei',
    '三四个人',
    '一一说明',
    'the oh so double life',
    'zero tolerance, one voice',
  ])('leaves %j', (text) => {
    expect(seen(numberWords, text)).toBe(text)
  })
})
