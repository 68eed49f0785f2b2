/**
 * `presend/core`: the filter without packs and policies, for small bundles. Bring compiled packs from
 * `presend/packs/*` or `compilePack`, and a compiled policy from `presend/policies/*` or `compilePolicy`.
 */
export { createMemoryStore, type MemoryStoreOptions } from './conversation/memory-store.ts'
export type * from './conversation/options.ts'
export { ConfigError, type ConfigPlace } from './errors.ts'
export { createFilter, type ExplainedCandidate, type Explanation, type Filter } from './filter.ts'
export type { FilterOptions, Limits } from './filter-options.ts'
export type { CompiledPack } from './pattern/compiled-pack.ts'
export type { CompiledPolicy } from './policy/policy.ts'
export type { FilterStream, StreamOptions } from './stream/filter-stream.ts'
export type * from './types.ts'
