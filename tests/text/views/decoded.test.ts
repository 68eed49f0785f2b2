import { describe, expect, it } from 'vitest'
import { decoded } from '../../../src/text/views/decoded.ts'
import { seen } from './read.ts'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const base64url = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')
const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex')

describe('decoded notations', () => {
  it.each([
    ['jane%40fenwick%2Eorg', 'jane@fenwick.org'],
    ['%32%31%39%2d%34%38', '219-48'],
    ['M%C3%BCller', 'Müller'],
    ['&#50;&#49;&#57;&#45;&#52;', '219-4'],
    ['&#x32;&#x31;&#x39;', '219'],
    ['jane&commat;fenwick&period;org', 'jane@fenwick.org'],
    ['jane=40fenwick=2Eorg', 'jane@fenwick.org'],
    ['\\u0032\\u0031\\u0039', '219'],
    ['\\x32\\x31\\x39', '219'],
    [base64('ssn 219-48-1234'), 'ssn 219-48-1234'],
    [base64url('grüße, ssn 219-48-1234'), 'grüße, ssn 219-48-1234'],
    [hex('ssn 219-48-1234'), 'ssn 219-48-1234'],
    ['73 73 6e 20 32 31 39 2d', 'ssn 219-'],
    ['0x73 0x73 0x6e 0x20 0x32 0x31 0x39', 'ssn 219'],
  ])('%j become %j', (text, expected) => {
    expect(seen(decoded, `(${text})`).replace(/ (?=\S)/g, ' ')).toContain(expected)
  })

  it.each([
    '100% of 20% off',
    '%zz %4 %',
    'tea & coffee; AT&T',
    'x=12 and y=34',
    '&#xZZ; &#; &nothing;',
    '\\u12 \\xg1',
    '%C3%ff %ff%fe',
    'DonaudampfschifffahrtsGesellschaft1',
    'QUJDRA==',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY',
    '12 34 56 78 90 11 22 33',
    '\ud83d%41\ude00'.replace('%41', '%'),
  ])('leaves %j', (text) => {
    expect(seen(decoded, text)).toBe(text)
  })
})
