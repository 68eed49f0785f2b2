import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ipv4 } from '../../../src/detect/validators/ipv4.ts'
import { ipv6, parseIpv6 } from '../../../src/detect/validators/ipv6.ts'
import { expectAll } from './judge.ts'

describe('ipv4', () => {
  it('passes addresses', () => {
    expectAll(ipv4, 'valid', ['8.8.8.8', '10.0.0.1', '192.168.1.254', '192.0.3.1', '223.255.255.255'])
  })

  it('knows documentation, loopback and masks', () => {
    expectAll(ipv4, 'reserved', ['192.0.2.1', '198.51.100.7', '203.0.113.255', '127.0.0.1', '0.0.0.0', '255.255.255.0'])
  })

  it('refuses octets out of range, leading zeros and other counts', () => {
    expectAll(ipv4, 'invalid', ['256.1.1.1', '1.1.1', '1.1.1.1.1', '01.1.1.1', '1.1.1.', 'a.1.1.1', '1.1.1.1 '])
  })

  it('takes the length of a prefix up to 32', () => {
    expectAll(ipv4, 'valid', ['10.0.0.0/8', '192.168.1.0/24', '8.8.8.8/32'])
    expectAll(ipv4, 'reserved', ['0.0.0.0/0', '192.0.2.0/24'])
    expectAll(ipv4, 'invalid', ['10.0.0.0/33', '10.0.0.0/', '10.0.0/8', '10.0.0.0/8/8'])
  })

  it('agrees with the platform', () => {
    const octet = fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.constantFrom('00', '01', '', 'x'))
    fc.assert(
      fc.property(fc.array(octet, { minLength: 3, maxLength: 5 }), (octets) => {
        const text = octets.join('.')
        expect([text, ipv4.check(text) !== 'invalid']).toEqual([text, isIP(text) === 4])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('ipv6', () => {
  it('passes the text forms of RFC 4291', () => {
    expectAll(ipv6, 'valid', [
      'ABCD:EF01:2345:6789:ABCD:EF01:2345:6789',
      '2606:4700:4700::1111',
      'FF01::101',
      'fe80::1',
      '::FFFF:129.144.52.38',
      '0:0:0:0:0:0:13.1.68.3',
      '::2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::',
      '2001:0DB9::8:800:200C:417A',
    ])
  })

  it('takes a zone, and the length of a prefix up to 128', () => {
    expectAll(ipv6, 'valid', ['fe80::1%eth0', 'fe80::1%eth0/64', '2606:4700::/32', '::ffff:192.168.1.0/96'])
    expectAll(ipv6, 'reserved', ['2001:db8::/32', '::1/128'])
    expectAll(ipv6, 'invalid', ['fe80::1%', 'fe80::1/129', 'fe80::1/', 'fe80::1/64/64', '/64', '%eth0'])
  })

  it('knows documentation, loopback and unspecified', () => {
    expectAll(ipv6, 'reserved', [
      '2001:db8::1',
      '2001:0DB8:0:0:8:800:200C:417A',
      '3fff:0123::1',
      '::1',
      '::',
      '0:0:0:0:0:0:0:1',
    ])
  })

  it('refuses times, hardware addresses and malformed text', () => {
    expectAll(ipv6, 'invalid', [
      '12:30:45',
      '00:1A:2B:3C:4D:5E',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      ':::',
      '12345::',
      '::g',
      '1.2.3.4::',
      '::1.2.3',
      '1:2:3:4:5:6:7:1.2.3.4',
      '1:2:3:4:5:6:7:8::',
    ])
  })

  it('agrees with the platform', () => {
    const group = fc.oneof(fc.stringMatching(/^[0-9a-fA-F]{1,5}$/), fc.constantFrom('', '0', '1.2.3.4', 'fffff'))
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 9 }), (groups) => {
        const text = groups.join(':')
        // The platform lets :: stand for no group at all, which no one writes.
        const known = ipv6.check(text) !== 'invalid'
        const theirs = isIP(text) === 6
        const full = groups.filter((each) => each !== '').length + (text.includes('.') ? 1 : 0) >= 8
        if (full && text.includes('::')) expect([text, theirs || !known]).toEqual([text, true])
        else expect([text, known]).toEqual([text, theirs])
      }),
      { numRuns: 3000 },
    )
  })

  it('reads back the groups it was written from', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        expect(parseIpv6(groups.map((each) => each.toString(16)).join(':'))).toEqual(groups)
      }),
    )
  })
})
