import fc from 'fast-check'
import * as stdnum from 'stdnum'
import { describe, expect, it } from 'vitest'
import { auAbn } from '../../../src/detect/validators/au-abn.ts'
import { auAcn } from '../../../src/detect/validators/au-acn.ts'
import { auMedicare } from '../../../src/detect/validators/au-medicare.ts'
import { auTfn } from '../../../src/detect/validators/au-tfn.ts'
import { nzBankAccount } from '../../../src/detect/validators/nz-bank-account.ts'
import { nzIrd } from '../../../src/detect/validators/nz-ird.ts'
import { nzNhi } from '../../../src/detect/validators/nz-nhi.ts'
import type { Validator } from '../../../src/detect/validators/validator.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'
const passes =
  (validator: Validator): ((text: string) => boolean) =>
  (text) =>
    validator.check(text) !== 'invalid'

/** Asserts that a body has the same check digits as an oracle says, whatever its last digit. */
const expectSameCheckDigits = (validator: Validator, oracle: stdnum.Validator | undefined, body: string): void => {
  for (const digit of digits) {
    expect([body + digit, passes(validator)(body + digit)]).toEqual([
      body + digit,
      oracle?.validate(body + digit).isValid,
    ])
  }
}

describe('auAbn', () => {
  it('passes the number the Register works out', () => {
    expectAll(auAbn, 'valid', ['51 824 753 556', '53004085616', '27-670-118-492'])
  })

  it('refuses wrong digits, lengths, fillers and a leading 0', () => {
    expectAll(auAbn, 'invalid', ['51 824 753 557', '5182475355', '518247535566', '01824753556', '11111111111'])
  })

  it('agrees with stdnum, and catches every wrong digit and swap', () => {
    fc.assert(
      // stdnum loses the leading 0 that is left of a number beginning with 1.
      fc.property(fc.stringMatching(/^[2-9][0-9]{8}$/), (body) => {
        for (let end = 0; end < 100; end++) {
          const abn = body + String(end).padStart(2, '0')
          fc.pre(!/^(.)\1+$/.test(abn))
          expect([abn, passes(auAbn)(abn)]).toEqual([abn, stdnum.stdnum.AU?.abn?.validate(abn).isValid])
          if (!passes(auAbn)(abn)) continue
          expect(singleErrors(abn, digits).filter(passes(auAbn))).toEqual([])
          expect(swaps(abn).filter(passes(auAbn))).toEqual([])
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('auAcn', () => {
  it('passes numbers ASIC publishes', () => {
    expectAll(auAcn, 'valid', ['004 085 616', '005499981', '010-499-966'])
  })

  it('refuses wrong digits, lengths and fillers', () => {
    expectAll(auAcn, 'invalid', ['004 085 617', '00549998', '0054999811', '000000000'])
  })

  it('agrees with stdnum', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        fc.pre(!/^(.)\1+$/.test(body))
        expectSameCheckDigits(auAcn, stdnum.stdnum.AU?.acn, body)
      }),
      { numRuns: 300 },
    )
  })
})

describe('auTfn', () => {
  it('passes numbers with the right sum', () => {
    expectAll(auTfn, 'valid', ['876 543 210', '328019471', '714-925-631'])
    expectAll(auTfn, 'reserved', ['123 456 782'])
  })

  it('refuses wrong digits, fillers and the short numbers of old', () => {
    expectAll(auTfn, 'invalid', ['876 543 211', '111 111 111', '00000013', '8765432100'])
  })

  it('agrees with stdnum, and catches every wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), (body) => {
        fc.pre(!/^(.)\1+$/.test(body))
        expectSameCheckDigits(auTfn, stdnum.stdnum.AU?.tfn, body)
        const valid = [...digits].map((digit) => body + digit).filter(passes(auTfn))
        for (const tfn of valid) expect(singleErrors(tfn, digits).filter(passes(auTfn))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('auMedicare', () => {
  it('passes the number of the specimen card, with and without the place on the card', () => {
    expectAll(auMedicare, 'valid', ['2123 45670 1', '2123456701', '2123 45670 1/2', '3958-12040-2'])
  })

  it('refuses wrong check digits, first digits and issue 0', () => {
    expectAll(auMedicare, 'invalid', [
      '2123 45671 1',
      '2123 25870 1',
      '1123456701',
      '7123456701',
      '2123456700',
      '212345670',
      '2123456701AF',
    ])
  })

  it('catches every wrong digit of the nine', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-6][0-9]{7}$/), fc.constantFrom(...'123456789'), (body, issue) => {
        const check = [...digits].filter((digit) => passes(auMedicare)(body + digit + issue))
        expect(check).toHaveLength(1)
        const errors = singleErrors(`${body}${check[0]}`, digits).map((error) => error + issue)
        expect(errors.filter(passes(auMedicare))).toEqual([])
      }),
    )
  })
})

describe('nzIrd', () => {
  it('passes the numbers Inland Revenue works out', () => {
    expectAll(nzIrd, 'valid', ['49-091-850', '35901981', '49098576', '136-410-132'])
  })

  it('refuses the wrong ones of the same paper, and numbers out of range', () => {
    expectAll(nzIrd, 'invalid', ['136410133', '9125568', '06219187', '197406100', '1364101322'])
  })

  it('agrees with stdnum within the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000, max: 14_999_999 }), (body) => {
        expectSameCheckDigits(nzIrd, stdnum.stdnum.NZ?.ird, String(body))
      }),
      { numRuns: 300 },
    )
  })
})

describe('nzNhi', () => {
  it('passes both forms', () => {
    expectAll(nzNhi, 'valid', ['ABC1235', 'abc1235', 'ZBN77VL', 'JKE65UE'])
    expectAll(nzNhi, 'reserved', ['ZZZ0008', 'ZZZ0016'])
  })

  it('refuses wrong check characters, barred letters and other lengths', () => {
    expectAll(nzNhi, 'invalid', ['ABC1234', 'ZBN77VM', 'ABI1235', 'ABO1235', 'ABC123', 'ABC12355', '1BC1235'])
  })

  it('gives each body of the new form one check letter at most, and catches wrong digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-HJ-NP-Y][A-HJ-NP-Z]{2}[0-9]{2}[A-HJ-NP-Z]$/), (body) => {
        const valid = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].map((letter) => body + letter).filter(passes(nzNhi))
        expect(valid).toHaveLength(1)
        const [number = ''] = valid
        expect(singleErrors(number, digits).filter(passes(nzNhi))).toEqual([])
      }),
    )
  })
})

describe('nzBankAccount', () => {
  it('passes accounts of existing branches', () => {
    expectAll(nzBankAccount, 'valid', [
      '01-0902-0068389-00',
      '12-3140-0171323-50',
      '03 0531 3769346 032',
      '0109020068389000',
      '38-9004-0123455-00',
    ])
  })

  it('refuses wrong check digits, banks, branches and shapes', () => {
    expectAll(nzBankAccount, 'invalid', [
      '01-0902-0068388-00',
      '05-0902-0068389-00',
      '01-9902-0068389-00',
      '01-0902-0000000-00',
      '01-0902-0068389-0',
      '01-0902-0068389-0000',
      '010902-0068389-0x',
    ])
  })

  it('agrees with stdnum on every bank whose check is settled', () => {
    const branches = [
      '010902',
      '020500',
      '030531',
      '060901',
      '086513',
      '115000',
      '123140',
      '153900',
      '252529',
      '302900',
      '312800',
      '336700',
      '389004',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...branches),
        fc.stringMatching(/^[0-9]{7}$/),
        fc.stringMatching(/^0[0-9]{2}$/),
        (branch, account, suffix) => {
          fc.pre(account !== '0000000')
          const number = branch + account + suffix
          expect([number, passes(nzBankAccount)(number)]).toEqual([
            number,
            stdnum.stdnum.NZ?.bank?.validate(number).isValid,
          ])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
