import { VALIDATORS } from './validators/index.ts'
import type { Validator } from './validators/validator.ts'

/** Whether a rule may name this validator. */
export function hasValidator(name: string): boolean {
  return Object.hasOwn(VALIDATORS, name)
}

/** The names of all validators, sorted. */
export function validatorNames(): string[] {
  return Object.keys(VALIDATORS).sort()
}

/** The validator of that name; `undefined` when there is none. */
export function validatorNamed(name: string): Validator | undefined {
  return hasValidator(name) ? VALIDATORS[name] : undefined
}

/** The validators that rules name, by name; names that no validator has are left out. */
export function validatorsOf(
  rules: readonly { readonly validator: string | null }[],
): Readonly<Record<string, Validator>> {
  const found: Record<string, Validator> = {}
  for (const { validator: name } of rules) {
    if (name !== null && hasValidator(name)) found[name] = VALIDATORS[name] as Validator
  }
  return found
}
