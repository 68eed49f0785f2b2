import { flat, random } from './random.ts'

const DETERMINERS = ['the', 'a', 'this', 'every', 'our', 'their', 'another', 'some']
const ADJECTIVES = [
  'old',
  'quiet',
  'large',
  'narrow',
  'bright',
  'careful',
  'late',
  'wooden',
  'common',
  'distant',
  'early',
  'simple',
  'warm',
  'steady',
  'open',
  'hidden',
  'green',
  'recent',
  'public',
  'local',
]
const NOUNS = [
  'river',
  'house',
  'letter',
  'market',
  'garden',
  'window',
  'station',
  'village',
  'morning',
  'question',
  'harbor',
  'winter',
  'teacher',
  'mountain',
  'library',
  'journey',
  'bridge',
  'concert',
  'kitchen',
  'road',
  'story',
  'painter',
  'forest',
  'engine',
  'square',
  'evening',
  'crowd',
  'island',
  'weather',
  'summer',
]
const VERBS = [
  'crossed',
  'watched',
  'followed',
  'remembered',
  'reached',
  'left',
  'described',
  'surrounded',
  'changed',
  'found',
  'carried',
  'opened',
  'passed',
  'built',
  'painted',
  'ignored',
  'welcomed',
  'explained',
]
const JOINS = ['while', 'because', 'and', 'but', 'although', 'before', 'after', 'so that']
const PLACES = ['near', 'behind', 'beyond', 'under', 'along', 'beside', 'inside', 'above']

/** English-like prose of exactly `length` units: sentences and paragraphs, now and then a number. */
export function prose(length: number, seed: number): string {
  const { pick, int } = random(seed)
  const noun = (): string => `${pick(DETERMINERS)} ${int(2) === 0 ? `${pick(ADJECTIVES)} ` : ''}${pick(NOUNS)}`
  const clause = (): string => `${noun()} ${pick(VERBS)} ${noun()}${int(3) === 0 ? ` ${pick(PLACES)} ${noun()}` : ''}`
  const parts: string[] = []
  for (let made = 0; made < length; ) {
    let sentence = clause()
    if (int(2) === 0) sentence += `${int(2) === 0 ? ',' : ''} ${pick(JOINS)} ${clause()}`
    if (int(12) === 0) sentence += ` for ${int(40) + 2} years`
    sentence = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${int(8) === 0 ? '\n\n' : ' '}`
    parts.push(sentence)
    made += sentence.length
  }
  return flat(parts.join('').slice(0, length))
}
