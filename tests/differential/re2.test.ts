import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { readMarks } from '../../src/compile/examples.ts'
import type { RuleSource } from '../../src/compile/rule-schema.ts'
import { parsePattern } from '../../src/pattern/syntax/parse.ts'
import { toRegExpSource } from '../../src/pattern/syntax/print.ts'
import { shippedRules } from '../shipped.ts'

/**
 * re2-wasm, the independent oracle of the rules' language, in a child process for each few patterns: its heap is
 * fixed at 16 MB, never given back, and running out of it aborts the process.
 */
const ORACLE = `
  const { RE2 } = require('re2-wasm')
  const answer = ([pattern, texts]) => {
    const matcher = new RE2('^(?:' + pattern + ')$', 'u')
    return texts.map((text) => matcher.test(text))
  }
  const questions = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
  process.stdout.write(JSON.stringify(questions.map(answer)))
`

type Question = readonly [pattern: string, texts: readonly string[]]

/** Slices of the rule's own examples: the marked spans, and the same with an edge moved by one or two. */
function slicesFor(rule: RuleSource): string[] {
  const slices = new Set<string>()
  const wellFormed = (slice: string): boolean => !/\p{Cs}/u.test(slice)
  for (const example of rule.finds) {
    const { text, spans } = readMarks(example.text)
    for (const { start, end } of spans) {
      for (let a = -2; a <= 2; a++) {
        for (let b = -2; b <= 2; b++) slices.add(text.slice(Math.max(0, start + a), end + b))
      }
      // What stands before the span is where a lead would match, what follows a trail.
      for (let a = 0; a <= Math.min(start, 40); a++) slices.add(text.slice(a, start))
      for (let b = end; b <= Math.min(text.length, end + 12); b++) slices.add(text.slice(end, b))
    }
  }
  for (const { text } of rule.ignores) {
    for (let a = 0; a < text.length; a += 3) slices.add(text.slice(a, a + 12))
  }
  return [...slices].filter(wellFormed)
}

describe('re2-wasm', () => {
  const patterns = shippedRules.flatMap((rule): { id: string; question: Question }[] =>
    (['lead', 'pattern', 'trail'] as const).flatMap((part) => {
      const source = rule[part]
      return typeof source === 'string'
        ? [{ id: `${rule.id} ${part}`, question: [source, slicesFor(rule)] as const }]
        : []
    }),
  )

  it('accepts every shipped pattern and agrees with the reference engine on slices of all examples', () => {
    let matched = 0
    for (let at = 0; at < patterns.length; at += 10) {
      const batch = patterns.slice(at, at + 10)
      const input = JSON.stringify(batch.map(({ question }) => question))
      const output = execFileSync(process.execPath, ['-e', ORACLE], { input, encoding: 'utf8' })
      const answers = JSON.parse(output) as boolean[][]
      batch.forEach(({ id, question: [source, slices] }, i) => {
        const oracle = new RegExp(`^(?:${toRegExpSource(parsePattern(source, cache))})$`, 'u')
        slices.forEach((slice, s) => {
          expect(answers[i]?.[s], `${id} on ${JSON.stringify(slice)}`).toBe(oracle.test(slice))
          if (answers[i]?.[s]) matched++
        })
      })
    }
    expect(matched).toBeGreaterThan(patterns.length)
  })
})

const cache = new Map()
