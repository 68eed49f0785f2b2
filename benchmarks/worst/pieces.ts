import type { CompiledRule } from '../../src/pattern/compiled-pack.ts'

const CHARACTERS = ' 0123456789abcdefxyzABCDEFXYZ.-/:@+(),_=#%&?!*~\'"\n'
const BEGINNINGS = [
  '1-',
  'a.',
  'a@',
  '+1 ',
  '(415) ',
  '12/',
  '://',
  'www.',
  '0x',
  '1:',
  '::',
  '@a.',
  '00',
  ' a1',
  '-----BEGIN ',
]

/** What a search for the worst text builds with: characters, and what the rules hang on. */
export function piecesOf(rules: readonly CompiledRule[]): string[] {
  const words = rules.flatMap(({ anchors }) =>
    anchors.flatMap((anchor) => (anchor.kind === 'keyword' ? anchor.words : [])),
  )
  // Each as often as the other: hundreds of keywords would drown a few characters.
  const characters = [...CHARACTERS]
  const keywords = [...new Set(words)]
  const copies = Math.max(1, Math.floor(keywords.length / (characters.length + BEGINNINGS.length)))
  return [...keywords, ...Array.from({ length: copies }, () => [...characters, ...BEGINNINGS]).flat()]
}
