import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputItem } from '../../../src/cli/input/items.ts'
import { createWhatsAppReader } from '../../../src/cli/input/whatsapp.ts'
import { escapeHtml, htmlReport } from '../../../src/cli/output/html-report.ts'
import { createTally, type ScanSummary } from '../../../src/cli/output/tally.ts'
import { fakeCheck } from '../fake-presend.ts'

const FRAME = { generatedOn: '2026-11-23', policy: 'hospital', shown: false }

const scan = (lines: readonly string[], show = false, maxExcerpts = 100): ScanSummary => {
  const tally = createTally({ show, maxExcerpts })
  const row = tally.beginInput('ward <3>.txt', 'whatsapp')
  const reader = createWhatsAppReader((line) => `line-${line}`)
  const items: InputItem[] = [...lines.flatMap((line, index) => reader.push(line, index + 1)), ...reader.end()]
  row.lines = lines.length
  for (const item of items) if (item.kind === 'message') tally.add(row, item, fakeCheck(item.message))
  return tally.summary()
}

const CHAT = [
  '23.11.26, 07:58 - Anna: bed ID-4711 <b>now</b>',
  '23.11.26, 08:00 - Jonas: ok',
  '24.11.26, 09:00 - Anna: call 5551234',
  '24.11.26, 09:01 - Anna: @wang',
]

describe('tally', () => {
  it('counts verdicts, types, policy rules and days', () => {
    const summary = scan(CHAT)
    expect(summary.counts).toEqual({ allow: 2, warn: 1, block: 1 })
    expect(summary.entities.map(({ entityType, findings, messages }) => [entityType, findings, messages])).toEqual([
      ['TOY_ID', 1, { allow: 0, warn: 0, block: 1 }],
      ['TOY_NAME', 1, { allow: 1, warn: 0, block: 0 }],
      ['TOY_PHONE', 1, { allow: 0, warn: 1, block: 0 }],
    ])
    expect(summary.policyRules.map((row) => [row.policyRule, row.messages])).toEqual([
      ['toy-block', 1],
      ['toy-warn', 1],
    ])
    expect(summary.days).toEqual([
      { day: '2026-11-23', counts: { allow: 1, warn: 0, block: 1 } },
      { day: '2026-11-24', counts: { allow: 1, warn: 1, block: 0 } },
    ])
    expect(summary.excerpts.map((row) => [row.id, row.action, row.day])).toEqual([
      ['line-1', 'block', '2026-11-23'],
      ['line-3', 'warn', '2026-11-24'],
    ])
  })

  it('shows days as written when day and month cannot be told apart', () => {
    const summary = scan(['3/4/26, 7:58 AM - A: x', '3/5/26, 7:58 AM - A: ID-1'])
    expect(summary.daysCertain).toBe(false)
    expect(summary.days.map((row) => row.day)).toEqual(['3/4/26', '3/5/26'])
    expect(htmlReport(summary, FRAME)).toContain('shown as written')
  })

  it('keeps so many excerpts and counts the rest', () => {
    const summary = scan(
      Array.from({ length: 9 }, () => '23.11.26, 07:58 - A: ID-1'),
      false,
      4,
    )
    expect(summary.excerpts).toHaveLength(4)
    expect(summary.furtherExcerpts).toBe(5)
    expect(htmlReport(summary, FRAME)).toContain('5 further messages')
  })
})

describe('HTML report', () => {
  it('masks findings, labels them, and escapes everything from the input', () => {
    const html = htmlReport(scan(CHAT), FRAME)
    expect(html).toContain('<mark>*******<b>TOY_ID</b></mark>')
    expect(html).toContain('&#60;b&#62;now&#60;&#47;b'.replace('&#47;', '/'))
    expect(html).toContain('ward &#60;3&#62;.txt')
    expect(html).not.toContain('4711')
    expect(html).not.toContain('5551234')
    expect(html).not.toContain('Anna')
    expect(html).toContain('2026-11-23 to 2026-11-24')
  })

  it('says loudly when it is not masked', () => {
    const html = htmlReport(scan(CHAT, true), { ...FRAME, shown: true })
    expect(html).toContain('<mark>ID-4711<b>TOY_ID</b></mark>')
    expect(html).toContain('in clear text')
  })

  it('needs nothing from outside and runs nothing', () => {
    const html = htmlReport(scan(CHAT), FRAME)
    expect(html).not.toMatch(/<script|\ssrc=|\shref=|url\(|@import|\son\w+=/i)
    expect(html).toContain("default-src 'none'")
  })

  it('is the same for the same scan, and whole for an empty one', () => {
    expect(htmlReport(scan(CHAT), FRAME)).toBe(htmlReport(scan(CHAT), FRAME))
    const empty = htmlReport(scan([]), FRAME)
    expect(empty).toContain('Nothing was found')
    expect(empty).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('gives every table header cells with a scope, and the chart a description', () => {
    const html = htmlReport(scan(CHAT), FRAME)
    const heads = html.match(/<th[ >][^>]*/g) ?? []
    expect(heads.length).toBeGreaterThan(20)
    for (const head of heads) expect(head).toContain('scope=')
    expect(html).toMatch(/<svg [^>]*role="img" aria-label="[^"]+"/)
  })

  it('shows the days without messages too', () => {
    const html = htmlReport(scan(['27.2.28, 07:58 - A: x', '1.3.28, 07:58 - A: x']), FRAME)
    expect(html.match(/scope="row">2028-[^<]+/g)).toEqual(
      ['02-27', '02-28', '02-29', '03-01'].map((day) => `scope="row">2028-${day}`),
    )
    expect(htmlReport(scan(['27.2.2028, 07:58 - A: x', '1.3.9028, 07:58 - A: x']), FRAME).length).toBeLessThan(40_000)
  })

  it('shows months when there are many days', () => {
    const lines = Array.from({ length: 120 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + index))
      return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.26, 07:58 - A: x`
    })
    expect(htmlReport(scan(lines), FRAME)).toContain('Messages a month by verdict')
  })

  it('stays well formed whatever the messages hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</td><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;', '\u202e', '\ud800'),
    )
    fc.assert(
      fc.property(text, fc.boolean(), (content, show) => {
        const lines = [`23.11.26, 07:58 - A: ID-1 ${content.replaceAll(/[\n]|BOOM/g, ' ')}`]
        const html = htmlReport(scan(lines, show), FRAME)
        expect(html).not.toMatch(/<script|<img|[\u202a-\u202e]|\p{Cs}/u)
        for (const tag of ['td', 'tr', 'section', 'mark', 'table', 'svg', 'bdi']) {
          const opened = html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0
          expect(html.split(`</${tag}>`).length - 1).toBe(opened)
        }
        expect(escapeHtml(content)).not.toMatch(/[<>"']/)
      }),
    )
  })
})
