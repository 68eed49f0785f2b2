import type { Colors } from './colors.ts'
import { actionWord, counted } from './human.ts'
import { table } from './table.ts'
import type { ScanSummary } from './tally.ts'

/** Returns the table below the human output of a scan: verdicts, findings by type, and every line accounted for. */
export const summaryRows = (summary: ScanSummary, colors: Colors): readonly string[] => {
  const { counts, entities, inputs } = summary
  const total = (pick: (row: (typeof inputs)[number]) => number): number =>
    inputs.reduce((sum, row) => sum + pick(row), 0)
  const notes = [
    [total((row) => row.system), 'system line'],
    [total((row) => row.blank), 'blank line'],
  ]
    .filter((note): note is [number, string] => Number(note[0]) > 0)
    .map(([count, noun]) => counted(count, noun))
  const faults = total((row) => row.faults)
  const media = total((row) => row.media)
  const rows = [
    '',
    `${counted(summary.messages, 'message')}: ` +
      `${counts.block} ${actionWord('block', colors)}  ${counts.warn} ${actionWord('warn', colors)}  ` +
      `${counts.allow} ${actionWord('allow', colors)}` +
      (notes.length > 0 ? colors.dim(`   besides ${notes.join(' and ')}`) : ''),
  ]
  if (summary.observed) rows.push('The policy observes only: these verdicts are not enforced.')
  if (faults > 0) rows.push(colors.red(`${counted(faults, 'fault')} in the input, reported above: not checked.`))
  if (summary.incomplete > 0) rows.push(`${counted(summary.incomplete, 'message')} read in part: a limit was hit.`)
  if (media > 0) rows.push(colors.dim(`${counted(media, 'message')} with a medium that nobody looked at.`))
  if (entities.length === 0) return rows
  return [
    ...rows,
    '',
    ...table(
      [
        { heading: 'found' },
        { heading: 'category' },
        { heading: 'findings', align: 'right' },
        { heading: 'in blocked', align: 'right' },
        { heading: 'in warned', align: 'right' },
        { heading: 'in allowed', align: 'right' },
      ],
      entities.map(({ entityType, category, findings, messages }) => [
        entityType,
        category,
        ...[findings, messages.block, messages.warn, messages.allow].map(String),
      ]),
    ),
  ]
}
