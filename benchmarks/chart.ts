/** One bar: how many times the floor something takes, and how many it may. */
export interface Bar {
  readonly label: string
  readonly value: number
  /** Where the target stands; absent where there is none. */
  readonly target?: number
  readonly kind: 'presend' | 'peer'
}

const WIDTH = 760
const LABEL = 210
const ROW = 20
const TOP = 46
/** Width of the figure behind a bar. */
const FIGURE = 40
const COLORS = { presend: '#2563eb', peer: '#9ca3af', target: '#b91c1c' } as const

/**
 * Draws bars on a logarithmic axis as SVG, with a mark at each target. Plain shapes and one font, so that
 * it reads the same in a README and in a browser, on light and on dark.
 */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(10, ...bars.flatMap(({ value, target }) => [value, target ?? 1]))
  const decades = Math.ceil(Math.log10(most))
  const x = (value: number): number => LABEL + (Math.log10(Math.max(1, value)) / decades) * (WIDTH - LABEL - 60)
  const height = TOP + bars.length * ROW + 28
  const shapes: string[] = []
  for (let decade = 0; decade <= decades; decade++) {
    const at = round(x(10 ** decade))
    shapes.push(
      `<line x1="${at}" y1="${TOP - 6}" x2="${at}" y2="${height - 24}" stroke="#e5e7eb"/>`,
      `<text x="${at}" y="${height - 10}" text-anchor="middle" fill="#6b7280">${10 ** decade} x</text>`,
    )
  }
  bars.forEach(({ label, value, target, kind }, i) => {
    const y = TOP + i * ROW
    const end = round(x(value))
    const mark = target === undefined ? undefined : round(x(target))
    // A mark just behind the bar would cross the figure.
    const behind = mark !== undefined && mark >= end && mark < end + FIGURE ? mark : end
    shapes.push(
      `<text x="${LABEL - 8}" y="${y + 12}" text-anchor="end" fill="#374151">${escapeXml(label)}</text>`,
      `<rect x="${LABEL}" y="${y + 2}" width="${round(Math.max(1, end - LABEL))}" height="${ROW - 7}" fill="${COLORS[kind]}"/>`,
      `<text x="${behind + 5}" y="${y + 12}" fill="#374151">${shown(value)}</text>`,
    )
    if (mark !== undefined) {
      shapes.push(
        `<line x1="${mark}" y1="${y}" x2="${mark}" y2="${y + ROW - 3}" stroke="${COLORS.target}" stroke-width="2"/>`,
      )
    }
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="10" y="20" font-size="14" fill="#111827">${escapeXml(title)}</text>`,
    `<text x="10" y="36" fill="#6b7280">less is better, logarithmic; red mark: target</text>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n')
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
}
