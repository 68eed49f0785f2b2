export type { Validator, Validity } from '../../types.ts'
