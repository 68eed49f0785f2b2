import { foldTerm } from '../pattern/term-fold.ts'

/** The language that tells how a term inflects; `any` and `zh` do not. */
export type TermLanguage = 'en' | 'de' | 'zh' | 'any'

/** A term's stem and the endings its forms have; the bare stem is a form only when `''` is listed. */
export interface InflectedTerm {
  readonly stem: string
  readonly endings: readonly string[]
}

const NONE: readonly string[] = ['']
const ENGLISH: readonly string[] = ['', 's', "'s"]
const ENGLISH_ES: readonly string[] = ['', 'es', "'s"]
const ENGLISH_Y: readonly string[] = ['y', 'ies', "y's"]
const ENGLISH_IS: readonly string[] = ['is', 'es']
const GERMAN: readonly string[] = ['', 'e', 'en', 'er', 'ern', 'es', 'n', 's']

/**
 * Folds a term and lists the endings of its last word: regular English plurals and possessives,
 * German case and number endings. Abbreviations (`t2dm`), terms with other scripts and terms that end
 * in a digit or a mark keep their one form.
 */
export function inflect(term: string, language: TermLanguage): InflectedTerm {
  const folded = foldTerm(term)
  const last = folded.slice(folded.lastIndexOf(' ') + 1)
  if ((language !== 'en' && language !== 'de') || !/^[a-zäöüßé]{3,}$/u.test(last))
    return { stem: folded, endings: NONE }
  if (language === 'de') return { stem: folded, endings: GERMAN }
  if (/[^aeiou]y$/.test(last)) return { stem: folded.slice(0, -1), endings: ENGLISH_Y }
  if (/[^aeiou]is$/.test(last) && last.length > 4) return { stem: folded.slice(0, -2), endings: ENGLISH_IS }
  if (/(?:s|x|z|ch|sh)$/.test(last)) return { stem: folded, endings: ENGLISH_ES }
  return { stem: folded, endings: ENGLISH }
}
