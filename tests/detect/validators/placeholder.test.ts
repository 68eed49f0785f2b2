import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFiller, isReference, isSample } from '../../../src/detect/validators/placeholder.ts'

describe('isReference', () => {
  it.each([
    '${VAR}',
    '$(cat key)',
    '$DB_PASS',
    '$password',
    '%PASS%',
    '%(pass)s',
    '{{ pass }}',
    '<your-key>',
    '[key]',
    'process.env.KEY',
    'os.environ["KEY"]',
    'config:key',
    'this.key',
    'vault:kv/app',
    'getenv("KEY")',
    'read_key(1)',
    'row[1]',
    'request.headers[0',
    '&#x3C;token',
    '&lt;token',
  ])('knows %j', (text) => {
    expect(isReference(text)).toBe(true)
  })

  it.each(['hunter2', '$ecret1!', 'Process1', 'environmental', 'a(b'.slice(0, 1), 'user7name', '%9abc', 'a[1]b2'])(
    'leaves %j',
    (text) => {
      expect(isReference(text)).toBe(false)
    },
  )

  it('still knows a reference that is cut short behind its mark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9_]{1,20}$/), (name) => {
        expect(isReference(`\${${name}`)).toBe(true)
        expect(isReference(`process.env.${name}`)).toBe(true)
      }),
    )
  })
})

describe('isFiller and isSample', () => {
  it.each(['xxxxxxxx', '********', 'your-api-key', 'CHANGEME', 'aaaaaaaa', '00000000', 'REDACTED', 'abababab'])(
    'knows %j',
    (text) => {
      expect(isFiller(text)).toBe(true)
    },
  )

  it.each(['hunter2', 'aaaa', 'a1B2c3D4'])('leaves %j', (text) => {
    expect(isFiller(text)).toBe(false)
  })

  it('knows samples in any case', () => {
    expect(isSample('AKIAIOSFODNN7EXAMPLE')).toBe(true)
    expect(isSample('an-example-key')).toBe(true)
    expect(isSample('a1B2c3D4')).toBe(false)
  })
})
