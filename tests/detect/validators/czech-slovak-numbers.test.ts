import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { czBankAccount } from '../../../src/detect/validators/cz-bank-account.ts'
import { czDic } from '../../../src/detect/validators/cz-dic.ts'
import { czIco } from '../../../src/detect/validators/cz-ico.ts'
import { czRc } from '../../../src/detect/validators/cz-rc.ts'
import { skIcDph } from '../../../src/detect/validators/sk-ic-dph.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'

describe('czRc', () => {
  it('passes men and women, both lengths, and months with 20 added since 2004', () => {
    expectAll(czRc, 'valid', ['710319/2745', '7103192745', '855317/4828', '055823/0717', '530714/284', '495608173'])
    expect([...digits].filter((check) => czRc.check(`042101001${check}`) === 'valid')).toHaveLength(1)
    expect([...digits].filter((check) => czRc.check(`032101001${check}`) === 'valid')).toEqual([])
  })

  it('knows the exception of remainder 10 until 1985 and only until then', () => {
    // 780123354 and 880111004 leave 10 by 11.
    expect(780123354 % 11).toBe(10)
    expectAll(czRc, 'valid', ['780123/3540'])
    const later = [...Array(1000).keys()]
      .map((n) => `880123${String(n).padStart(3, '0')}`)
      .find((t) => Number(t) % 11 === 10)
    expect(czRc.check(`${later}0`)).toBe('invalid')
  })

  it('refuses dates that do not exist, serial 000, nine digits from 1954 on', () => {
    expectAll(czRc, 'invalid', [
      '710229/2744',
      '711319/2740',
      '530714/000',
      '540714/284',
      '71031927',
      '71031927450',
      '7103192744',
    ])
  })

  it('catches every single wrong digit and swap that leaves the exception aside', () => {
    const wrong = [...singleErrors('7103192745', digits), ...swaps('7103192745')]
    expect(wrong.filter((text) => Number(text) % 11 === 0)).toEqual([])
    expect(wrong.filter((text) => czRc.check(text) === 'valid' && !text.endsWith('0'))).toEqual([])
  })
})

describe('czIco', () => {
  it('passes the register’s own number and Slovak ones', () => {
    // Český statistický úřad, Štatistický úrad SR
    expectAll(czIco, 'valid', ['00025593', '00166197', '27145832', '048 29 174'])
  })

  it('refuses wrong check digits, fillers and lengths', () => {
    expectAll(czIco, 'invalid', ['00025594', '00000000', '2714583', '271458322', '2714583a'])
  })

  it('catches every single wrong digit of a number without remainder 0 or 1', () => {
    expect(singleErrors('27145832', digits).filter((text) => czIco.check(text) === 'valid')).toEqual([])
  })
})

describe('czDic', () => {
  it('passes companies, persons and special numbers, with and without CZ', () => {
    expectAll(czDic, 'valid', ['CZ27145832', '27145832', 'cz8553174828', 'CZ 640903926', 'CZ682419071', 'CZ530714284'])
  })

  it('refuses a leading 9 and wrong check digits', () => {
    expectAll(czDic, 'invalid', ['CZ90000005', 'CZ27145833', 'CZ682419072', 'SK27145832', 'CZ1234567', 'CZ', ''])
  })

  it('gives special numbers one check digit each', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^6[0-9]{7}$/), (body) => {
        expect([...digits].filter((check) => czDic.check(body + check) === 'valid')).toHaveLength(1)
      }),
    )
  })
})

describe('skIcDph', () => {
  it('passes multiples of 11 with the right third digit', () => {
    expectAll(skIcDph, 'valid', ['SK2027417733', '2123458678', 'sk 2027417733'])
  })

  it('refuses other third digits, a leading 0 and errors', () => {
    expectAll(skIcDph, 'invalid', ['SK2027417734', '2117417732', '0022416731', 'SK202741773', 'CZ2027417733'])
    const wrong = [...singleErrors('2027417733', digits), ...swaps('2027417733')]
    expect(wrong.filter((text) => skIcDph.check(text) === 'valid')).toEqual([])
  })
})

describe('czBankAccount', () => {
  it('passes accounts with and without prefix, spaces around the signs', () => {
    // The tax office's prefix of VAT at the Czech National Bank, and accounts made up for this test.
    expectAll(czBankAccount, 'valid', [
      '705-77628031/0710',
      '19-2723845014/0100',
      '2103847596 / 2010',
      '173814029/0800',
    ])
  })

  it('refuses errors in either part, unknown banks, numbers with one digit other than 0', () => {
    expectAll(czBankAccount, 'invalid', [
      '706-77628031/0710',
      '705-77628032/0710',
      '705-77628031/0711',
      '0000000000/0100',
      '1000000000/0100',
      '705/77628031/0710',
      '77628031-705/0710',
      '77628031',
    ])
  })

  it('catches every single wrong digit and swap within the number', () => {
    const number = '2103847596'
    const wrong = [...singleErrors(number, digits), ...swaps(number)]
    expect(wrong.filter((text) => czBankAccount.check(`${text}/2010`) === 'valid')).toEqual([])
  })
})
