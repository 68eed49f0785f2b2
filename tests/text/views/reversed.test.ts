import { expect, it } from 'vitest'
import { reversed } from '../../../src/text/views/reversed.ts'
import { regionsOf, seen } from './read.ts'

it.each([
  ['1111 1111 1111 1114', '4111 1111 1111 1111'],
  ['6543210001ED', 'DE1000123456'],
])('reads %j from its end', (text, expected) => {
  expect(seen(reversed, `x ${text}!`)).toBe(`x ${expected}!`)
})

it.each(['12345678', 'no digits', Array(60).fill('1').join('-')])('leaves %j', (text) => {
  expect(seen(reversed, text)).toBe(text)
})

it('maps any part to the whole number', () => {
  const [region] = regionsOf(reversed, 'x 1111111111111114 y')
  expect(region?.map.toSpan(5, 7)).toEqual({ start: 2, end: 18 })
})
