import { describe, expect, it } from 'vitest'
import { leet } from '../../../src/text/views/leet.ts'
import { ocr } from '../../../src/text/views/ocr.ts'
import { seen } from './read.ts'

describe('letters for digits', () => {
  it.each([
    ['41l1 1ll1 1111 111l', '4111 1111 1111 1111'],
    ['49173OO8OOOOOOOO', '4917300800000000'],
    ['O78-O5-1123', '078-05-1123'],
    ['219-4B-1234', '219-4B-1234'],
    ['21S48B234', '215488234'],
    ['DE89 37O4 OO44 O532', 'DE89 3704 0044 0532'],
    ['XK05l2l20l2345678906', 'XK051212012345678906'],
    ['PK36SCBLOOOOOO1123', 'PK36SCBL0000001123'],
  ])('%j become %j', (text, expected) => {
    expect(seen(leet, `x: ${text}.`)).toBe(`x: ${expected}.`)
  })

  it.each([
    'iPhone 15 Pro Max 256',
    'B2B and 4G since 2021',
    'size 10l x 12',
    'Oslo 2024-05-12',
    'hello 12345678 world',
  ])('leaves %j', (text) => {
    expect(seen(leet, text)).toBe(text)
  })
})

describe('characters that text recognition mistakes', () => {
  it('are repaired, at most two in a number', () => {
    expect(seen(ocr, '4111 111l 1111 11O1')).toBe('4111 1111 1111 1101')
    expect(seen(ocr, '41l1 111l 1111 11O1')).toBe('41l1 111l 1111 11O1')
    expect(seen(ocr, 'A12345678')).toBe('412345678')
  })
})
