import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflect, type TermLanguage } from '../../src/compile/inflect.ts'
import { foldTerm } from '../../src/pattern/term-fold.ts'

function forms(term: string, language: TermLanguage): string[] {
  const { stem, endings } = inflect(term, language)
  return endings.map((ending) => stem + ending)
}

describe('inflect', () => {
  it.each<[term: string, language: TermLanguage, forms: string[]]>([
    ['fever', 'en', ['fever', 'fevers', "fever's"]],
    ['heart attack', 'en', ['heart attack', 'heart attacks', "heart attack's"]],
    ['allergy', 'en', ['allergy', 'allergies', "allergy's"]],
    ['x-ray', 'en', ['x ray', 'x rays', "x ray's"]],
    ['diagnosis', 'en', ['diagnosis', 'diagnoses']],
    ['abscess', 'en', ['abscess', 'abscesses', "abscess's"]],
    ['crutch', 'en', ['crutch', 'crutches', "crutch's"]],
    ['T2DM', 'en', ['t2dm']],
    ['HIV-1', 'en', ['hiv 1']],
    ['MS', 'en', ['ms']],
    ['Café', 'en', ['café', 'cafés', "café's"]],
    ['糖尿病', 'zh', ['糖尿病']],
    ['fever', 'any', ['fever']],
    ['fever', 'zh', ['fever']],
    ['高血压', 'en', ['高血压']],
  ])('%s (%s)', (term, language, expected) => {
    expect(forms(term, language)).toEqual(expected)
  })

  it('gives German words the endings of every case and number', () => {
    expect(forms('Herzinfarkt', 'de')).toEqual(
      expect.arrayContaining(['herzinfarkt', 'herzinfarkte', 'herzinfarkten', 'herzinfarkts', 'herzinfarktes']),
    )
    expect(forms('Größe', 'de')).toEqual(expect.arrayContaining(['größe', 'größen']))
    expect(forms('EKG2', 'de')).toEqual(['ekg2'])
  })

  it('always keeps the folded term itself among its forms, each form once', () => {
    const term = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[a-zäöü]{1,9}( [a-z]{1,9})?$/),
    )
    fc.assert(
      fc.property(term, fc.constantFrom<TermLanguage>('en', 'de', 'zh', 'any'), (given, language) => {
        const all = forms(given, language)
        expect(all).toContain(foldTerm(given))
        expect(new Set(all).size).toBe(all.length)
      }),
      { numRuns: 500 },
    )
  })
})
