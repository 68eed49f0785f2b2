import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { runCheck } from './commands/check.ts'
import { type CoverageOptions, runCoverage } from './commands/coverage.ts'
import { runExplain } from './commands/explain.ts'
import { runRulesCheck, runRulesTest } from './commands/rules.ts'
import { runScan, type ScanOptions } from './commands/scan.ts'
import { EXIT_CLEAN, EXIT_INPUT, EXIT_INTERNAL, type ExitCode } from './exit-codes.ts'
import { defectReport, isConfigError, UsageError } from './failures.ts'
import type { PresendPort } from './presend-port.ts'
import { ALL_PACKS, type FilterOptions } from './settings.ts'
import { ClosedOutput, type Terminal } from './terminal.ts'

/**
 * Runs one command line and returns the exit code: 0 nothing at or above `--fail-on`, 1 something was, 2 usage,
 * configuration or unreadable input, 3 a defect. Never throws.
 *
 * @param args - the arguments after the name of the program
 */
export const run = async (args: readonly string[], terminal: Terminal, presend: PresendPort): Promise<ExitCode> => {
  let code: ExitCode = EXIT_CLEAN
  let said = ''
  let complaint = ''
  const program = buildProgram(terminal, presend, (result) => {
    code = result
  })
  const quiet = {
    writeOut: (text: string): void => {
      said += text
    },
    writeErr: (text: string): void => {
      complaint += text
    },
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().configureOutput({
      ...quiet,
      getOutHelpWidth: () => terminal.stdout.columns,
      getErrHelpWidth: () => terminal.stderr.columns,
    })
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    code = await settle(error, complaint, said, terminal)
  }
  return code
}

const settle = async (error: unknown, complaint: string, said: string, terminal: Terminal): Promise<ExitCode> => {
  try {
    if (error instanceof ClosedOutput) return EXIT_CLEAN
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) {
        await terminal.stdout.write(said)
        return EXIT_CLEAN
      }
      await terminal.stderr.write(usageComplaint(error, complaint))
      return EXIT_INPUT
    }
    if (error instanceof UsageError || isConfigError(error)) {
      await terminal.stderr.write(`presend: ${error.message}\n`)
      return EXIT_INPUT
    }
    await terminal.stderr.write(`presend: ${defectReport(error)}\n`)
    return EXIT_INTERNAL
  } catch {
    // Standard error itself is gone: only the code can still be told.
    return error instanceof UsageError || error instanceof CommanderError ? EXIT_INPUT : EXIT_INTERNAL
  }
}

// An argument may be the message itself (`presend "my number is …"`, or a text that begins with a dash), so what commander
// quotes is repeated only when it looks like the name of an option or command.
const usageComplaint = (error: CommanderError, complaint: string): string => {
  if (
    error.code === 'commander.unknownOption' &&
    !/^error: unknown option '--?[a-z][a-z-]{0,24}'$/m.test(error.message)
  ) {
    return 'error: unknown option; a text that begins with a dash goes after --\n'
  }
  if (error.code === 'commander.unknownCommand' && !/^error: unknown command '[a-z]{1,12}'$/m.test(error.message)) {
    return 'error: unknown command; did you mean: presend check "text"?\n'
  }
  if (error.code === 'commander.excessArguments') return 'error: too many arguments; put the text in quotes\n'
  return complaint.endsWith('\n') || complaint === '' ? complaint : `${complaint}\n`
}

type Finish = (code: ExitCode) => void

const buildProgram = (terminal: Terminal, presend: PresendPort, finish: Finish): Command => {
  const program = new Command('presend')
    .description('Reads outbound messages before they are sent and says allow, warn or block.')
    .version(presend.version)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXIT_HELP)

  withFilterOptions(program.command('check'), presend)
    .description('check one text and underline what was found')
    .argument('<text>', 'the text, or - for standard input')
    .addOption(failOnOption())
    .action(async (text: string, options: FilterOptions) => finish(await runCheck(text, options, terminal, presend)))

  withFilterOptions(program.command('scan'), presend)
    .description('check every message of files: NDJSON, plain text (a message a line) or WhatsApp exports')
    .argument('<files...>', 'files, or - for standard input')
    .addOption(
      new Option('--input <kind>', 'how the files are read')
        .choices(['auto', 'ndjson', 'text', 'whatsapp'])
        .default('auto'),
    )
    .addOption(
      new Option('--date-order <order>', 'order of day, month and year, where the file itself leaves it open').choices([
        'dmy',
        'mdy',
        'ymd',
      ]),
    )
    .addOption(failOnOption())
    .option('--report <file>', 'also write an HTML report')
    .action(async (files: string[], options: ScanOptions) => finish(await runScan(files, options, terminal, presend)))

  withFilterOptions(program.command('explain'), presend)
    .description('say why a text gets its verdict: all candidates, kept or dropped')
    .argument('<text>', 'the text, or - for standard input')
    .action(async (text: string, options: Omit<FilterOptions, 'failOn'>) =>
      finish(await runExplain(text, options, terminal, presend)),
    )

  program
    .command('coverage')
    .description('show what is covered: entity types by country, and the classes of HIPAA, GDPR, PIPL and PCI DSS')
    .option('--country <region>', 'only the types of this country, say DE', toCountry)
    .addOption(new Option('--format <format>', 'output').choices(['human', 'ndjson']).default('human'))
    .action(async (options: CoverageOptions) => finish(await runCoverage(options, terminal, presend)))

  const rules = program.command('rules').description('work on rule packs')
  rules
    .command('test')
    .description('run the examples of a rule file, or of all files in rules/')
    .argument('[file]', 'a rule file or a directory of them')
    .action(async (file: string | undefined) => finish(await runRulesTest(file, terminal, presend)))
  rules
    .command('check')
    .description('compile a rule file, or all files in rules/, and show what each rule costs')
    .argument('[file]', 'a rule file or a directory of them')
    .action(async (file: string | undefined) => finish(await runRulesCheck(file, terminal, presend)))
  return program
}

const withFilterOptions = (command: Command, presend: PresendPort): Command =>
  command
    .option('--policy <name|file>', `policy: ${presend.policyNames.join(', ')}, or a file`)
    .option(
      '--pack <name|file>',
      `use only this rule pack; repeatable: ${presend.packNames.join(', ')}, ${ALL_PACKS}, or a file`,
      (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
    )
    .option('--min-confidence <level>', 'list findings from here: low, medium, high, or 0 to 1', toConfidence)
    .option('--locale <tag>', 'language and region of messages that name none, say de-DE', toLocale)
    .addOption(new Option('--format <format>', 'output').choices(['human', 'ndjson']).default('human'))
    .option('--show', 'print what was found instead of ****')

const failOnOption = (): Option =>
  new Option('--fail-on <action>', 'exit with 1 from this verdict on')
    .choices(['warn', 'block', 'never'])
    .default('block')

const LEVELS: Readonly<Record<string, number>> = { low: 0.65, medium: 0.75, high: 0.85 }

const toConfidence = (given: string): number => {
  const level = LEVELS[given]
  if (level !== undefined) return level
  const value = Number(given)
  if (given.trim() === '' || !(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError('Expected low, medium, high, or a number from 0 to 1.')
  }
  return value
}

const toLocale = (given: string): string => {
  try {
    return new Intl.Locale(given).toString()
  } catch {
    throw new InvalidArgumentError('Expected a BCP 47 tag such as en-US, de-DE or zh-CN.')
  }
}

const toCountry = (given: string): string => {
  if (!/^[A-Za-z]{2}$/.test(given))
    throw new InvalidArgumentError('Expected a region of two letters such as US, DE or CN.')
  return given.toUpperCase()
}

const EXIT_HELP = `
Exit codes: 0 nothing at or above --fail-on, 1 something was,
2 usage, configuration or unreadable input, 3 internal error; the highest that applies.
Results go to standard output, everything else to standard error. NO_COLOR and FORCE_COLOR are honored.`
