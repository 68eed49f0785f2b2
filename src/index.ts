/**
 * `presend`: the filter with every shipped pack and the default policy.
 */

import { policy as defaultPolicy } from '../generated/policies/default.ts'
import { snapshot } from '../generated/snapshot.ts'
import { VALIDATORS } from './detect/validators/index.ts'
import { createFilter as createBareFilter, createFilterOn, type Filter } from './filter.ts'
import { type FilterOptions, requireObject } from './filter-options.ts'
import { readSnapshot } from './pattern/snapshot.ts'

export * from './core.ts'

/**
 * Builds a filter with every shipped pack and the `default` policy, or with those given instead.
 *
 * @throws ConfigError when packs collide or a number is out of range; see `createFilter` of
 *   `presend/core`. Costs some ten milliseconds with the shipped packs, more when packs are to be merged
 *   (`presend/packs` has the shipped ones). Build once, use for every message.
 */
export function createFilter(options: Partial<FilterOptions> = {}): Filter {
  requireObject('createFilter', options)
  const { packs, policy = defaultPolicy, ...rest } = options
  if (packs !== undefined) return createBareFilter({ packs, policy, ...rest })
  return createFilterOn(readSnapshot(snapshot, VALIDATORS), { policy, ...rest })
}
