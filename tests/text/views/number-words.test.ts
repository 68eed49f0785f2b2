import { describe, expect, it } from 'vitest'
import { numberWords, openNumberFrom } from '../../../src/text/views/number-words.ts'
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
    ['GR one six zero one', 'GR 1601'],
    ['MY ID IS ONE SIX ZERO ONE', 'MY ID IS 1601'],
    ['NO D E one six zero one', 'NO DE1601'],
    ['one six zero one X', '1601X'],
    ['one AB six zero one two', '1AB6012'],
    ['one six zero one OK', '1601 OK'],
    ['dash one six zero one dash OK', 'dash 1601 dash OK'],
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

describe('where a number in words may go on at the end of a text', () => {
  it.each([
    ['my number is ', 'four one '],
    ['my number is ', 'four one do'],
    ['IBAN ', 'DE eight nine - '],
    ['Patient ', 'ID 4 double X'],
    ['卡号', '四一X一'],
    ['all of them came, ', 'too'],
    ['one of them ', 'was'],
    ['four one !', ''],
  ])('%j before %j', (before, open) => {
    expect(openNumberFrom(before + open)).toBe(before.length)
  })

  it('looks no farther back than a number is long', () => {
    expect(openNumberFrom('one '.repeat(1000))).toBe(4000 - 4 * 96)
  })
})
