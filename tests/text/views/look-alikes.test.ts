import { describe, expect, it } from 'vitest'
import { isSpoofedWord, lookAlikes } from '../../../src/text/views/look-alikes.ts'
import { seen } from './read.ts'

describe('letters that look like ASCII ones', () => {
  it.each([
    ['ВG80 ВNВG 9661', 'BG80 BNBG 9661'],
    ['ΒΕ68 5390', 'BE68 5390'],
    ['х@х.аu', 'x@x.au'],
    ['раураl', 'paypal'],
    ['аааа@ааа.com', 'aaaa@aaa.com'],
    ['5\u03363\u03366\u0336-\u03362\u03362\u0336-\u03361\u0336', '536-22-1'],
    ['5\u03363\u03366\u0336 \u03362\u0336', '536 2'],
  ])('%j become %j', (text, expected) => {
    expect(seen(lookAlikes, text)).toBe(expected)
  })

  it.each([
    'Привет, как дела? Оса и кот.',
    'Καλημέρα σε όλους',
    'аня@mail.ru',
    'USB-кабель и SIM-карта',
    '25 мая, 5км',
    'Բարեւ ձեզ',
    'привет123',
  ])('leaves %j', (text) => {
    expect(seen(lookAlikes, text)).toBe(text)
  })

  it.each([
    ['pаypal', true],
    ['аpple', true],
    ['googlе', true],
    ['SMSка', false],
    ['μm', false],
    ['αβγCD', false],
    ['жаypal', false],
    ['word', false],
    ['слово', false],
  ])('%j is Latin to the eye: %s', (word, expected) => {
    expect(isSpoofedWord(word)).toBe(expected)
  })
})
