import { describe, expect, it } from 'vitest'
import { joined, joinedIrregular } from '../../../src/text/views/joined.ts'
import { regrouped } from '../../../src/text/views/regrouped.ts'
import { seen } from './read.ts'

describe('joined digits', () => {
  it.each([
    ['4 1 1 1 1 1 1 1', '41111111'],
    ['1 2 3 - 4 5 - 6 7 8 9', '123456789'],
    ['1.2.3.4.5.6.7.8.9', '123456789'],
    ['1, 2, 3, 4, 5, 6, 7', '1234567'],
    ['1\n2\n3\n4\n5\n6\n7', '1234567'],
    ['1🙂2🙂3🙂4🙂5🙂6🙂7', '1234567'],
    ['D E 8 9 3 7 0 4 0 0 4 4', 'DE8937040044'],
    ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '11010519491231002X'],
    ['0780 5112 3', '078051123'],
    ['4111–1111–1111–1111', '4111111111111111'],
    ['4111_1111_1111_1111', '4111111111111111'],
    ['123*45*6789', '123456789'],
    ['138，1234，5678'.replaceAll('，', 'ー'), '13812345678'],
    ['1，3，8，1，2，3，4', '1381234'],
    ['4111** **1111** **1111', '411111111111'],
    ['FR76|3000|6000|0112', 'FR76300060000112'],
  ])('%j become %j', (text, expected) => {
    expect(seen(joined, text)).toBe(expected)
    expect(seen(joined, `x: ${text}. Ok?`)).toBe(`x: ${expected}. Ok?`)
  })

  it.each([
    ['dates', '12.05.2024 13.06.2025'],
    ['dates with hyphens', '2024-05-12 2024-05-13'],
    ['prices', '12.50 13.99 14.20 15.75'],
    ['times', '10:30 11:45 12:15 13:00'],
    ['scores', '3:1 2:0 4:4 1:1'],
    ['an address', '192.168.10.24'],
    ['numbers in a list', '1234, 5678, 9012, 3456'],
    ['numbers in a Chinese list', '1234，5678，9012，3456'],
    ['long separators', '4111** - **1111** - **1111'],
    ['lines', '4532\n0151\n1283\n0366'],
    ['sentences', 'In 2024. 2025. 2026 too.'],
    ['a count to six', '1 2 3 4 5 6'],
    ['words between', '4 of 1 and 1 or 1 by 1 for 1 to 1'],
    ['a run longer than any number', Array(41).fill('7').join(' ')],
    ['a social security number', '219-48-1234'],
    ['money', '$4 $1 $1 $1 $1 $1 $1'],
  ])('leaves %s', (_name, text) => {
    expect(seen(joined, text)).toBe(text)
    expect(seen(joinedIrregular, text)).toBe(text)
  })

  it.each([
    ['12345 67893', '1234567893'],
    ['4111 111111 11111', '411111111111111'],
  ])('two or a few irregular groups ask for more: %j', (text, expected) => {
    expect(seen(joined, text)).toBe(text)
    expect(seen(joinedIrregular, text)).toBe(expected)
    expect(joinedIrregular.demand).toBe('check-and-support')
  })
})

describe('regrouped numbers', () => {
  it.each([
    ['**219-4**8-1234', '219-48-1234'],
    ['219–48–1234', '219-48-1234'],
    ['219*48*1234', '219-48-1234'],
    ['219_48_1234', '219-48-1234'],
    ['219 - 48 - 1234', '219-48-1234'],
    ['219-4\n8-1234', '219-48-1234'],
    ['`219-48-1234`', '219-48-1234'],
    ['(415)5**55-0132', '(415)555-0132'],
    ['**10.0**.0.1', '10.0.0.1'],
    ['**219**-**48**-**1234**', '219-48-1234'],
    ['**4111** **1111** **1111** **1111**', '4111 1111 1111 1111'],
    ['219ー48ー1234', '219-48-1234'],
    ['4111\r\n1111\r\n1111', '4111\n1111\n1111'],
    ['219 \n48 \r\n1234', '219\n48\n1234'],
  ])('%j becomes %j', (text, expected) => {
    expect(seen(regrouped, `x ${text} y`)).toContain(expected)
  })

  it.each([
    '219-48-1234',
    '+1 (415) 555-0132',
    '4111 1111 1111 1111',
    '2024-05-12',
    '415-555-0132\n415-555-0199\n415-555-0123',
    '4111\n1111\n1111',
    '4111\n\n1111\n\n1111',
  ])('leaves %j', (text) => {
    expect(seen(regrouped, text)).toBe(text)
  })
})
