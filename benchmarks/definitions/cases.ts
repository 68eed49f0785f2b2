/** How a corpus is made: data, so that a definition can be read without running it. */
export type Corpus =
  | {
      readonly kind: 'chat'
      readonly language: 'en' | 'de' | 'zh' | 'mixed'
      readonly count: number
      readonly seed: number
      readonly chars?: number
    }
  | { readonly kind: 'dense'; readonly count: number; readonly seed: number; readonly joined?: true }
  | { readonly kind: 'prose'; readonly chars: number; readonly seed: number }
  | { readonly kind: 'hostile'; readonly name: string; readonly chars: number }
  | { readonly kind: 'worst'; readonly chars: number }

/** Which models read a corpus beside the floor and `check`. */
export type Extra = 'engine' | 'reference' | 'peers'

/** One benchmark. What it must count stands in expected.json, by case and model. */
export interface Definition {
  readonly name: string
  /** Why the case exists: what would go unnoticed without it. */
  readonly why: string
  readonly corpus: Corpus
  readonly extras: readonly Extra[]
  /** Most times the floor that `check` may take, from the project's targets; absent where there is none. */
  readonly target?: number
  /** Also compare the cost of a character in the whole text with that in pieces of 1,000. */
  readonly growth?: true
  /** Part of `bench:ci`. */
  readonly guarded: boolean
}

const HOSTILE_CHARS = 100_000

const hostile = (name: string, why: string): Definition => ({
  name: `hostile ${name}`,
  why,
  corpus: { kind: 'hostile', name, chars: HOSTILE_CHARS },
  extras: ['engine'],
  target: 60,
  growth: true,
  guarded: true,
})

/** Every case, in the order of the table. */
export const CASES: readonly Definition[] = [
  {
    name: 'benign chat',
    why: 'What nearly all messages are: short, in three languages, nothing to find. The cost of having a filter at all.',
    corpus: { kind: 'chat', language: 'mixed', count: 600, seed: 1 },
    extras: ['engine', 'peers'],
    target: 4,
    guarded: true,
  },
  {
    name: 'benign chat en',
    why: 'One-byte strings only: what a host without other scripts sees.',
    corpus: { kind: 'chat', language: 'en', count: 600, seed: 2 },
    extras: ['engine'],
    target: 4,
    guarded: true,
  },
  {
    name: 'benign chat de',
    why: 'Long words and letters outside ASCII: the term tree walks further, words go through the class table.',
    corpus: { kind: 'chat', language: 'de', count: 600, seed: 3 },
    extras: ['engine'],
    target: 4,
    guarded: true,
  },
  {
    name: 'benign chat zh',
    why: 'Two-byte strings without spaces: a term may start at every character.',
    corpus: { kind: 'chat', language: 'zh', count: 600, seed: 4 },
    extras: ['engine'],
    target: 4,
    guarded: true,
  },
  {
    name: 'dense identifiers',
    why: 'Three or four valid identifiers a message: validators, scores and verdicts dominate, not the scan.',
    corpus: { kind: 'dense', count: 400, seed: 5 },
    extras: ['engine', 'peers'],
    target: 25,
    guarded: true,
  },
  {
    name: 'list of identifiers',
    why: 'The same messages as the lines of one text: what is found must not be compared with all that was found.',
    corpus: { kind: 'dense', count: 400, seed: 5, joined: true },
    extras: ['engine'],
    growth: true,
    guarded: true,
  },
  {
    name: '1 MB English',
    why: 'One long text: what is paid per message must not be paid per character.',
    corpus: { kind: 'prose', chars: 1_000_000, seed: 6 },
    extras: ['engine'],
    target: 3.5,
    guarded: true,
  },
  {
    name: 'reference engine',
    why: 'The definition of the rules on a few messages: how far the fast engine is from the obvious one.',
    corpus: { kind: 'chat', language: 'en', count: 6, seed: 7 },
    extras: ['engine', 'reference'],
    guarded: false,
  },
  hostile('a.', 'Looks like the start of a host name or an address at every letter.'),
  hostile('1-', 'Looks like a number with separators at every digit.'),
  hostile('a@', 'An inner anchor at every second unit, each with a local part before it.'),
  hostile('1 a ', 'A token start, a digit run and a word in every four units.'),
  hostile('+1', 'A telephone number may start at every plus sign.'),
  hostile('a1:', 'Looks like hexadecimal groups: MAC and IPv6 addresses, keys with a value.'),
  hostile('hex-at-soup', 'Random hexadecimal and @: no period a cache or a predictor could learn.'),
  hostile('digit-soup', 'Random digits and separators: the text that makes a lazy automaton collapse.'),
  hostile('base64', 'One endless token of every letter and digit: token and secret rules start and go on.'),
  hostile('one-letter', 'One word of 100,000 letters: whatever is searched from a word must end.'),
  hostile('one-digit', 'One number of 100,000 digits: no rule may try every start or every end inside it.'),
  hostile('one-sign', 'Zero-width spaces only: the folded view of everything.'),
  {
    name: 'worst text found',
    why: 'What a search over counted work found to be the worst tile for our own rules; see worst/.',
    corpus: { kind: 'worst', chars: HOSTILE_CHARS },
    extras: ['engine'],
    target: 60,
    growth: true,
    guarded: true,
  },
  {
    name: 'peers on a.',
    why: 'The peers on 4,000 units of the first hostile text: 100,000 would take some of them half a minute.',
    corpus: { kind: 'hostile', name: 'a.', chars: 4000 },
    extras: ['peers'],
    guarded: false,
  },
]

/** Length of the pieces that `growth` compares with, in UTF-16 units. */
export const PIECE = 1000

/** The other figures the project aims at. */
export const TARGETS = {
  growth: 1.5,
  p99ByP50: 8,
  firstMessageMs: 1,
  importAndCreateMs: 40,
  threeThousandRules: 1.3,
  memoryMb: 40,
  peers: { langchain: 3, '@openai/guardrails': 25, openredaction: 500 },
} as const
