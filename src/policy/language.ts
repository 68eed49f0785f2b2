import type { Language, LocalizedText } from '../types.ts'

/** Primary subtags of the languages presend speaks: ISO 639-1, and ISO 639-3 of the larger Chinese languages. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['de', 'de'],
  ['zh', 'zh'],
  ['cmn', 'zh'],
  ['yue', 'zh'],
])

/**
 * The language in which to address a sender whose locale is `locale`; `en` when it is absent or not one presend speaks.
 *
 * Reads the primary subtag alone (`zh-Hant-TW` is `zh`), in any case, and takes the POSIX spelling `de_DE` too.
 * Total: a malformed tag is `en`.
 *
 * @see RFC 5646 section 2.2.1
 */
export function languageOf(locale?: string): Language {
  if (locale === undefined || locale === '') return 'en'
  const primary = locale.split(/[-_]/, 1)[0]?.trim().toLowerCase() ?? ''
  return languages.get(primary) ?? 'en'
}

/** The sentence of `text` in `language`, or the English one where it is not translated. */
export function localize(text: LocalizedText, language: Language): string {
  return text[language] ?? text.en
}
