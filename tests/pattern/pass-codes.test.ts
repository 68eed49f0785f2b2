import { expect, it } from 'vitest'
import {
  CAPITAL,
  EVENT,
  kindOfEvent,
  nodeOfEvent,
  PHRASE_ROW,
  PLAIN_LETTERS,
  SMALL,
  TERM_WALK,
} from '../../src/pattern/pass-codes.ts'

it('every letter with a column of its own has one, small and capital', () => {
  expect(CAPITAL - SMALL).toBe(PLAIN_LETTERS.length)
  expect(PHRASE_ROW - CAPITAL).toBe(PLAIN_LETTERS.length)
})

it('an event is below 0 and tells its kind and its node', () => {
  for (let kind = 1; kind <= TERM_WALK; kind++) {
    for (const node of [0, 1, 0xffffff]) {
      const event = kind * EVENT + node
      expect(event).toBeLessThan(0)
      expect([kindOfEvent(event), nodeOfEvent(event)]).toEqual([kind, node])
    }
  }
})
