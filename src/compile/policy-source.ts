import { ConfigError } from '../errors.ts'
import type { CompiledPolicy } from '../policy/policy.ts'
import { type CompilePolicyOptions, compilePolicy } from './compile-policy.ts'
import { readYaml } from './yaml.ts'

/**
 * Compiles a policy from YAML text, JSON text or an object.
 *
 * @param options.file - name of the file, for errors
 * @throws ConfigError naming file, line, column and rule
 */
export function compilePolicySource(
  source: string | object,
  options: CompilePolicyOptions & { readonly file?: string } = {},
): CompiledPolicy {
  if (typeof source !== 'string') return compilePolicy(source, options)
  const file = options.file ?? 'policy'
  const { value, locate } = readYaml(source, file)
  if (typeof value !== 'object' || value === null)
    throw new ConfigError('expected a mapping with policy, version and rules', { file })
  return compilePolicy(value, { ...options, locate })
}
