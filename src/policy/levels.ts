import type { ConfidenceLevel } from '../types.ts'

/**
 * The confidence each named level stands for, 0..1: a finding reaches a level when its confidence is at least this.
 *
 * The only place these numbers are written down. Findings are listed from `low`, policies usually warn from `medium`
 * and block from `high`.
 */
export const levels: Readonly<Record<ConfidenceLevel, number>> = { low: 0.65, medium: 0.75, high: 0.85 }
