import picocolors from 'picocolors'
import type { OutputStream } from '../terminal.ts'

/** The color functions of one stream; all return their text unchanged when color is off. */
export type Colors = ReturnType<typeof picocolors.createColors>

/**
 * Returns the colors for a stream: `NO_COLOR` (any value) turns them off, else `FORCE_COLOR` (other than `0`
 * and `false`) turns them on, else a terminal that is not `dumb` has them.
 *
 * @see https://no-color.org
 */
export const colorsFor = (stream: OutputStream, env: Readonly<Record<string, string | undefined>>): Colors =>
  picocolors.createColors(wantsColor(stream, env))

const wantsColor = (stream: OutputStream, env: Readonly<Record<string, string | undefined>>): boolean => {
  if (env.NO_COLOR) return false
  const force = env.FORCE_COLOR
  if (force !== undefined) return force !== '0' && force !== 'false'
  return stream.isTTY && env.TERM !== 'dumb'
}
