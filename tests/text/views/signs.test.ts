import { describe, expect, it } from 'vitest'
import { VIEWS, viewsAfter } from '../../../src/text/views/index.ts'
import { ESCAPE_SIGN, SIGN_EXAMPLES, signKind } from '../../../src/text/views/signs.ts'

describe('kinds of signs', () => {
  it('say of every sign which views it calls', () => {
    const called = viewsAfter(undefined)
    expect(called.map(({ view }) => view)).toEqual(VIEWS)
    for (let code = 0; code <= ESCAPE_SIGN; code++) {
      for (const { view, kinds } of called) {
        if (((kinds & signKind(code)) !== 0) !== view.calledBy(code)) expect.fail(`${view.name}: ${code.toString(16)}`)
      }
    }
    expect(new Set(SIGN_EXAMPLES.map(signKind)).size).toBe(SIGN_EXAMPLES.length)
  })

  it('are asked for by the views that read the text of another one', () => {
    for (const { name } of VIEWS) {
      expect(viewsAfter(name).map(({ view }) => view)).toEqual(VIEWS.filter(({ after }) => after.includes(name)))
    }
  })
})
