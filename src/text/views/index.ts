import type { ViewName } from '../../types.ts'
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
import { SIGN_EXAMPLES, signKind } from './signs.ts'
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

/** A view, and the kinds of signs that call for it as bits; see `signKind`. */
export interface CalledView {
  readonly view: View
  readonly kinds: number
}

const CALLED_VIEWS: readonly CalledView[] = /* @__PURE__ */ VIEWS.map((view) => ({
  view,
  kinds: SIGN_EXAMPLES.reduce((kinds, code) => (view.calledBy(code) ? kinds | signKind(code) : kinds), 0),
}))

const VIEWS_AFTER: ReadonlyMap<ViewName, readonly CalledView[]> = /* @__PURE__ */ new Map(
  VIEWS.map(({ name }) => [name, CALLED_VIEWS.filter(({ view }) => view.after.includes(name))]),
)

/** The views that read the text of a view again, or, without one, the text as given: in the order in which they are tried. */
export const viewsAfter = (name: ViewName | undefined): readonly CalledView[] =>
  name === undefined ? CALLED_VIEWS : (VIEWS_AFTER.get(name) ?? [])
