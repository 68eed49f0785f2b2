import type { Filter } from '../filter.ts'
import type { Finding, Span } from '../types.ts'
import { readPack } from './compile-pack.ts'

/** How one example line of a rule fared. */
export interface ExampleResult {
  readonly ruleId: string
  readonly kind: 'finds' | 'ignores' | 'knownMisses'
  /** 1-based position in the rule's list. */
  readonly index: number
  readonly passed: boolean
  /** What was expected and what came: names and offsets only. */
  readonly reason?: string
  /** 1-based line of the example in its file. */
  readonly line?: number
}

/** A text with the spans that `[|…|]` marks in it taken out. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Takes the marks `[|` and `|]` out of an example; an example without marks marks nothing. */
export function readMarks(example: string): MarkedText {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const [index, piece] of example.split(/(\[\||\|\])/u).entries()) {
    if (index % 2 === 0) text += piece
    else if (piece === '[|') start = text.length
    else spans.push({ start, end: text.length })
  }
  return { text, spans }
}

/**
 * Runs every example line of a pack through a filter: `finds` must be listed with the rule's entity
 * type at exactly the marked spans, `ignores` must list nothing of that type, and a `knownMisses` line
 * that is found fails until it is promoted.
 *
 * @param source - YAML text or object of the pack
 * @param filter - must have the pack loaded, best beside all others, so that colliding rules show
 * @throws ConfigError when the pack does not fit its schema
 */
export function testPack(
  source: string | object,
  filter: Filter,
  options: { readonly file?: string } = {},
): ExampleResult[] {
  const { pack, locate } = readPack(source, options.file)
  const results: ExampleResult[] = []
  pack.rules.forEach((rule, ruleIndex) => {
    const add = (kind: ExampleResult['kind'], index: number, reason: string | undefined): void => {
      const line = locate?.(['rules', ruleIndex, kind, index]).line
      results.push({
        ruleId: rule.id,
        kind,
        index: index + 1,
        passed: reason === undefined,
        ...(reason === undefined ? {} : { reason }),
        ...(line === undefined ? {} : { line }),
      })
    }
    const listed = (text: string, locale: string | undefined): Finding[] =>
      filter
        .check(locale === undefined ? text : { text, locale })
        .findings.filter(({ entityType }) => entityType === rule.entityType)
    rule.finds.forEach((example, index) => {
      const { text, spans } = readMarks(example.text)
      const reason =
        spans.length === 0 ? 'no [|…|] marks what to find' : difference(spans, listed(text, example.locale))
      add('finds', index, reason)
    })
    rule.ignores.forEach(({ text, locale }, index) => {
      const found = listed(text, locale)
      add('ignores', index, found.length > 0 ? `expected no ${rule.entityType}, found ${describe(found)}` : undefined)
    })
    rule.knownMisses.forEach(({ text: example, locale }, index) => {
      const { text, spans } = readMarks(example)
      const found =
        spans.length === 0 ? listed(text, locale).length > 0 : difference(spans, listed(text, locale)) === undefined
      add('knownMisses', index, found ? 'it is found now: move it to finds' : undefined)
    })
  })
  return results
}

function difference(expected: readonly Span[], findings: readonly Finding[]): string | undefined {
  const missing = expected.filter(
    ({ start, end }) => !findings.some(({ span }) => span.start === start && span.end === end),
  )
  const extra = findings.filter(
    ({ span }) => !expected.some(({ start, end }) => span.start === start && span.end === end),
  )
  if (missing.length === 0 && extra.length === 0) return undefined
  return `expected ${expected.map(({ start, end }) => `${start}-${end}`).join(', ')}, found ${describe(findings)}`
}

function describe(findings: readonly Finding[]): string {
  return findings.map(({ ruleId, span }) => `${ruleId} ${span.start}-${span.end}`).join(', ') || 'nothing'
}
