import { EXIT_CLEAN, type ExitCode } from '../exit-codes.ts'
import { LAWS } from '../legal-classes.ts'
import { colorsFor } from '../output/colors.ts'
import { coverageReport, coveredClasses, coveredTypes } from '../output/coverage.ts'
import type { PresendPort } from '../presend-port.ts'
import type { Terminal } from '../terminal.ts'

/** The options of `coverage`, as commander hands them over. */
export interface CoverageOptions {
  readonly format: 'human' | 'ndjson'
  /** ISO 3166 region, upper case. */
  readonly country?: string
}

/**
 * Prints what the shipped packs cover: entity types by country, and the classes of HIPAA, GDPR, PIPL and PCI DSS with
 * method and known holes. NDJSON has one record for each entity type and class. Returns 0.
 */
export const runCoverage = async (
  { format, country }: CoverageOptions,
  terminal: Terminal,
  presend: PresendPort,
): Promise<ExitCode> => {
  const rules = presend.coveredRules()
  const rows =
    format === 'ndjson'
      ? [
          ...coveredTypes(rules)
            .filter(({ countries }) => country === undefined || countries.length === 0 || countries.includes(country))
            .map((type) => JSON.stringify({ record: 'entity-type', ...type })),
          ...coveredClasses(LAWS, rules).map((each) => JSON.stringify({ record: 'legal-class', ...each })),
        ]
      : coverageReport(LAWS, rules, country, colorsFor(terminal.stdout, terminal.env), terminal.stdout.columns)
  await terminal.stdout.write(`${rows.join('\n')}\n`)
  return EXIT_CLEAN
}
