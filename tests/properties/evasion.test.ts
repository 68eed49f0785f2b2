import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'
import type { ViewName } from '../../src/types.ts'

const filter = createFilter()

/** Values with a word for each: synthetic, or samples that their issuer published. */
const values: readonly (readonly [cue: string, value: string, entityType: string])[] = [
  ['my card number is', '4556737586899855', 'CREDIT_CARD'],
  ['my ssn is', '219481234', 'US_SSN'],
  ['her NPI:', '1245319599', 'US_NPI'],
]
const cards = values.slice(0, 1)
const address = ['write to', 'jane@fenwick.org', 'EMAIL'] as const

const english = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const german = ['null', 'eins', 'zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const grouped = (value: string, separator: string): string => (value.match(/.{1,4}/g) ?? []).join(separator)
const say = (value: string, words: readonly string[]): string => [...value].map((d) => words[Number(d)]).join(' ')
const fullWidth = (value: string): string => [...value].map((d) => String.fromCharCode(0xff10 + Number(d))).join('')
const percent = (value: string): string => [...value].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')

/** Ways to hide digits, and the view that undoes each. */
const disguises: readonly (readonly [name: string, view: ViewName, write: (value: string) => string])[] = [
  ['spaces between all digits', 'joined', (v) => [...v].join(' ')],
  ['stops', 'joined', (v) => [...v].join('.')],
  ['commas', 'joined', (v) => [...v].join(', ')],
  ['slashes in groups', 'joined', (v) => grouped(v, ' / ')],
  ['stars in groups', 'joined', (v) => grouped(v, '*')],
  ['low lines', 'joined', (v) => grouped(v, '_')],
  ['dashes', 'joined', (v) => grouped(v, '—')],
  ['long marks of Katakana', 'joined', (v) => grouped(v, 'ー')],
  ['full-width commas', 'joined', (v) => [...v].join('，')],
  ['bold groups', 'joined', (v) => `**${grouped(v, '** **')}**`],
  ['struck-out groups', 'joined', (v) => `~~${grouped(v, '~~-~~')}~~`],
  ['emoji', 'joined', (v) => [...v].join('🔥')],
  ['line ends', 'joined', (v) => [...v].join('\n')],
  ['full-width digits apart', 'joined', (v) => [...v].map((d) => String.fromCharCode(0xff10 + Number(d))).join('　')],
  ['keycaps', 'folded', (v) => [...v].map((d) => `${d}\ufe0f\u20e3`).join('')],
  [
    'circled digits',
    'folded',
    (v) => [...v].map((d) => (d === '0' ? '⓪' : String.fromCharCode(0x245f + Number(d)))).join(''),
  ],
  [
    'negative circled digits',
    'folded',
    (v) => [...v].map((d) => (d === '0' ? '⓿' : String.fromCharCode(0x2775 + Number(d)))).join(''),
  ],
  [
    'dingbat digits',
    'folded',
    (v) => [...v].map((d) => (d === '0' ? '⓪' : String.fromCharCode(0x2789 + Number(d)))).join(''),
  ],
  ['double-struck digits', 'folded', (v) => [...v].map((d) => String.fromCodePoint(0x1d7d8 + Number(d))).join('')],
  ['Devanagari digits', 'folded', (v) => [...v].map((d) => String.fromCharCode(0x966 + Number(d))).join('')],
  ['struck-through digits', 'folded', (v) => [...v].map((d) => `${d}\u0336`).join('')],
  ['struck-through digits and spaces', 'joined', (v) => [...[...v].join(' ')].map((c) => `${c}\u0336`).join('')],
  ['bidi controls', 'folded', (v) => `\u202e${[...v].join('\u2066')}\u202c`],
  ['English words', 'words', (v) => say(v, english)],
  ['German words', 'words', (v) => say(v, german)],
  ['Han digits', 'words', (v) => [...v].map((d) => '〇一二三四五六七八九'[Number(d)]).join('')],
  ['financial Han digits', 'words', (v) => [...v].map((d) => '零壹贰叁肆伍陆柒捌玖'[Number(d)]).join('')],
  ['percent', 'decoded', percent],
  ['full-width digits in percent', 'decoded', (v) => encodeURIComponent(fullWidth(v))],
  ['full-width digits in quoted-printable', 'decoded', (v) => encodeURIComponent(fullWidth(v)).replaceAll('%', '=')],
  ['percent twice', 'decoded', (v) => percent(v).replaceAll('%', '%25')],
  ['entities', 'decoded', (v) => [...v].map((c) => `&#${c.charCodeAt(0)};`).join('')],
  ['hex entities', 'decoded', (v) => [...v].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join('')],
  ['quoted-printable', 'decoded', (v) => [...v].map((c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`).join('')],
  ['escapes', 'decoded', (v) => [...v].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
  ['escapes in braces', 'decoded', (v) => [...v].map((c) => `\\u{${c.charCodeAt(0).toString(16)}}`).join('')],
  [
    'escapes with percent',
    'decoded',
    (v) => [...v].map((c) => `%u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ],
  ['emphasis', 'decoded', (v) => `_${v}_`],
  ['soft line breaks', 'decoded', (v) => grouped(v, '=\r\n')],
  ['base64', 'decoded', (v) => Buffer.from(v.padEnd(12, ' ')).toString('base64')],
  ['hex', 'decoded', (v) => Buffer.from(v).toString('hex')],
]

/** Asserts that a value is found at its place; through the view, unless a rule reads the disguise as it is. */
function expectFound(text: string, start: number, end: number, entityType: string, view: ViewName): void {
  const hits = filter.check(text).findings.filter((finding) => finding.entityType === entityType)
  const there = hits.filter(({ span }) => Math.min(span.end, end) - Math.max(span.start, start) > (end - start) * 0.7)
  expect(there).not.toEqual([])
  for (const { span, view: through } of there) {
    expect(span.end - span.start).toBeLessThanOrEqual(end - start + 2)
    expect([view, 'folded', undefined]).toContain(through)
  }
}

describe.each(disguises)('%s', (_name, view, write) => {
  it.each(values)('hide no value behind %j', (cue, value, entityType) => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Hi! ', '中文，', 'а так: ', '🙂 '),
        fc.constantFrom('', ' ok?', ', thanks'),
        (before, after) => {
          const hidden = write(value)
          const start = before.length + cue.length + 1
          expectFound(`${before}${cue} ${hidden}${after}`, start, start + hidden.length, entityType, view)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('are cut whole, and leave nothing to find', () => {
    for (const [cue, value] of values) {
      const text = `${cue} ${write(value)} ok`
      for (const mode of ['mask', 'label'] as const) {
        const redacted = filter.redact(text, filter.check(text), mode)
        expect(redacted).not.toContain(write(value))
        expect(filter.check(redacted).findings.map(({ ruleId, view: through }) => [ruleId, through])).toEqual([])
      }
    }
  })
})

describe('other disguises', () => {
  it.each([
    ['leet', 'my card number is 4SS673758689985S', 'CREDIT_CARD'],
    ['leet', 'my card number is 455673758b899855', 'CREDIT_CARD'],
    ['reversed', 'my card number is 5589986857376554', 'CREDIT_CARD'],
    ['spelled', 'write to jane at fenwick dot org', 'EMAIL'],
    ['spelled', 'schreib an jane (at) fenwick punkt org', 'EMAIL'],
    ['folded', 'write to jаne@fenwick.org', 'EMAIL'],
    ['decoded', 'hi,\\ncard:\\t4556737586899855\\r\\n', 'CREDIT_CARD'],
    ['decoded', 'write to _jane@fenwick.org_', 'EMAIL'],
    ['decoded', 'my card_4556737586899855', 'CREDIT_CARD'],
    ['decoded', 'write to jane\\@fenwick\\.org', 'EMAIL'],
    ['decoded', 'ssn MjE5LTQ4LTEyMzQ=', 'US_SSN'],
    ['decoded', 'ssn 219\\-48\\-1234', 'US_SSN'],
    ['decoded', 'ssn 219<br>48<br>1234', 'US_SSN'],
    ['decoded', 'card=4556+7375+8689+9855', 'CREDIT_CARD'],
    ['joined', 'my card number is 4556\r\n7375\r\n8689\r\n9855', 'CREDIT_CARD'],
    ['joined', 'my card number is 4556 \n7375 \n8689 \n9855', 'CREDIT_CARD'],
    ['joined', 'ssn **219**-**48**-**1234**', 'US_SSN'],
    ['decoded', `write to ${Buffer.from('it is jane@fenwick.org').toString('base64')}`, 'EMAIL'],
  ] as const)('%s: %j', (view, text, entityType) => {
    const found = filter.check(text).findings.filter((finding) => finding.entityType === entityType)
    expect(found.map((finding) => finding.view)).toEqual([view])
    for (const mode of ['mask', 'label'] as const) {
      expect(filter.check(filter.redact(text, filter.check(text), mode)).findings).toEqual([])
    }
  })

  it('nested to a counted depth; deeper text is said to be unread', () => {
    let text = '%34%35%35%36 7375 8689 9855'
    for (let depth = 1; depth <= 5; depth++) {
      const { findings, incomplete } = filter.check(`card ${text}`)
      if (depth <= 3) expect(findings.map(({ entityType }) => entityType)).toContain('CREDIT_CARD')
      else expect(incomplete?.limit).toBe('decode-depth')
      text = text.replaceAll('%', '%25')
    }
  })

  it('recognized text is repaired only where it is marked as such', () => {
    const text = 'card 4556 7375 B689 98SS'
    const found = (source: 'ocr' | undefined): (ViewName | undefined)[] =>
      filter
        .check({ text: text.replace('98SS', '985S'), ...(source ? { source } : {}) })
        .findings.filter(({ entityType }) => entityType === 'CREDIT_CARD')
        .map(({ view }) => view)
    expect(found('ocr')).toContain('ocr')
    const { findings } = filter.check({ text: text.replace('98SS', '985S'), source: 'ocr' })
    expect(findings.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))).toContain('repaired')
    expect(found(undefined)).not.toContain('ocr')
  })

  it('of an address and of digits alike', () => {
    const [cue, value, entityType] = address
    const hidden = [...value].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
    expect(filter.check(`${cue} ${hidden}`).findings.map((finding) => finding.entityType)).toContain(entityType)
    expect(cards).toHaveLength(1)
  })
})

/** Words of ordinary chat, by script; written for this test. */
const chat: Readonly<Record<string, string>> = {
  Russian:
    'привет как дела завтра встретимся у метро в семь часов не опаздывай пожалуйста мама купила хлеб и молоко оса кот сок рост',
  Greek: 'καλημέρα τι κάνεις σήμερα θα πάμε για καφέ το απόγευμα μαζί με την Μαρία και τον Νίκο ωραία',
  Chinese: '今天 天气 不错 我们 下午 三点 一起 去 喝 咖啡 好吗 一共 五六个人 十二点半 见 星期一 二楼 九点',
  Arabic: 'مرحبا كيف حالك اليوم نلتقي غدا في الساعة السابعة ان شاء الله شكرا جزيلا يا صديقي',
  Persian: 'می‌خواهم فردا به خانه‌ام بروم کتاب‌ها را می‌آورم ممنون از شما',
  Hindi: 'नमस्ते आप कैसे हैं आज शाम को मिलते हैं क्षत्रिय र्‍य धन्यवाद बहुत अच्छा कल सात बजे',
  Japanese: 'おはよう ございます 今日 は 三時 に 駅 で 会い ましょう ﾃｽﾄ カラオケ 楽しみ です １２時 に',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣ 2️⃣ 3️⃣ ❤️ 👍🏽 🧑‍⚕️ 😂😂 🇩🇪 ☺️ ✔️ #️⃣ 🫶🏾 lol ok',
  English:
    'meet at 5 pm or 17:30, score 3:1, v1.2.3, $12.50 each, 2 for 1, room 4 1 2, one two three go, 50% off & more (a) [d] x=12 100%',
  German: 'um 18 Uhr, 3,50 € pro Stück, eins zwei drei, auf den Punkt, am 12.05.2024 um 10:30, Seite 4-6, 2:1 gewonnen',
}

describe.each(Object.entries(chat))('innocent %s', (_name, words) => {
  it('stays quiet through every view', () => {
    const word = fc.constantFrom(...words.split(' '))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (list) => {
        expect(
          filter.check(list.join(' ')).findings.filter(({ view, ruleId }) => view || ruleId.startsWith('signal-')),
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
    const { findings, incomplete } = filter.check(words)
    expect([findings.filter(({ view }) => view), incomplete]).toEqual([[], undefined])
  })
})
