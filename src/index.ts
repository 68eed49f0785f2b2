/**
 * `presend`: the filter with every shipped pack and the default policy.
 */
import { packs as shippedPacks } from '../generated/packs/index.ts'
import { policy as defaultPolicy } from '../generated/policies/default.ts'
import { createFilter as createBareFilter, type Filter, type FilterOptions } from './filter.ts'

export { packs as shippedPacks } from '../generated/packs/index.ts'
export * from './core.ts'

/**
 * Builds a filter with every shipped pack and the `default` policy, or with those given instead.
 *
 * @throws ConfigError when packs collide or a number is out of range; see `createFilter` of
 *   `presend/core`. Build once, use for every message.
 */
export function createFilter(options: Partial<FilterOptions> = {}): Filter {
  return createBareFilter({ packs: shippedPacks, policy: defaultPolicy, ...options })
}
