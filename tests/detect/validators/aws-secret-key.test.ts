import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awsSecretKey } from '../../../src/detect/validators/aws-secret-key.ts'
import { shannonBits } from '../../../src/detect/validators/shannon.ts'

describe('shannonBits', () => {
  it('is 0 for one character and log2 of the length when all differ', () => {
    expect(shannonBits('')).toBe(0)
    expect(shannonBits('aaaa')).toBeCloseTo(0, 12)
    expect(shannonBits('abcd')).toBeCloseTo(2, 12)
    expect(shannonBits('aabb')).toBeCloseTo(1, 12)
  })

  it('lies between the bounds and does not depend on order', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const bits = shannonBits(text)
        expect(bits).toBeGreaterThanOrEqual(-1e-9)
        expect(bits).toBeLessThanOrEqual(Math.log2(text.length) + 1e-9)
        expect(shannonBits(text.split('').reverse().join(''))).toBeCloseTo(bits, 9)
      }),
    )
  })
})

describe('awsSecretKey', () => {
  it('knows the key of AWS manuals', () => {
    expect(awsSecretKey.check('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe('reserved')
  })

  it('passes mixed base 64', () => {
    expect(awsSecretKey.check('aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV/wX+yZaB')).toBe('valid')
  })

  it.each([
    ['a SHA-1 digest', '0123456789abcdef0123456789abcdef01234567'],
    ['a digest in upper case', '0123456789ABCDEF0123456789ABCDEF01234567'],
    ['a path', 'src/components/buttons/primary/index/def'],
    ['filler', 'aB1'.repeat(13) + 'a'],
    ['39 characters', 'aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV/wX+yZa'],
    ['41 characters', 'aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV/wX+yZaBc'],
    ['base64url', 'aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV_wX-yZaB'],
  ])('refuses %s', (_, text) => {
    expect(awsSecretKey.check(text)).toBe('invalid')
  })

  it('refuses every hexadecimal digest', () => {
    const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(digest, (text) => {
        expect(awsSecretKey.check(text)).toBe('invalid')
      }),
    )
  })
})
