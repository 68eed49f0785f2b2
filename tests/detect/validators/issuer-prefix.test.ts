import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hasIssuerPrefix } from '../../../src/detect/validators/issuer-prefix.ts'
import { secretEntropy } from '../../../src/detect/validators/secret-entropy.ts'

interface Rule {
  id: string
  lead?: string
  finds: readonly (string | { text: string })[]
  validator?: string
  strength: string
}
const packs = [
  'secrets-cloud',
  'secrets-operations',
  'secrets-developer',
  'secrets-tools',
  'secrets-payment',
  'secrets-messaging',
]
const rules = packs.flatMap((name) => (parse(readFileSync(`rules/${name}.yaml`, 'utf8')) as { rules: Rule[] }).rules)
/** Rules without a lead find a token by its own form; those with a stricter validator need no help. */
const issued = rules.filter(
  ({ lead, validator, strength }) => !lead && validator === 'provider-token' && strength === 'distinct',
)

describe('hasIssuerPrefix', () => {
  it.each(issued.map(({ id, finds }) => [id, finds] as const))(
    'knows the tokens of %s, or no other rule claims them',
    (_, finds) => {
      for (const find of finds) {
        const text = typeof find === 'string' ? find : find.text
        const token = /\[\|(.*?)\|\](?!\|)/s.exec(text)?.[1] ?? ''
        expect(hasIssuerPrefix(token) || secretEntropy.check(token) === 'invalid').toBe(true)
      }
    },
  )

  it.each([
    'a1B2c3D4e5F6g7H8i9J0',
    '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    'key-to-the-front-door',
    'patience',
    'sk-a1b2c3d4',
  ])('does not know %s', (text) => {
    expect(hasIssuerPrefix(text)).toBe(false)
  })

  it('leaves tokens with a published checksum out', () => {
    for (const name of ['ghp', 'npm', 'glsa']) expect(hasIssuerPrefix(`${name}_${'a1B2'.repeat(9)}`)).toBe(false)
  })
})
