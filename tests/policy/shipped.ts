/** The policies presend ships, compiled from their sources. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { compilePolicy } from '../../src/compile/compile-policy.ts'
import type { CompiledPolicy } from '../../src/policy/policy.ts'

export function shippedPolicy(name: 'default' | 'hospital'): CompiledPolicy {
  const source: object = parse(readFileSync(new URL(`../../rules/policies/${name}.yaml`, import.meta.url), 'utf8'))
  return compilePolicy(source, { languages: ['de', 'zh'] })
}
