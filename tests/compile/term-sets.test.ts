import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LexiconSource } from '../../src/compile/rule-schema.ts'
import { addLexicon, TermSetBuilder } from '../../src/compile/term-sets.ts'
import type { CompiledTermSet } from '../../src/pattern/compiled-pack.ts'

function forms({ groups }: CompiledTermSet): string[] {
  return groups
    .flatMap(({ stems, endings }) => stems.split('\n').flatMap((stem) => endings.map((ending) => stem + ending)))
    .sort()
}

function built(lines: readonly string[], language: 'en' | 'de' | 'zh' | 'any'): CompiledTermSet {
  const builder = new TermSetBuilder()
  builder.addLines(lines, language)
  return builder.build('toys')
}

describe('TermSetBuilder', () => {
  it('parts synonyms, and passes over empty ones', () => {
    expect(forms(built(['Ball | round thing||', '公|私'], 'any'))).toEqual(['ball', 'round thing', '公', '私'])
  })

  it('keeps a term once, however often and in whatever case it is given', () => {
    expect(forms(built(['Ball', 'ball|BALL', ' ball '], 'any'))).toEqual(['ball'])
  })

  it('groups terms that inflect alike', () => {
    const { groups } = built(['ball', 'doll', 'puppy', 'T2'], 'en')
    expect(groups.map(({ stems }) => stems).sort()).toEqual(['ball\ndoll', 'pupp', 't2'])
  })

  it('gives the adjective before a German noun all its endings', () => {
    const list = forms(built(['arterielle Hypertonie'], 'de'))
    for (const form of [
      'arterielle hypertonie',
      'arteriellen hypertonie',
      'arterieller hypertonie',
      'arterielle hypertonien',
    ]) {
      expect(list).toContain(form)
    }
    expect(forms(built(['kein Ball'], 'de'))).not.toContain('keinen ball')
  })

  it('takes German terms as keyboards without their letters write them, too', () => {
    const list = forms(built(['Schlüsselgröße'], 'de'))
    for (const form of ['schlüsselgröße', 'schlüsselgrösse', 'schluesselgroesse', 'schlusselgrosse'])
      expect(list).toContain(form)
    expect(forms(built(['künstliche Beere'], 'de'))).toContain('kunstlichen beere')
    expect(forms(built(['Rückfrage'], 'en'))).toEqual(expect.arrayContaining(['rückfrage', 'rueckfrage']))
  })

  it('leaves out the dots of long words of German terms only: others may become another word', () => {
    const list = forms(built(['schön', 'schöne Bescherung'], 'de'))
    expect(list).toContain('schoen')
    expect(list).not.toContain('schon')
    expect(list).not.toContain('schone bescherung')
    expect(forms(built(['Rückfrage'], 'en'))).not.toContain('ruckfrage')
    expect(forms(built(['föreningsregister'], 'any'))).toEqual(['föreningsregister'])
  })

  it('does not depend on the order of its lines, and is written sorted', () => {
    const line = fc.stringMatching(/^[a-z]{1,7}( [a-z]{1,5})?$/)
    fc.assert(
      fc.property(
        fc
          .uniqueArray(line, { maxLength: 12 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const set = built(list, 'en')
          expect(built(shuffled, 'en')).toEqual(set)
          for (const { stems } of set.groups) expect(stems.split('\n')).toEqual([...new Set(stems.split('\n'))].sort())
        },
      ),
    )
  })

  it('takes the parts of a lexicon: its terms with what opens compounds, or its everyday words', () => {
    const lexicon: LexiconSource = {
      lexicon: 'toys.de',
      language: 'de',
      source: 'made up',
      date: '2026-01-02',
      license: 'Apache-2.0',
      terms: ['Teddy'],
      common: ['Ball'],
      compounds: ['Spiel'],
    }
    const [terms, common] = [new TermSetBuilder(), new TermSetBuilder()]
    addLexicon(terms, lexicon, 'terms')
    addLexicon(common, lexicon, 'common')
    const { groups } = terms.build('toys')
    expect(groups.filter(({ opensCompounds }) => opensCompounds).map(({ stems }) => stems)).toEqual(['spiel'])
    expect(groups.filter(({ opensCompounds }) => !opensCompounds).map(({ stems }) => stems)).toEqual(['teddy'])
    expect(forms(common.build('toys'))).toContain('ball')
    expect(forms(common.build('toys'))).not.toContain('teddy')
  })
})
