import { dirname, join } from 'node:path'
import type { Action } from '../types.ts'
import { fileReason, UsageError } from './failures.ts'
import type { CliFilter, ConfigSource, FileSource, FilterSettings, PresendPort } from './presend-port.ts'
import type { Terminal } from './terminal.ts'

/** The options every command that judges messages shares, as commander hands them over. */
export interface FilterOptions {
  readonly policy?: string
  readonly pack?: readonly string[]
  readonly minConfidence?: number
  readonly locale?: string
  readonly format: 'human' | 'ndjson'
  readonly show?: boolean
  readonly failOn: 'warn' | 'block' | 'never'
}

/** Takes every shipped pack, for use beside a file: `--pack all --pack mine.yaml`. */
export const ALL_PACKS = 'all'

/** Returns the filter the options ask for; throws `UsageError` or `ConfigError`. */
export const openFilter = async (
  options: FilterOptions,
  terminal: Terminal,
  presend: PresendPort,
): Promise<CliFilter> => {
  const settings: { -readonly [Key in keyof FilterSettings]: FilterSettings[Key] } = {}
  if (options.policy !== undefined) {
    settings.policy = await toSource(options.policy, 'policy', presend.policyNames, terminal)
  }
  if (options.pack !== undefined && options.pack.length > 0) {
    const names = [...new Set(options.pack.flatMap((name) => (name === ALL_PACKS ? presend.packNames : [name])))]
    const packs: ConfigSource[] = []
    for (const name of names) packs.push(await toSource(name, 'pack', presend.packNames, terminal))
    settings.packs = packs
  }
  if (options.minConfidence !== undefined) settings.minConfidence = options.minConfidence
  return presend.openFilter(settings)
}

/** Returns a configuration file, read; throws `UsageError` when it cannot be. */
export const readSource = async (file: string, terminal: Terminal): Promise<FileSource> => {
  const bytes = await terminal.files.read(file).catch((error: unknown) => {
    throw new UsageError(`${file}: ${fileReason(error)}`)
  })
  return {
    file,
    text: decode(bytes, file),
    readBeside: (relativePath) => {
      const path = join(dirname(file), relativePath)
      try {
        return decode(terminal.files.readNow(path), path)
      } catch (error) {
        throw error instanceof UsageError ? error : new UsageError(`${path}: ${fileReason(error)}`)
      }
    },
  }
}

/** Tells whether a verdict counts for the exit code. A policy that only observes never fails a run. */
export const reaches = (action: Action, observed: boolean, failOn: FilterOptions['failOn']): boolean => {
  if (observed || failOn === 'never') return false
  return action === 'block' || (action === 'warn' && failOn === 'warn')
}

const toSource = async (
  name: string,
  noun: string,
  presets: readonly string[],
  terminal: Terminal,
): Promise<ConfigSource> => {
  if (presets.includes(name)) return { preset: name }
  if (/[./\\]/.test(name)) return readSource(name, terminal)
  throw new UsageError(`no ${noun} "${name}"; name a file (./${name}.yaml) or one of: ${presets.join(', ')}`)
}

const decode = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${file}: not valid UTF-8; save the file as UTF-8`)
  }
}
