import { EXIT_CLEAN, EXIT_FOUND, EXIT_INTERNAL, type ExitCode } from '../exit-codes.ts'
import { DEFECT, isDefect } from '../failures.ts'
import { textOf } from '../input/whole-text.ts'
import { colorsFor } from '../output/colors.ts'
import { checkReport } from '../output/human.ts'
import { ndjsonLine } from '../output/ndjson.ts'
import type { PresendPort } from '../presend-port.ts'
import { type FilterOptions, openFilter, reaches } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

/** Id of the only message `presend check` has. */
const ID = 'check'

/** Checks one text, given as an argument or on standard input (`-`), and returns the exit code. */
export const runCheck = async (
  argument: string,
  options: FilterOptions,
  terminal: Terminal,
  presend: PresendPort,
): Promise<ExitCode> => {
  const filter = await openFilter(options, terminal, presend)
  const message = {
    text: await textOf(argument, terminal),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  }
  const verdict = filter.check(message)
  const rows =
    options.format === 'ndjson'
      ? [ndjsonLine(ID, verdict)]
      : checkReport(message, verdict, {
          colors: colorsFor(terminal.stdout, terminal.env),
          columns: terminal.stdout.columns,
          show: options.show === true,
        })
  await terminal.stdout.write(`${rows.join('\n')}\n`)
  if (isDefect(verdict)) {
    await terminal.stderr.write(`presend: ${DEFECT}\n`)
    return EXIT_INTERNAL
  }
  return reaches(verdict.action, verdict.observed === true, options.failOn) ? EXIT_FOUND : EXIT_CLEAN
}
