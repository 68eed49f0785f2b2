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
    ['\\u{32}\\u{31}\\u{0039}', '219'],
    ['\\U00000032\\061', '21'],
    ['%u0032%u0031%u0039', '219'],
    ['219&thinsp;48&ZeroWidthSpace;&VeryThinSpace;1234', '219 48 1234'],
    ['a%0D%0A219%09b', 'a\r\n219\tb'],
    ['a=0D=0A219', 'a\r\n219'],
    ['ssn%EF%BC%9A219', 'ssn：219'],
    ['%EF%BC%92%ef%bc%91', '２１'],
    ['=EF=BC=92=EF=BC=91', '２１'],
    ['%ED%95%9C%EA%B5%AD1%ED%95%9C%31', '한국1한1'],
    ['SSN:=20219481234', 'SSN: 219481234'],
    ['NTM2LTIyLTEyMzQ=', '536-22-1234'],
    ['ODYwOTU3NDI3MQ==', '8609574271'],
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
    'responseTimeout=5',
    '%EF%BC',
    '%u00',
    '%uD83D1',
    'x=09a; y=41; z=4A',
    '\\u{} \\u{110000} \\u{1234567}',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'AKIAIOSFODNN7EXAMPLE and wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY',
    '12 34 56 78 90 11 22 33',
    '\ud83d%41\ude00'.replace('%41', '%'),
  ])('leaves %j', (text) => {
    expect(seen(decoded, text)).toBe(text)
  })
})

describe('escapes with a backslash', () => {
  it.each([
    ['Hi,\\nssn: 1', 'Hi,\nssn: 1'],
    ['a\\r\\nb\\tc', 'a\r\nb\tc'],
    ['{\\"a\\":\\"b\\"}', '{"a":"b"}'],
    ['{\\\\\\"a\\\\\\":\\\\nb', '{"a":\nb'],
    ['12\\/05\\/1980', '12/05/1980'],
    ['219\\-48\\-1234', '219-48-1234'],
    ['jane\\.doe\\@fenwick\\.org', 'jane.doe@fenwick.org'],
    ['"C:\\new" and\\nthen', '"C:\\new" and\nthen'],
  ])('%j become %j', (text, expected) => {
    expect(seen(decoded, text)).toBe(expected)
  })

  it.each([
    'C:\\new\\table',
    'see D:\\notes\\ncancer.txt',
    '\\\\nas\\reports\\ncancer',
    '{"path":"C:\\\\notes\\\\ncancer"}',
    'path=c:\\tmp\\rash',
    '\\alpha \\beta \\o/ \\m/',
    'ends with \\',
    'a \\ b',
    'a \\\\ b',
  ])('leaves %j', (text) => {
    expect(seen(decoded, text)).toBe(text)
  })
})

describe('markup', () => {
  it.each([
    ['card _4539148803436467_', 'card 4539148803436467'],
    ['__4539__ and ___x___', '4539 and x'],
    ['has _pneumonia_, _943 476 5919_.', 'has pneumonia, 943 476 5919.'],
    ['mail _jane.doe@fenwick.org_', 'mail jane.doe@fenwick.org'],
    ['Handy: _+49 171 2345678_', 'Handy: +49 171 2345678'],
    ['号码：_219_', '号码：219'],
    ['*_219_*', '*219*'],
    ['is _user_name_ ok', 'is user_name ok'],
    ['card_4539148803436467.', 'card 4539148803436467.'],
    ['my_ssn_219481234', 'my_ssn 219481234'],
    ['219<br>48<BR/>1234<br />\r\nx', '219\n48\n1234\nx'],
    ['4539148803=\n436467', '4539148803436467'],
    ['219-48-=\r\n1234', '219-48-1234'],
    ['4539 1488 =\n0343 6467', '4539 1488 0343 6467'],
    ['a=b&iban=DE89+3704+0044+0532&x=y', 'a=b&iban=DE89 3704 0044 0532&x=y'],
    ['card=4539+1488+0343', 'card=4539 1488 0343'],
  ])('%j becomes %j', (text, expected) => {
    expect(seen(decoded, text)).toBe(expected)
  })

  it.each([
    'snake_case, user_id_2, IMG_20240512_123456',
    'sha_4539148803436467f, v2_4539148803436467, card_4539148803436467_a',
    'self._private and lib/_internal',
    'Name: ______ Date: ____',
    '____________4539',
    '_ _ __',
    'a <b>bold</b> move, <button>, <brand>',
    'total=\n4539148803',
    'x =\n  4539148803',
    '1234+5678+9012',
    '+49 171 2345678',
    'call +1+415+5550132',
  ])('leaves %j', (text) => {
    expect(seen(decoded, text)).toBe(text)
  })
})
