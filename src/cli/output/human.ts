import type { Action, Evidence, Finding, Message, Verdict } from '../../types.ts'
import type { ExplainedCandidate, Explanation } from '../presend-port.ts'
import type { Colors } from './colors.ts'
import { clip, padTo, printable, textWidth } from './display.ts'
import { excerptParts, fieldsWithFindings, hiddenStretches } from './excerpt.ts'
import { frame } from './frame.ts'
import { table } from './table.ts'

/** How results are written for people. */
export interface HumanOptions {
  readonly colors: Colors
  readonly columns: number
  /** `true` prints what was found instead of `*`. */
  readonly show: boolean
}

const MAX_FRAME_ROWS = 40
const EXCERPT_AROUND = 24
const EXCERPT_PARTS = 9
const TYPE_COLUMNS = 26
// On a narrow terminal the line wraps rather than losing the finding it is about.
const LEAST_EXCERPT = 60

/** Returns `1 finding`, `2 findings`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Returns the action as a colored upper-case word. */
export const actionWord = (action: Action, colors: Colors): string => {
  if (action === 'block') return colors.bold(colors.red('BLOCK'))
  return action === 'warn' ? colors.bold(colors.yellow('WARN')) : colors.bold(colors.green('ALLOW'))
}

/** Returns the text of a message's field; `undefined` asks for `text`. */
export const fieldText = (message: Message, field: string | undefined): string =>
  field === undefined ? (message.text ?? '') : (message.fields?.find((each) => each.pointer === field)?.text ?? '')

/** Returns the full human answer to one message: verdict, findings underlined in place, their list, reasons with tips. */
export const checkReport = (message: Message, verdict: Verdict, options: HumanOptions): readonly string[] => {
  const { colors } = options
  const rows = [verdictLine(verdict, colors)]
  for (const field of fieldsWithFindings(verdict.findings)) {
    rows.push('')
    if (field !== undefined) rows.push(colors.dim(`field ${printable(field)}`))
    rows.push(...findingFrame(message, verdict, field, options))
  }
  if (verdict.findings.length > 0) rows.push('', ...findingTable(verdict.findings))
  if (verdict.reasons.length > 0) rows.push('', ...reasonRows(verdict, options))
  return rows
}

/** Returns the line that says the verdict and how much stands behind it. */
export const verdictLine = (verdict: Verdict, colors: Colors): string => {
  const parts = [actionWord(verdict.action, colors), counted(verdict.findings.length, 'finding')]
  if (verdict.observed) parts.push('observed only, not enforced')
  if (verdict.incomplete) {
    parts.push(`incomplete: the limit on ${verdict.incomplete.limit} was hit at offset ${verdict.incomplete.readTo}`)
  }
  return parts.join('  ')
}

/** Returns one line for a message of a scan that is not allowed: action, id, types, masked excerpt. */
export const scanLine = (
  id: string | number,
  message: Message,
  verdict: Verdict,
  options: HumanOptions & { readonly sender?: string | undefined },
): string => {
  const { colors, columns, show } = options
  const types = typeList(verdict.findings)
  const action = verdict.action === 'warn' ? `${actionWord('warn', colors)} ` : actionWord(verdict.action, colors)
  const who = show && options.sender !== undefined ? `${printable(options.sender)}: ` : ''
  const field = fieldsWithFindings(verdict.findings)[0]
  const text = fieldText(message, field)
  const excerpt = excerptParts({ text, verdict, field, show, around: EXCERPT_AROUND, maxParts: EXCERPT_PARTS })
    .map((part) => part.text)
    .join('')
  const head = `${padTo(clip(String(id), 24), 10)} ${padTo(clip(types || (verdict.incomplete ? 'incomplete' : '-'), TYPE_COLUMNS), TYPE_COLUMNS)}`
  const room = Math.max(LEAST_EXCERPT, columns - textWidth(head) - 8)
  return `${action} ${colors.dim(head)} ${clip(who + excerpt, room)}`
}

/** The surest types first, so that a cut list still names what mattered. */
const typeList = (findings: readonly Finding[]): string => {
  const sorted = [...findings].sort((a, b) => b.confidence - a.confidence)
  const [first = '', ...others] = new Set(sorted.map((finding) => finding.entityType))
  return others.length === 0 ? first : `${clip(first, TYPE_COLUMNS - 4)} +${others.length}`
}

/** Returns the answer of `explain`: the verdict, then each candidate with its evidence and what became of it. */
export const explainReport = (message: Message, explanation: Explanation, options: HumanOptions): readonly string[] => {
  const { colors } = options
  const rows = [...checkReport(message, explanation.verdict, options), '']
  if (explanation.candidates.length === 0) return [...rows, 'No rule had a candidate in this text.']
  rows.push(colors.bold(counted(explanation.candidates.length, 'candidate')))
  for (const candidate of explanation.candidates) rows.push(...candidateRows(candidate, colors))
  return rows
}

const findingFrame = (
  message: Message,
  verdict: Verdict,
  field: string | undefined,
  { colors, columns, show }: HumanOptions,
): readonly string[] => {
  const marks = verdict.findings.flatMap((finding, index) =>
    finding.field === field ? [{ span: finding.span, number: index + 1 }] : [],
  )
  const hidden = show ? [] : hiddenStretches(verdict, field).map((stretch) => stretch.span)
  return frame(fieldText(message, field), marks, { hidden, columns, colors, maxRows: MAX_FRAME_ROWS })
}

const findingTable = (findings: readonly Finding[]): readonly string[] =>
  table(
    [
      { heading: '#', align: 'right' },
      { heading: 'type' },
      { heading: 'category' },
      { heading: 'sure', align: 'right' },
      { heading: 'rule' },
      { heading: 'because' },
    ],
    findings.map((finding, index) => [
      String(index + 1),
      finding.entityType,
      finding.category,
      finding.confidence.toFixed(2),
      finding.ruleId,
      becauseOf(finding),
    ]),
  )

const becauseOf = (finding: Finding): string => {
  const kinds = finding.evidence.filter((each) => each.weight > 0).map((each) => each.kind)
  return [...new Set(kinds)].join(', ')
}

const reasonRows = (verdict: Verdict, { colors }: HumanOptions): readonly string[] =>
  verdict.reasons.flatMap((reason) => {
    const from = reason.findings.map((index) => `#${index + 1}`).join(' ')
    const may = reason.senderMay.length > 0 ? `you may: ${reason.senderMay.join(', ')}` : ''
    const rows = [`${actionWord(reason.action, colors)}  ${reason.policyRule}${from ? colors.dim(`  ${from}`) : ''}`]
    if (reason.tip) rows.push(`  ${printable(reason.tip)}`)
    if (may) rows.push(colors.dim(`  ${may}`))
    return rows
  })

const OUTCOME: Readonly<Record<ExplainedCandidate['outcome'], string>> = {
  listed: 'listed',
  'below-threshold': 'dropped: confidence below the threshold',
  outranked: 'dropped: outranked',
  invalid: 'dropped: its validator refused it',
  'no-context': 'dropped: a required term is missing near it',
}

const candidateRows = (candidate: ExplainedCandidate, colors: Colors): readonly string[] => {
  const { span, field, outcome } = candidate
  const at = `${field === undefined ? '' : `${printable(field)} `}${span.start}-${span.end}`
  const said = `${OUTCOME[outcome]}${candidate.by === undefined ? '' : ` by ${candidate.by}`}`
  const head = `  ${colors.bold(candidate.entityType)} ${at}  ${candidate.confidence.toFixed(2)}  ${candidate.ruleId}`
  return [
    `${head}  ${outcome === 'listed' ? colors.green(said) : colors.dim(said)}`,
    ...candidate.evidence.map(evidenceRow),
  ]
}

const evidenceRow = (evidence: Evidence): string => {
  const weight = `${evidence.weight >= 0 ? '+' : '−'}${Math.abs(evidence.weight).toFixed(2)}`
  const at = evidence.span === undefined ? '' : ` at ${evidence.span.start}-${evidence.span.end}`
  return `      ${weight} ${evidence.kind}${evidence.source === undefined ? '' : ` ${printable(evidence.source)}`}${at}`
}
