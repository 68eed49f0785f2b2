import { describe, expect, it } from 'vitest'
import { readMarks, testPack } from '../../src/compile/examples.ts'
import type { MarkedExample } from '../../src/compile/rule-schema.ts'
import { createFilter } from '../../src/index.ts'
import type { Message } from '../../src/types.ts'
import { packNames, packText, shippedRules } from '../shipped.ts'

const filter = createFilter()

describe.each(packNames)('pack %s', (name) => {
  for (const result of testPack(packText(name), filter, { file: `rules/${name}.yaml` })) {
    it(`${result.ruleId} ${result.kind} ${result.index} (line ${result.line})`, () => {
      expect(result.reason).toBeUndefined()
    })
  }
})

/** A text, with the locale its example names. */
const message = (text: string, { locale }: MarkedExample): Message =>
  locale === undefined ? { text } : { text, locale }

/** Ways the same text reaches a filter: what `finds` promises holds in each. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'full-width digits': (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
}

describe('every finds line is found in other forms, at the same place', () => {
  for (const [form, write] of Object.entries(FORMS)) {
    it(form, () => {
      const missed: string[] = []
      for (const rule of shippedRules) {
        rule.finds.forEach((example, index) => {
          const { text, spans } = readMarks(example.text)
          const { findings } = filter.check(message(write(text), example))
          for (const { start, end } of spans) {
            const found = findings.some(
              ({ entityType, span }) => entityType === rule.entityType && span.start === start && span.end === end,
            )
            if (!found) missed.push(`${rule.id} finds ${index + 1}`)
          }
        })
      }
      expect(missed).toEqual([])
    })
  }

  it('inside a longer message, with offsets moved', () => {
    const before = '好的 👍🏽 ok:\n\n'
    const missed: string[] = []
    for (const rule of shippedRules) {
      rule.finds.forEach((example, index) => {
        const { text, spans } = readMarks(example.text)
        const { findings } = filter.check(message(`${before}${text}\n\n谢谢 ✅`, example))
        for (const { start, end } of spans) {
          const at = before.length
          const found = findings.some(
            ({ entityType, span }) =>
              entityType === rule.entityType && span.start === start + at && span.end === end + at,
          )
          if (!found) missed.push(`${rule.id} finds ${index + 1}`)
        }
      })
    }
    expect(missed).toEqual([])
  })
})
