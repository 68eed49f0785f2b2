import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'

const filter = createFilter()

/** The card types found; what else the same digits may be is other packs' business. */
const cardTypes = (text: string, locale: string): string[] =>
  filter
    .check({ text, locale })
    .findings.map((finding) => finding.entityType)
    .sort()

describe('a UnionPay card', () => {
  it.each([
    ['6212261234567898', 'en-US'],
    ['6212261234567898', 'zh-CN'],
    ['6212-2612-3456-7898', 'zh-CN'],
    ['银行卡号：6212261234567898', 'zh-CN'],
    ['银行卡号：6212 2612 3456 7898', 'zh-CN'],
    ['my card is 6212 2612 3456 7898', 'en-US'],
    ['order 6212 2612 3456 7898 paid by card', 'en-US'],
  ])('%s (%s) is both a Chinese bank card and a payment card', (text, locale) => {
    expect(cardTypes(text, locale)).toEqual(['CN_BANK_CARD', 'CREDIT_CARD'])
  })

  it('is neither with a wrong check digit', () => {
    expect(cardTypes('银行卡号：6212261234567899', 'zh-CN')).toEqual([])
  })
})

it('a card of another scheme beside a Chinese word is both, too', () => {
  expect(cardTypes('信用卡 5201881234567856', 'zh-CN')).toEqual(['CN_BANK_CARD', 'CREDIT_CARD'])
})
