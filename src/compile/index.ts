/**
 * `presend/compile`: rules and policies from YAML or objects to the data a filter takes. Bundles the
 * YAML parser and the schemas; needs no file system.
 */
export { attachValidators, type CompilePackOptions, compilePack } from './compile-pack.ts'
export type { CompilePolicyOptions } from './compile-policy.ts'
export { type ExampleResult, testPack } from './examples.ts'
export { policyJsonSchema } from './policy-schema.ts'
export { compilePolicySource as compilePolicy } from './policy-source.ts'
export { priceRules, type RulePrice } from './price.ts'
export { lexiconJsonSchema, packJsonSchema } from './rule-schema.ts'
