import { isFiller, isSample } from './placeholder.ts'
import { shannonBits } from './shannon.ts'
import type { Validator } from './validator.ts'

/** Random keys lie near 4.75 bits; about 1 in 1,000 random keys fails, nearly all for want of a digit. */
const LEAST_BITS = 4.1

/**
 * Judges an AWS secret access key: forty characters of the base-64 alphabet with upper case, lower
 * case and digits in random spread. A hexadecimal digest, a path or an identifier is `invalid`;
 * the manuals' key with `EXAMPLE` is `reserved`. The shape alone proves little: rules need a cue.
 * Constant cost; never throws.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
 */
export const awsSecretKey: Validator = {
  check: (text) => {
    if (!/^[A-Za-z0-9/+]{40}$/.test(text)) return 'invalid'
    if (isSample(text)) return 'reserved'
    if (!/[A-Z]/.test(text) || !/[a-z]/.test(text) || !/[0-9]/.test(text) || isFiller(text)) return 'invalid'
    return shannonBits(text) >= LEAST_BITS ? 'valid' : 'invalid'
  },
  // Random base-64 text passes nearly always: the check excludes what is not random, and is no proof.
  passRate: 0.99,
}
