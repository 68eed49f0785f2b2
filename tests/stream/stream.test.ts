import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs } from '../../generated/packs/index.ts'
import { createFilter, type Finding, type StreamOptions, type Verdict } from '../../src/index.ts'
import { StreamReader } from '../../src/stream/stream-reader.ts'
import { analyzerOf, anyText, mixture } from '../properties/texts.ts'
import { exampleTexts } from '../shipped.ts'

const filter = createFilter()
const analyzer = analyzerOf(packs)

/** Cuts a text at the offsets, in any order, out of range ones dropped. */
function cutAt(text: string, offsets: readonly number[]): string[] {
  const sorted = [...new Set(offsets.filter((at) => at > 0 && at < text.length))].sort((a, b) => a - b)
  return [0, ...sorted].map((from, i) => text.slice(from, sorted[i] ?? text.length))
}

function streamOf(pieces: readonly string[]): ReadableStream<string> {
  return new ReadableStream<string>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
}

/** Everything a reader gives back for the pieces. */
function read(pieces: readonly string[]): { redacted: string; text: string; found: string[]; longestHeld: number } {
  const reader = new StreamReader(analyzer, {}, 1 << 25, { redaction: 'label' })
  const parts = [...pieces.map((piece) => reader.push(piece, false)), reader.push('', true)]
  return {
    redacted: parts.map(({ redacted }) => redacted).join(''),
    text: parts.map(({ text }) => text).join(''),
    found: parts.flatMap(({ listed }) =>
      listed.map(
        ({ candidate: { rule, span, confidence } }) => `${rule.rule.id} ${span.start}-${span.end} ${confidence}`,
      ),
    ),
    longestHeld: reader.longestHeld,
  }
}

function batch(text: string): { redacted: string; text: string; found: string[] } {
  const verdict = filter.check(text)
  return {
    redacted: filter.redact(text, verdict, 'label'),
    text,
    found: verdict.findings.map(({ ruleId, span, confidence }) => `${ruleId} ${span.start}-${span.end} ${confidence}`),
  }
}

function expectAlike(text: string, pieces: readonly string[]): void {
  const { longestHeld, ...streamed } = read(pieces)
  expect(longestHeld).toBeLessThanOrEqual(text.length)
  expect(streamed).toEqual(batch(text))
}

describe('a stream equals one reading of the whole', () => {
  it('for examples cut at every single place', () => {
    const texts = exampleTexts.filter((_, i) => i % 97 === 0)
    for (const text of texts)
      for (let at = 0; at <= text.length; at++) expectAlike(text, [text.slice(0, at), text.slice(at)])
  })

  it('for examples in pieces of one unit, surrogate pairs halved', () => {
    for (const text of exampleTexts.filter((_, i) => i % 23 === 0)) expectAlike(text, text.split(''))
  })

  it('for a value that begins with a capital and a line break, cut at every single place', () => {
    const text = 'my IBAN is\nD\nE89370400440532013000 by Friday'
    expect(filter.check(text).findings.map(({ ruleId }) => ruleId)).toEqual(['finance-iban-regrouped'])
    for (let at = 0; at <= text.length; at++) expectAlike(text, [text.slice(0, at), text.slice(at)])
  })

  it.each([
    'Hi,\\nmy iban:\\nDE89370400440532013000\\r\\nthanks, see you on Friday',
    'a note:\\nMultiple \\nsclerosis, said Dr. \\tMaria Lopez',
    'Patient Maria Lopez has _multiple sclerosis_ and _pneumonia_, mail _jane.doe@fenwick.org_ please',
    'NHS number _943 476 5919_, Handy: _+49 171 2345678_ and so on',
    'card%EF%BC%9A4539148803436467, ssn %EF%BC%95%EF%BC%93%EF%BC%96-%EF%BC%92%EF%BC%92-%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94 ok',
    'my card is\r\n4539\r\n1488\r\n0343\r\n6467\r\nand my ssn 536 \n22 \n1234 \nok',
    'my card is **4539** **1488** **0343** **6467**, ssn **536**-**22**-**1234** or 536\\-22\\-1234 ok',
    'card: 4539<br>1488<br>0343<br>6467<br />SSN: 536-22-=\r\n1234 and card: 4539148803=\n436467 exp',
    'a=b&iban=DE89+3704+0044+0532+0130+00&card=4539+1488+0343+6467 ok',
    'ssn NTM2LTIyLTEyMzQ= or ❺❸❻-❷❷-❶❷❸❹ or 5\u03363\u03366\u0336-\u03362\u03362\u0336-\u03361\u03362\u03363\u03364\u0336 ok',
    '手机号：1，3，8，1，2，3，4，5，6，7，8，或者138ー1234ー5678。',
  ])('for values in other notations in pieces of one unit: %#', (text) => {
    expectAlike(text, text.split(''))
  })

  it('for mixtures of examples, odd characters and any units, cut at random', () => {
    fc.assert(
      fc.property(fc.oneof(mixture, anyText), fc.array(fc.nat(400), { maxLength: 12 }), (text, offsets) => {
        expectAlike(text, cutAt(text, offsets))
      }),
      { numRuns: Number(process.env.PRESEND_STREAM_RUNS ?? 1500) },
    )
  })

  it('for numbers in words, capitals and digits, cut at random and in pieces of one unit', () => {
    const spoken = fc.constantFrom(
      ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'oh', 'double', 'dash'],
      ...['null', 'eins', 'zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', '一', '三八', '零'],
    )
    const word = fc.oneof(
      { arbitrary: spoken, weight: 6 },
      fc.constantFrom('D', 'DE', 'E', 'ID', 'NO', 'X', 'I', 'NHS', 'and', 'SEVEN', '+', '('),
      fc.stringMatching(/^\d{1,5}$/),
    )
    const whole = fc.constantFrom(
      'DE eight nine three seven zero four zero zero four four zero five three two zero one three zero zero zero',
      'D E acht neun drei sieben null vier null null vier vier null fünf drei zwei null eins drei null null null',
      'ID nine four three four seven six five nine one nine NHS',
      'four five three nine one four eight eight zero three four three six four six seven',
    )
    const cue = fc.constantFrom('IBAN', 'my card is', 'PATIENT', 'Steuer-ID', 'call', 'tel.', '身份证')
    const joined = (parts: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
      fc
        .array(fc.tuple(parts, fc.constantFrom(' ', ' ', ' ', ' ', ', ', '-', '\n', '')), { maxLength })
        .map((pieces) => pieces.flat().join(''))
    const number = fc.oneof(whole, joined(word, 60))
    const text = fc.tuple(cue, number, joined(word, 6), cue).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, fc.array(fc.nat(300), { maxLength: 3 }), (given, offsets) => {
        expectAlike(given, cutAt(given, offsets))
      }),
      { numRuns: 600 },
    )
    fc.assert(
      fc.property(text, (given) => expectAlike(given, given.split(''))),
      { numRuns: 12 },
    )
  })

  it('for a long text, whose beginning is forgotten on the way', () => {
    const text = Array.from({ length: 60 }, (_, i) => exampleTexts[(i * 37) % exampleTexts.length]).join('\n')
    expectAlike(text, text.match(/[\s\S]{1,50}/g) ?? [])
    expectAlike(
      text,
      cutAt(
        text,
        Array.from({ length: 40 }, (_, i) => i * 131),
      ),
    )
  })
})

/** Runs pieces through the streams themselves. */
async function pipe(
  pieces: readonly string[],
  options: StreamOptions,
): Promise<{ out: string; verdict: Verdict; findings: Finding[]; blocks: number }> {
  const findings: Finding[] = []
  let blocks = 0
  const stream = filter.stream({ ...options, onFinding: (f) => findings.push(f), onBlock: () => blocks++ })
  const writer = stream.writable.getWriter()
  const write = (async () => {
    for (const piece of pieces) await writer.write(piece)
    await writer.close()
  })().catch(() => {})
  let out = ''
  for (const reader = stream.readable.getReader(); ; ) {
    const { value, done } = await reader.read()
    if (done) break
    out += value
  }
  await write
  return { out, verdict: await stream.verdict, findings, blocks }
}

describe('filter.stream', () => {
  const text = 'Dear all, my SSN is 536-22-1234 and the meeting is at 10:30. Thanks, see you on Friday!'
  const tokens = text.match(/\s*\S{1,4}/g) ?? []

  it('redacts in flight: the whole output is that of redact, the verdict that of check', async () => {
    const { out, verdict, findings, blocks } = await pipe(tokens, { mode: 'redact', redaction: 'label' })
    const whole = filter.check(text)
    expect(out).toBe(filter.redact(text, whole, 'label'))
    expect(verdict).toEqual(whole)
    expect(findings).toEqual(whole.findings)
    expect(blocks).toBe(1)
  })

  it('stops before the first character of what blocks has left', async () => {
    const { out, verdict, blocks } = await pipe(tokens, { mode: 'stop' })
    expect(verdict.action).toBe('block')
    expect(text.startsWith(out)).toBe(true)
    expect(out.length).toBeLessThanOrEqual(text.indexOf('536'))
    expect(blocks).toBe(1)
  })

  it('observes without changing anything', async () => {
    const { out, verdict } = await pipe(tokens, { mode: 'observe' })
    expect(out).toBe(text)
    expect(verdict).toEqual(filter.check(text))
  })

  it('holds everything when asked to', async () => {
    const stream = filter.stream({ hold: 'all' })
    const writer = stream.writable.getWriter()
    const reader = stream.readable.getReader()
    const first = reader.read()
    await writer.write('nothing to find here, ')
    expect(stream.held()).toBe(22)
    await Promise.all([writer.write('nothing at all'), writer.close()])
    expect(await first).toEqual({ done: false, value: 'nothing to find here, nothing at all' })
    expect(stream.longestHeld()).toBe(36)
  })

  it('reads bytes through TextDecoderStream, and refuses them raw', async () => {
    const bytes = new TextEncoder().encode('卡号 4111 1111 1111 1111 谢谢')
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const stream = filter.stream({ redaction: 'label' })
    let out = ''
    for (const reader = source.pipeThrough(new TextDecoderStream()).pipeThrough(stream).getReader(); ; ) {
      const { value, done } = await reader.read()
      if (done) break
      out += value
    }
    const whole = '卡号 4111 1111 1111 1111 谢谢'
    expect(out).toBe(filter.redact(whole, filter.check(whole), 'label'))
    const raw = filter.stream()
    const refused = raw.readable.getReader().read()
    await expect(raw.writable.getWriter().write(bytes as unknown as string)).rejects.toThrow('TextDecoderStream')
    await expect(refused).rejects.toThrow('TextDecoderStream')
  })

  it('passes an abort on, and rejects the verdict', async () => {
    const stream = filter.stream()
    const reader = stream.readable.getReader()
    await stream.writable.abort(new Error('gone'))
    await expect(reader.read()).rejects.toThrow('gone')
    await expect(stream.verdict).rejects.toThrow('gone')
  })

  it('rejects the verdict when nobody wants to read on, the source fails, or a piece is no text', async () => {
    const canceled = filter.stream()
    await canceled.readable.cancel(new Error('enough'))
    await expect(canceled.verdict).rejects.toThrow('enough')

    const failing = filter.stream()
    const source = new ReadableStream<string>({ start: (controller) => controller.error(new Error('no source')) })
    await expect(source.pipeThrough(failing).getReader().read()).rejects.toThrow('no source')
    await expect(failing.verdict).rejects.toThrow('no source')

    const wrong = filter.stream()
    const refused = wrong.readable.getReader().read()
    await expect(wrong.writable.getWriter().write(5 as unknown as string)).rejects.toThrow('a stream of strings')
    await expect(refused).rejects.toThrow('a stream of strings')
    await expect(wrong.verdict).rejects.toThrow('a stream of strings')
  })

  it.each([{ mode: 'Redact' }, { mode: 'STOP' }, { redaction: 'hash' }, { hold: 'none' }])(
    'refuses %j: a misspelled mode must not let text out as it is',
    (options) => {
      expect(() => filter.stream(options as unknown as StreamOptions)).toThrow(
        /^stream: (mode|redaction|hold): expected one of/,
      )
    },
  )

  it('knows that the text was recognized in an image', async () => {
    const card = 'card 4556 7375 B689 985S'
    const { out, verdict } = await pipe([...card], { message: { source: 'ocr' }, redaction: 'label' })
    const whole = filter.check({ text: card, source: 'ocr' })
    expect(verdict).toEqual(whole)
    expect(out).toBe('card [CREDIT_CARD]')
  })

  it('respects back-pressure: an unread stream takes no more than its queue', async () => {
    const stream = filter.stream({ mode: 'observe' })
    const writer = stream.writable.getWriter()
    await writer.ready
    const second = writer.write('some words that may leave at once, ')
    expect(writer.desiredSize).toBeLessThanOrEqual(0)
    const reader = stream.readable.getReader()
    expect((await reader.read()).value).toContain('some words')
    await second
    await reader.cancel()
  })
})

describe('a limit of characters', () => {
  it('ends the reading where check ends it, wherever the pieces end', async () => {
    const text = 'my SSN is 536-22-1234 😀 and my card 4539 1488 0343 6467, thanks'
    for (let characters = 1; characters <= text.length; characters++) {
      const small = createFilter({ limits: { characters } })
      const whole = small.check(text)
      expect(whole.incomplete === undefined).toBe(characters === text.length)
      for (const size of [1, 7, text.length]) {
        const pieces = cutAt(
          text,
          Array.from({ length: text.length }, (_, i) => i * size),
        )
        const stream = small.stream({ redaction: 'mask' })
        const out = new Response(streamOf(pieces).pipeThrough(stream).pipeThrough(new TextEncoderStream())).text()
        expect(await out).toBe(small.redact(text, whole, 'mask'))
        expect(await stream.verdict).toEqual(whole)
      }
    }
  })
})

describe('a limit that stops the reading', () => {
  const small = createFilter({ limits: { workPerBlock: 40 } })
  const dense = '12 34 56 78 90 415-555-2671 '.repeat(6)
  const pieces = [...`hello, ${dense}`].map((unit) => unit)

  it('cuts all that is left, once, and blocks', async () => {
    const { incomplete } = small.check(`hello, ${dense}`)
    expect(incomplete).toMatchObject({ limit: 'candidates' })
    for (const redaction of ['mask', 'label'] as const) {
      const blocked: Verdict[] = []
      const stream = small.stream({ redaction, onBlock: (verdict) => blocked.push(verdict) })
      const left = new Response(streamOf(pieces).pipeThrough(stream).pipeThrough(new TextEncoderStream())).text()
      const [out, verdict] = [await left, await stream.verdict]
      expect(out).not.toContain('2671')
      expect(out.split('UNREAD').length).toBe(redaction === 'label' ? 2 : 1)
      expect(verdict.incomplete?.limit).toBe('candidates')
      expect(verdict.action).toBe('block')
      expect(blocked).toHaveLength(1)
      expect(verdict.redactions.at(-1)?.span.end).toBe(pieces.length)
    }
  })

  it('lets nothing leave after it in a stream that stops at a block', async () => {
    const stream = small.stream({ mode: 'stop' })
    let out = ''
    await streamOf(pieces)
      .pipeThrough(stream)
      .pipeTo(
        new WritableStream({
          write: (piece) => {
            out += piece
          },
        }),
      )
    expect(out).not.toContain('2671')
    expect((await stream.verdict).action).toBe('block')
  })
})

describe('what is held back', () => {
  it('is little in ordinary English', () => {
    const words =
      'thanks for the notes from yesterday, could you send me the plan by Friday? we moved the meeting to the big room and I will bring the printed pages. it was great to see everybody again; let us talk about the next steps when you are back, there is no hurry at all'
    const reader = new StreamReader(analyzer, {}, 1 << 25, {})
    const held: number[] = []
    for (const unit of words.repeat(4)) {
      reader.push(unit, false)
      held.push(reader.held)
    }
    held.sort((a, b) => a - b)
    expect(held[Math.floor(held.length / 2)]).toBeLessThanOrEqual(12)
    expect(held[Math.floor(held.length * 0.99)]).toBeLessThanOrEqual(64)
  })
})
