import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlCredentials } from '../../../src/detect/validators/url-credentials.ts'

describe('urlCredentials', () => {
  it.each([
    'postgres://app:blue7Horse@db1.corp.internal:5432/crm',
    'https://jdoe:blue7Horse@intranet.corp.internal',
    'redis://:s3cretValue9@cache1.corp.internal/0',
    'mongodb+srv://svc:n0t:So:Public@a.corp.internal,b.corp.internal/prod',
  ])('passes %s', (text) => {
    expect(urlCredentials.check(text)).toBe('valid')
  })

  it.each([
    'postgres://user:password@db1.corp.internal/crm',
    'https://user:PASS@corp.internal',
    'https://jdoe:****@corp.internal',
    'https://jdoe:xxx@corp.internal',
    'mysql://app:${DB_PASS}@db1',
    'mysql://${USER}:blue7Horse@db1',
    'https://jdoe@corp.internal',
    'https://corp.internal:8443/@jdoe',
    'https://corp.internal',
    '',
  ])('refuses %j', (text) => {
    expect(urlCredentials.check(text)).toBe('invalid')
  })

  it.each([
    'postgres://app:blue7Horse@localhost:5432/crm',
    'https://a:blue7Horse@example.com/',
    'ftp://a:blue7Horse@files.example.org',
    'https://a:blue7Horse@127.0.0.1:8080',
    'https://a:blue7Horse@portal.acme.test',
    'https://a:blue7Horse@x.invalid',
    'postgresql://postgres:postgres@db:5432/app',
  ])('reserves %s', (text) => {
    expect(urlCredentials.check(text)).toBe('reserved')
  })

  it('does not reserve a host that only resembles one', () => {
    expect(urlCredentials.check('https://a:blue7Horse@notexample.com')).toBe('valid')
    expect(urlCredentials.check('https://a:blue7Horse@example.com.corp.internal')).toBe('valid')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['valid', 'invalid', 'reserved']).toContain(urlCredentials.check(text))
      }),
    )
  })
})
