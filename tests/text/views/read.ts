import { createScanner } from '../../../src/pattern/scan.ts'
import { VIEWS } from '../../../src/text/views/index.ts'
import type { View } from '../../../src/text/views/view.ts'
import type { ViewText } from '../../../src/text/views/view-text.ts'
import { shippedEngine } from '../../shipped.ts'

const scanner = createScanner(shippedEngine)

/** The signs of a text, by offset, as the one pass notes them. */
export function signsIn(text: string): number[] {
  const { signs } = scanner.scan(text, { workPerBlock: 1_000_000 })
  const pairs: [number, number][] = []
  for (let i = 0; i < signs.length; i += 2) pairs.push([signs.items[i] as number, signs.items[i + 1] as number])
  return pairs.sort((a, b) => a[0] - b[0]).flat()
}

/** The regions of a text as a view reads them. */
export function regionsOf(view: View, text: string): readonly ViewText[] {
  return view.read(text, signsIn(text))
}

/** A short text as a view reads it; the text itself where the view changes nothing. */
export function seen(view: View, text: string): string {
  const regions = regionsOf(view, text)
  return regions.length === 0 ? text : regions.map((region) => region.text).join('|')
}

/** Every view with a name of its own for tests: two may share one. */
export const namedViews: readonly (readonly [name: string, view: View])[] = VIEWS.map((view, i) => [
  `${view.name} ${i}`,
  view,
])
