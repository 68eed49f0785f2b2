import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nlp from 'compromise/three'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inflect } from '../../src/compile/inflect.ts'

/**
 * natural's noun inflector, the independent oracle of English plurals. Only this file of it is loaded: its index opens
 * `.env` and prints banners.
 */
interface NounInflector {
  pluralize(noun: string): string
  singularize(noun: string): string
}
const require = createRequire(import.meta.url)
const Oracle = require('natural/lib/natural/inflectors/noun_inflector') as new () => NounInflector
const oracle = new Oracle()

const LEXICONS = new URL('../../rules/lexicons/', import.meta.url)

/** The last words of all terms of the English lexicons, as far as they inflect. */
const lastWords = (): string[] => {
  const words = new Set<string>()
  for (const file of readdirSync(LEXICONS).filter((name) => name.endsWith('.en.yaml'))) {
    const { terms, common = [] } = parse(readFileSync(new URL(file, LEXICONS), 'utf8')) as {
      terms: string[]
      common?: string[]
    }
    for (const synonym of [...terms, ...common].flatMap((line) => line.toLowerCase().split('|'))) {
      words.add(synonym.trim().replace(/^.*[ -]/u, ''))
    }
  }
  return [...words].filter((word) => inflect(word, 'en').endings.length > 1)
}

const formsOf = (word: string): string[] => {
  const { stem, endings } = inflect(word, 'en')
  return endings.map((ending) => stem + ending)
}

/** Where the oracle is wrong: it adds -es to Greek nouns in -is and makes the second declension of every -us. */
const ORACLE_ERRS = /(?:is|virus)$/u
/** Irregular plurals that `inflect` does not know; a lexicon lists them where they matter. */
const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', calculus: 'calculi' }

/** Brands and elements that the second oracle declines as Latin or in -oes, and one Greek noun that inflects so. */
const SECOND_ORACLE_DIFFERS: readonly string[] = [
  'calcium',
  'delirium',
  'imodium',
  'ipratropium',
  'lithium',
  'livalo',
  'magnesium',
  'nexium',
  'phenomenon',
  'potassium',
  'rocuronium',
  'sodium',
  'spravato',
  'tiotropium',
  'valium',
]

const words = lastWords()

describe('English forms against natural', () => {
  it('has the words of all lexicons to compare', () => {
    expect(words.length).toBeGreaterThan(1000)
  })

  it('generates the plural the oracle names for every term of the lexicons', () => {
    const missing = words
      .filter((word) => !(word in IRREGULAR) && !ORACLE_ERRS.test(word))
      .filter((word) => !formsOf(word).includes(oracle.pluralize(word)))
    expect(missing).toEqual([])
  })

  it('keeps the word itself among its forms', () => {
    expect(words.filter((word) => !formsOf(word).includes(word))).toEqual([])
  })

  it('turns -is into -es, where the oracle adds to it', () => {
    for (const word of words.filter((each) => /[^aeiou]is$/u.test(each) && each.length > 4)) {
      expect(formsOf(word)).toContain(`${word.slice(0, -2)}es`)
    }
    expect(formsOf('diagnosis')).toContain(oracle.pluralize('diagnosis'))
  })

  it('does not know irregular plurals: a lexicon lists them where they matter', () => {
    for (const [word, plural] of Object.entries(IRREGULAR)) {
      expect(oracle.pluralize(word)).toBe(plural)
      expect(formsOf(word)).not.toContain(plural)
    }
  })
})

/** compromise's plural of a noun: a second oracle that shares no code with the first. */
const secondOpinion = (word: string): string => {
  const noun = nlp(word).tag('Singular') as ReturnType<typeof nlp> & {
    nouns(): { toPlural(): { text(): string } }
  }
  return noun.nouns().toPlural().text()
}

describe('English forms against compromise', () => {
  it('generates the plural it names, but for Greek -is, -virus and a handful of irregular ones', () => {
    const missing = words
      .filter((word) => !(word in IRREGULAR) && !ORACLE_ERRS.test(word))
      .filter((word) => !formsOf(word).includes(secondOpinion(word)))
    expect(missing.sort()).toEqual(SECOND_ORACLE_DIFFERS)
  })
})
