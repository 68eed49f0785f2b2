import { decoded } from './decoded.ts'
import { foldRegion } from './folded.ts'
import { joined, joinedIrregular } from './joined.ts'
import { leet } from './leet.ts'
import { lookAlikes } from './look-alikes.ts'
import { numberWords } from './number-words.ts'
import { ocr } from './ocr.ts'
import { foldRegions } from './regions.ts'
import { regrouped } from './regrouped.ts'
import { reversed } from './reversed.ts'
import { spelled } from './spelled.ts'
import type { View } from './view.ts'
import type { ViewText } from './view-text.ts'

/** Compatibility forms, ignorable characters and the digits of all scripts undone. */
const folded: View = {
  name: 'folded',
  demand: 'nothing',
  after: ['decoded'],
  maxExpansion: 18,
  calledBy: (code) => code <= 0xffff && code >= 0x80,
  read: (text, signs) =>
    foldRegions(text, signs, signs.length)
      .map(({ start, end }) => foldRegion(text, start, end))
      .filter((region): region is ViewText => region !== null),
}

/** All views, in the order in which they are tried; `ocr` for messages marked as recognized only. */
export const VIEWS: readonly View[] = [
  folded,
  lookAlikes,
  decoded,
  numberWords,
  spelled,
  leet,
  regrouped,
  joined,
  joinedIrregular,
  reversed,
  ocr,
]
