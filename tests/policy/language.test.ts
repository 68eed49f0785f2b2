import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf, localize } from '../../src/policy/language.ts'
import { levels } from '../../src/policy/levels.ts'

describe('languageOf', () => {
  it.each([
    ['de-DE', 'de'],
    ['de_AT', 'de'],
    ['DE', 'de'],
    ['zh-Hant-TW', 'zh'],
    ['cmn-Hans', 'zh'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
    ['deu', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('%s speaks %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (locale) => ['en', 'de', 'zh'].includes(languageOf(locale))))
  })
})

describe('localize', () => {
  it('falls back to English', () => {
    expect(localize({ en: 'stop', zh: '停' }, 'zh')).toBe('停')
    expect(localize({ en: 'stop', zh: '停' }, 'de')).toBe('stop')
  })
})

describe('levels', () => {
  it('are the ones the design names', () => {
    expect(levels).toEqual({ low: 0.65, medium: 0.75, high: 0.85 })
  })
})
