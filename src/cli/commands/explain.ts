import { EXIT_CLEAN, type ExitCode } from '../exit-codes.ts'
import { textOf } from '../input/whole-text.ts'
import { colorsFor } from '../output/colors.ts'
import { explainReport } from '../output/human.ts'
import type { PresendPort } from '../presend-port.ts'
import { type FilterOptions, openFilter } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Says why a text gets its verdict: every candidate, listed or dropped, with its evidence. Returns 0 whatever the
 * verdict: explaining is no gate.
 */
export const runExplain = async (
  argument: string,
  options: Omit<FilterOptions, 'failOn'>,
  terminal: Terminal,
  presend: PresendPort,
): Promise<ExitCode> => {
  const filter = await openFilter({ ...options, failOn: 'never' }, terminal, presend)
  const message = {
    text: await textOf(argument, terminal),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  }
  const explanation = filter.explain(message)
  const rows =
    options.format === 'ndjson'
      ? [JSON.stringify(explanation)]
      : explainReport(message, explanation, {
          colors: colorsFor(terminal.stdout, terminal.env),
          columns: terminal.stdout.columns,
          show: options.show === true,
        })
  await terminal.stdout.write(`${rows.join('\n')}\n`)
  return EXIT_CLEAN
}
