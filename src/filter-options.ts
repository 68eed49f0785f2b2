import { ConfigError } from './errors.ts'
import type { CompiledPack } from './pattern/compiled-pack.ts'
import { BLOCK } from './pattern/reading.ts'
import type { CompiledPolicy } from './policy/policy.ts'

/** Counted limits: they bound the work for any message and never depend on a clock. */
export interface Limits {
  /** Most UTF-16 units read of one text; the rest is unread and the verdict `incomplete`. Default 33,554,432. */
  readonly characters?: number
  /**
   * Most counted steps (of rule automata, their starts, candidates) in each 4,096 units; three sevenths of it in those of
   * a view. Default 114,688.
   */
  readonly workPerBlock?: number
}

/** What a filter is made of. */
export interface FilterOptions {
  readonly packs: readonly CompiledPack[]
  readonly policy: CompiledPolicy
  /** Replaces the policy's least confidence, 0..1, at which findings are listed. */
  readonly minConfidence?: number
  readonly limits?: Limits
}

/** The numbers of a filter, each given or its default. */
export interface FilterNumbers {
  readonly minConfidence: number
  readonly characters: number
  readonly workPerBlock: number
}

const DEFAULT_CHARACTERS = 1 << 25
/**
 * 28 for a unit. Of ten thousand messages none needs more than 5,200 in all; a list of nothing but identifiers with
 * their cues, 21 for a unit; the examples of all packs in one text, which is the densest known, 25.
 */
const DEFAULT_WORK_PER_BLOCK = 28 * BLOCK

/**
 * Reads what a host gave; an option that is none, or misspelled, must not leave a filter weaker than it was meant to be.
 *
 * @throws ConfigError naming the option and what was expected
 */
export function readOptions(options: Omit<FilterOptions, 'packs'>): FilterNumbers {
  onlyKnown('createFilter', options, ['packs', 'policy', 'minConfidence', 'limits'])
  const { policy, limits = {} } = options
  onlyKnown('limits', limits, ['characters', 'workPerBlock'])
  if (typeof policy?.digest !== 'string') {
    throw new ConfigError(
      'policy: expected a compiled policy; see presend/policies/* and compilePolicy of presend/compile',
    )
  }
  const minConfidence = options.minConfidence ?? policy.minConfidence
  if (!(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1)) {
    throw new ConfigError('minConfidence: expected a number from 0 to 1')
  }
  return {
    minConfidence,
    characters: positive('limits.characters', limits.characters ?? DEFAULT_CHARACTERS),
    workPerBlock: positive('limits.workPerBlock', limits.workPerBlock ?? DEFAULT_WORK_PER_BLOCK),
  }
}

/** @throws ConfigError unless something is an object */
export function requireObject(name: string, given: unknown): void {
  if (typeof given !== 'object' || given === null) throw new ConfigError(`${name}: expected an object of options`)
}

function onlyKnown(name: string, options: object, keys: readonly string[]): void {
  requireObject(name, options)
  const unknown = Object.keys(options).find((key) => !keys.includes(key))
  if (unknown !== undefined) {
    throw new ConfigError(`${name}: no option ${unknown}; there are: ${keys.join(', ')}`)
  }
}

function positive(name: string, value: number): number {
  if (!(Number.isInteger(value) && value > 0)) throw new ConfigError(`${name}: expected a positive whole number`)
  return value
}
