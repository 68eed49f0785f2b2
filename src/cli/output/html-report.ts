import type { Action } from '../../types.ts'
import { printable } from './display.ts'
import { REPORT_STYLE } from './html-style.ts'
import { counted } from './human.ts'
import type { ActionCounts, DayRow, ExcerptRow, InputRow, ScanSummary } from './tally.ts'

/** What a report says besides the numbers. */
export interface ReportFrame {
  /** ISO date; the caller's, so that the same scan gives the same report. */
  readonly generatedOn: string
  /** Name of the policy. */
  readonly policy: string
  /** `true` when the excerpts are not masked. */
  readonly shown: boolean
}

const WORD: Readonly<Record<Action, string>> = { block: 'Blocked', warn: 'Warned', allow: 'Allowed' }
const ACTIONS: readonly Action[] = ['block', 'warn', 'allow']
const LETTER: Readonly<Record<Action, string>> = { block: 'b', warn: 'w', allow: 'a' }
// More bars than this would be thinner than a finger; months are shown instead.
const MOST_DAYS = 92

/**
 * Returns a scan as one HTML page for a person who has to judge it: verdict counts, findings by type, rules of the policy,
 * days, masked excerpts, and how every line of the input was accounted for.
 *
 * Pure. The page needs no script and loads nothing; everything from the input is escaped.
 */
export const htmlReport = (summary: ScanSummary, frame: ReportFrame): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="robots" content="noindex">',
    '<title>presend: outbound message report</title>',
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    header(summary, frame),
    notices(summary, frame),
    figures(summary),
    howToRead(frame),
    policyRules(summary),
    entities(summary),
    timeline(summary),
    excerpts(summary, frame),
    inputs(summary),
    footer(summary),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((part) => part !== '')
    .join('\n')

/** Returns text that is safe in HTML content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)

const header = (summary: ScanSummary, { generatedOn, policy }: ReportFrame): string => {
  const names = summary.inputs.map((input) => input.name)
  const from = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
  const days = summary.daysCertain && summary.days.length > 0 ? `, ${rangeOf(summary.days)}` : ''
  return `<header>
<h1>Outbound message report</h1>
<p class="facts"><b>${escapeHtml(from)}</b>${escapeHtml(days)}<br>Policy <b>${escapeHtml(policy)}</b>, report of ${escapeHtml(generatedOn)}</p>
</header>`
}

const rangeOf = (days: readonly DayRow[]): string => {
  const first = days[0]?.day ?? ''
  const last = days.at(-1)?.day ?? ''
  return first === last ? first : `${first} to ${last}`
}

const notices = (summary: ScanSummary, { shown }: ReportFrame): string => {
  const faults = summary.inputs.reduce((sum, input) => sum + input.faults, 0)
  const media = summary.inputs.reduce((sum, input) => sum + input.media, 0)
  const notes = [
    shown
      ? 'This report shows what was found in clear text (<code>--show</code>). Handle it like the messages themselves.'
      : '',
    summary.observed ? 'The policy observes only: the verdicts below were not enforced.' : '',
    faults > 0
      ? `<b>${counted(faults, 'fault')} in the input.</b> What could not be read was not checked; see “Inputs” below.`
      : '',
    summary.incomplete > 0
      ? `<b>${counted(summary.incomplete, 'message')} read in part</b>, because a counted limit was hit.`
      : '',
    media > 0 ? `${counted(media, 'message')} carried a picture, recording or file. Attachments are not opened.` : '',
  ].filter((note) => note !== '')
  if (notes.length === 0) return ''
  return `<section class="notice" aria-label="Limits of this report">${notes.map((note) => `<p>${note}</p>`).join('')}</section>`
}

const percent = (part: number, whole: number): string => {
  if (whole === 0) return '0 %'
  const share = (part / whole) * 100
  return part > 0 && share < 0.1 ? '< 0.1 %' : `${share.toFixed(1)} %`
}

const figures = ({ messages, counts }: ScanSummary): string => `<div class="figures">
<div class="figure"><b>${messages}</b><span>messages checked</span></div>
${ACTIONS.map((action) => `<div class="figure ${action}"><b>${counts[action]}</b><span>${WORD[action].toLowerCase()}, ${percent(counts[action], messages)}</span></div>`).join('\n')}
</div>
${stack(counts, messages, 'stack big')}`

const stack = (counts: ActionCounts, whole: number, name: string): string => {
  if (whole === 0) return ''
  const parts = ACTIONS.filter((action) => counts[action] > 0).map(
    (action) => `<i class="${LETTER[action]}" style="width:${((counts[action] / whole) * 100).toFixed(2)}%"></i>`,
  )
  return `<div class="${name}" aria-hidden="true">${parts.join('')}</div>`
}

const legend = (): string =>
  `<ul class="legend" aria-hidden="true">${ACTIONS.map((action) => `<li><i class="${LETTER[action]}"></i>${WORD[action].toLowerCase()}</li>`).join('')}</ul>`

const howToRead = ({ shown }: ReportFrame): string => `<section>
<h2>How to read this</h2>
<dl>
<dt><span class="verdict block">Blocked</span></dt><dd>The policy says this message must not leave as it is.</dd>
<dt><span class="verdict warn">Warned</span></dt><dd>The sender is asked to look again before it leaves.</dd>
<dt><span class="verdict allow">Allowed</span></dt><dd>The message may leave. It can still contain findings that the policy does not object to.</dd>
<dt>Finding</dt><dd>A place in a message that looks like the named type, say a card number whose check digit is right. A finding is a well-founded suspicion, not a proof. In the excerpts it appears as ${shown ? '<mark>its text<b>TYPE</b></mark>' : '<mark>****<b>TYPE</b></mark>, its text masked'}.</dd>
<dt>Confidential</dt><dd>Only findings are masked. The words around them are the senders’ own, and can hold a name that no rule found.</dd>
</dl>
</section>`

const policyRules = ({ policyRules: rows, messages }: ScanSummary): string => {
  if (rows.length === 0) return ''
  const body = rows.map(
    (row) => `<tr><th scope="row"><code>${escapeHtml(row.policyRule)}</code></th><td>${badge(row.action)}</td>
<td class="n">${row.messages}</td><td class="n">${percent(row.messages, messages)}</td><td class="tip">${escapeHtml(row.tip)}</td></tr>`,
  )
  return `<section>
<h2>Why messages were stopped</h2>
<p class="quiet">Rules of the policy that fired, and what the sender was told. One message can fire several rules.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Policy rule</th><th scope="col">Verdict</th><th scope="col" class="n">Messages</th><th scope="col" class="n">Share</th><th scope="col">Tip to the sender</th></tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>
</section>`
}

const badge = (action: Action): string => `<span class="verdict ${action}">${WORD[action]}</span>`

const entities = ({ entities: rows, findings }: ScanSummary): string => {
  if (rows.length === 0)
    return '<section><h2>What was found</h2><p class="quiet">Nothing was found in these messages.</p></section>'
  const total = (counts: ActionCounts): number => counts.allow + counts.warn + counts.block
  const most = Math.max(...rows.map((row) => total(row.messages)))
  const body = rows.map(
    (
      row,
    ) => `<tr><th scope="row"><code>${escapeHtml(row.entityType)}</code></th><td>${escapeHtml(row.category)}</td><td class="n">${row.findings}</td>
<td class="n">${row.messages.block}</td><td class="n">${row.messages.warn}</td><td class="n">${row.messages.allow}</td>
<td class="bar">${stack(row.messages, most, 'stack bare')}</td></tr>`,
  )
  return `<section>
<h2>What was found</h2>
<p class="quiet">${counted(findings, 'finding')} of ${counted(rows.length, 'type')}. The bars count messages with at least one finding of the type.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Type</th><th scope="col">Category</th><th scope="col" class="n">Findings</th><th scope="col" class="n">In blocked</th><th scope="col" class="n">In warned</th><th scope="col" class="n">In allowed</th><th scope="col">Messages</th></tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>
${legend()}
</section>`
}

const timeline = (summary: ScanSummary): string => {
  const { days, daysCertain, undated } = summary
  if (days.length === 0) return ''
  const filled = daysCertain ? withQuietDays(days) : days
  const byMonth = daysCertain && filled.length > MOST_DAYS
  const bars = byMonth ? monthsOf(filled) : filled
  const notes = [
    daysCertain
      ? ''
      : 'The dates of this export can be read as day/month or month/day, so they are shown as written, in the order of the file.',
    byMonth ? 'Shown by month.' : '',
    undated > 0 ? `${counted(undated, 'message')} without a date ${undated === 1 ? 'is' : 'are'} left out here.` : '',
  ].filter((note) => note !== '')
  const rows = bars.map(
    ({ day, counts }) =>
      `<tr><th scope="row">${escapeHtml(day)}</th>${ACTIONS.map((action) => `<td class="n">${counts[action]}</td>`).join('')}</tr>`,
  )
  return `<section>
<h2>Over time</h2>
<p class="quiet">Messages a ${byMonth ? 'month' : 'day'} by verdict. ${notes.join(' ')}</p>
${chart(bars)}
${legend()}
<details><summary>The same as a table</summary><div class="scroll"><table>
<thead><tr><th scope="col">${byMonth ? 'Month' : 'Day'}</th>${ACTIONS.map((action) => `<th scope="col" class="n">${WORD[action]}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div></details>
</section>`
}

const DAY_MS = 86_400_000
// Thirty years; an export that seems to span more has a wrong date in it, and is shown without its empty days.
const MOST_FILLED = 11_000

/** Puts in the days without messages: a gap in a chat is something to see. */
const withQuietDays = (days: readonly DayRow[]): readonly DayRow[] => {
  const first = Date.parse(days[0]?.day ?? '')
  const count = (Date.parse(days.at(-1)?.day ?? '') - first) / DAY_MS + 1
  if (!(count <= MOST_FILLED)) return days
  const known = new Map(days.map((row) => [row.day, row]))
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(first + index * DAY_MS).toISOString().slice(0, 10)
    return known.get(day) ?? { day, counts: { allow: 0, warn: 0, block: 0 } }
  })
}

const monthsOf = (days: readonly DayRow[]): readonly DayRow[] => {
  const months = new Map<string, DayRow>()
  for (const { day, counts } of days) {
    const name = day.slice(0, 7)
    const row = months.get(name) ?? { day: name, counts: { allow: 0, warn: 0, block: 0 } }
    for (const action of ACTIONS) row.counts[action] += counts[action]
    months.set(name, row)
  }
  return [...months.values()]
}

const WIDTH = 1000
const HEIGHT = 190
const LEFT = 44
const BOTTOM = 26
const TOP = 10

const chart = (bars: readonly DayRow[]): string => {
  const totals = bars.map(({ counts }) => counts.allow + counts.warn + counts.block)
  const step = niceStep(Math.max(...totals, 1))
  const top = Math.ceil(Math.max(...totals, 1) / step) * step
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP)
  const slot = (WIDTH - LEFT) / Math.max(bars.length, 5)
  const width = Math.min(64, slot * 0.72)
  const grid: string[] = []
  for (let value = 0; value <= top; value += step) {
    grid.push(
      `<line x1="${LEFT}" x2="${WIDTH}" y1="${round(y(value))}" y2="${round(y(value))}"/><text x="${LEFT - 8}" y="${round(y(value) + 4)}" text-anchor="end">${value}</text>`,
    )
  }
  const every = Math.ceil(84 / slot)
  const shapes = bars.map(({ day, counts }, index) => {
    const x = LEFT + slot * index + (slot - width) / 2
    let below = 0
    // Blocked messages stand on the base line: there their number can be compared from day to day.
    const parts = ACTIONS.filter((action) => counts[action] > 0).map((action) => {
      const from = below
      below += counts[action]
      return `<rect class="${LETTER[action]}" x="${round(x)}" width="${round(width)}" y="${round(y(below))}" height="${round(y(from) - y(below))}"/>`
    })
    const label =
      index % every === 0
        ? `<text x="${round(x + width / 2)}" y="${HEIGHT - 8}" text-anchor="middle">${escapeHtml(day)}</text>`
        : ''
    const said = `${day}: ${ACTIONS.map((action) => `${counts[action]} ${WORD[action].toLowerCase()}`).join(', ')}`
    return `<g><title>${escapeHtml(said)}</title>${parts.join('')}</g>${label}`
  })
  const days = `${bars.length} bars; the table below has the numbers.`
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Messages by verdict over time, ${days}">${grid.join('')}${shapes.join('')}</svg>`
}

const round = (value: number): number => Math.round(value * 10) / 10

const niceStep = (most: number): number => {
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10
  return Math.max(1, factor * power)
}

const excerpts = (summary: ScanSummary, { shown }: ReportFrame): string => {
  const { excerpts: rows, furtherExcerpts, inputs: files } = summary
  if (rows.length === 0) return ''
  const several = files.length > 1
  const further =
    furtherExcerpts > 0
      ? ` The first ${rows.length} are listed; <b>${counted(furtherExcerpts, 'further message')}</b> not.`
      : ''
  return `<section>
<h2>Messages blocked or warned about</h2>
<p class="quiet">Excerpts ${shown ? 'in clear text' : 'with every finding masked'}, in the order of the input.${further}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Verdict</th><th scope="col">Message</th><th scope="col">Excerpt and rules that fired</th></tr></thead>
<tbody>${rows.map((row) => excerptRow(row, several)).join('\n')}</tbody>
</table></div>
</section>`
}

const excerptRow = (row: ExcerptRow, several: boolean): string => {
  const where = [
    several ? row.file : '',
    row.id === `line-${row.line}` ? '' : `line ${row.line}`,
    row.day ?? '',
  ].filter((part) => part !== '')
  const parts = row.parts.map(({ text, entityType }) =>
    entityType === undefined ? escapeHtml(text) : `<mark>${escapeHtml(text)}<b>${escapeHtml(entityType)}</b></mark>`,
  )
  return `<tr><td>${badge(row.action)}</td><th scope="row" class="where">${escapeHtml(clipId(row.id))}${where.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</th>
<td class="excerpt"><bdi>${parts.join('')}</bdi><div class="rules">${row.policyRules.map((rule) => `<code>${escapeHtml(rule)}</code>`).join(', ')}</div></td></tr>`
}

const LONGEST_ID = 48
const clipId = (id: string): string => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id)

const KIND: Readonly<Record<InputRow['kind'], string>> = {
  ndjson: 'NDJSON',
  text: 'plain text',
  whatsapp: 'WhatsApp export',
  unreadable: 'unreadable',
}

const inputs = ({ inputs: rows }: ScanSummary): string => {
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escapeHtml(row.name)}</th><td>${KIND[row.kind]}</td>${[row.lines, row.messages, row.media, row.system, row.blank, row.faults].map((value) => `<td class="n">${value}</td>`).join('')}</tr>`,
  )
  return `<section>
<h2>Inputs</h2>
<p class="quiet">How the lines were accounted for. A message can take several lines; system lines were written by the app, not by a person; faults could not be read and were not checked.</p>
<div class="scroll"><table>
<thead><tr><th scope="col">Input</th><th scope="col">Read as</th>${['Lines', 'Messages', 'With media', 'System lines', 'Blank lines', 'Faults'].map((heading) => `<th scope="col" class="n">${heading}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody>
</table></div>
</section>`
}

const footer = ({ policyDigest }: ScanSummary): string =>
  `<footer>Made by presend, on this machine, without a network.${policyDigest === undefined ? '' : ` Policy digest <code>${escapeHtml(policyDigest)}</code>`}</footer>`
