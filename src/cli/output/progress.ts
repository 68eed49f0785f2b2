import type { OutputStream } from '../terminal.ts'

/** A bar on a terminal; every method does nothing elsewhere. */
export interface Progress {
  /** Says how many bytes of the input were read; draws at most ten times a second. */
  advance(bytes: number, messages: number): Promise<void>
  /** Takes the bar away so that other lines can be written. */
  clear(): Promise<void>
}

const PATIENCE_MS = 400
const REDRAW_MS = 100
const BAR_COLUMNS = 24
const ERASE_LINE = '\r\u001b[K'

/**
 * Returns the progress bar of a scan. It appears only on a terminal and only after 0.4 s, so short files stay quiet.
 *
 * @param totalBytes - 0 when unknown (standard input); then only the count of messages is shown
 */
export const createProgress = (stream: OutputStream, totalBytes: number, now: () => number): Progress => {
  const began = now()
  let drawnAt = began
  let visible = false
  return {
    advance: async (bytes, messages) => {
      if (!stream.isTTY) return
      const at = now()
      if (at - began < PATIENCE_MS || at - drawnAt < REDRAW_MS) return
      drawnAt = at
      visible = true
      await stream.write(`${ERASE_LINE}${progressLine(bytes, totalBytes, messages, at - began)}`)
    },
    clear: async () => {
      if (!visible) return
      visible = false
      await stream.write(ERASE_LINE)
    },
  }
}

/** Returns the text of the bar. */
export const progressLine = (bytes: number, totalBytes: number, messages: number, elapsedMs: number): string => {
  const speed = elapsedMs > 0 ? `${(bytes / 1e6 / (elapsedMs / 1000)).toFixed(1)} MB/s` : ''
  const count = `${messages} messages`
  if (totalBytes <= 0) return `${count}  ${speed}`.trimEnd()
  const share = Math.min(1, bytes / totalBytes)
  const full = Math.round(share * BAR_COLUMNS)
  const bar = '█'.repeat(full) + '░'.repeat(BAR_COLUMNS - full)
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${count}  ${speed}`.trimEnd()
}
