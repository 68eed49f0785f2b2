import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { email } from '../../../src/detect/validators/email.ts'
import { isHostName, isReservedName } from '../../../src/detect/validators/host-name.ts'
import { url } from '../../../src/detect/validators/url.ts'
import { expectAll } from './judge.ts'

describe('email', () => {
  it('passes addresses as written', () => {
    expectAll(email, 'valid', [
      'jane.doe@fenwick-clinic.org',
      "o'neil+news@mail.fenwick.co.uk",
      'a@b.de',
      'x_y-z@sub.firma.xn--p1ai',
      'jürgen@müller-praxis.de',
      '王伟@公司.中国',
      `${'a'.repeat(64)}@fenwick.org`,
      'ops@[10.1.2.3]',
      'ops@[IPv6:2606:4700::1]',
    ])
  })

  it('knows names set aside', () => {
    expectAll(email, 'reserved', [
      'jane@example.com',
      'jane@mail.EXAMPLE.org',
      'jane@clinic.example',
      'root@host.test',
      'x@y.invalid',
      'me@app.localhost',
    ])
  })

  it('refuses what no mail server takes', () => {
    expectAll(email, 'invalid', [
      'jane.doe',
      '@fenwick.org',
      'jane@',
      'jane@fenwick',
      '.jane@fenwick.org',
      'jane.@fenwick.org',
      'ja..ne@fenwick.org',
      'jane@-fenwick.org',
      'jane@fenwick-.org',
      'jane@fen..org',
      'jane@fenwick.o',
      'jane@fenwick.123',
      'jane@fenwick.org.',
      'ja ne@fenwick.org',
      `${'a'.repeat(65)}@fenwick.org`,
      `jane@${'a'.repeat(64)}.org`,
      `jane@${'abcdefghi.'.repeat(25)}org`,
      'icon@2x.png',
      'ops@[10.1.2.300]',
    ])
  })

  it('passes every address built from allowed parts', () => {
    const atom = fc.stringMatching(/^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}$/)
    const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,8}[a-z0-9])?$/)
    fc.assert(
      fc.property(
        fc.array(atom, { minLength: 1, maxLength: 4 }),
        fc.array(label, { minLength: 1, maxLength: 4 }),
        (local, labels) => {
          const text = `${local.join('.')}@${labels.join('.')}.org`
          expect([text, email.check(text) === 'invalid']).toEqual([text, false])
        },
      ),
    )
  })
})

describe('isHostName and isReservedName', () => {
  it('tells hosts from file names', () => {
    expect(['fenwick.org', 'a-b.co', 'x.xn--fiqs8s', 'main.py'].map(isHostName)).toEqual([true, true, true, true])
    expect(['photo.jpeg', 'notes.txt', 'org', 'a_b.org', 'a.b1', 'xn--.xn--'].map(isHostName)).toEqual(
      Array(6).fill(false),
    )
  })

  it('does not take a longer name for a reserved one', () => {
    expect(['myexample.com', 'example.com.fenwick.org', 'contest'].map(isReservedName)).toEqual([false, false, false])
  })
})

describe('url', () => {
  it('passes links', () => {
    expectAll(url, 'valid', [
      'https://fenwick.org',
      'http://fenwick.org:8080/a/b?c=d#e',
      'HTTPS://Fenwick.ORG/',
      'www.fenwick.org/path',
      'fenwick.org',
      'ftp://user:pw@files.fenwick.org/x',
      'https://10.0.0.7:8443/login',
      'https://[2606:4700::1]/x',
      'https://wiki.fenwick.org/Rose_(flower)',
      'https://müller.de/straße',
    ])
  })

  it('knows names set aside and the own machine', () => {
    expectAll(url, 'reserved', [
      'https://example.com/a',
      'http://localhost:3000',
      'http://127.0.0.1:8080/x',
      'http://[::1]/',
      'https://api.clinic.test',
    ])
  })

  it('refuses hosts that cannot exist and sentence punctuation', () => {
    expectAll(url, 'invalid', [
      'https://fenwick',
      'http://',
      'https://fenwick.org:99999/',
      'https://fen wick.org',
      'https://fenwick.org.',
      'https://fenwick.org/a,',
      'https://fenwick.org/a)',
      'https://fenwick.org/a]',
      'https://fenwick.org/a。',
      'http://300.1.1.1/',
      'http://[::1',
      'readme.txt',
      'www.fenwick',
      'https://www.fenwick/',
      'localhost',
    ])
  })

  it('agrees with the platform that what passes with a scheme is a URL', () => {
    const host = fc.stringMatching(/^[a-z0-9.-]{1,20}(?::[0-9]{1,5})?$/)
    fc.assert(
      fc.property(host, fc.webPath(), (authority, path) => {
        const text = `https://${authority}${path}`
        if (url.check(text) !== 'invalid') expect([text, URL.canParse(text)]).toEqual([text, true])
      }),
      { numRuns: 1000 },
    )
  })
})
