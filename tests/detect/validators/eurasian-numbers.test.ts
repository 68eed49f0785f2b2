import { describe, expect, it } from 'vitest'
import { azVoen } from '../../../src/detect/validators/az-voen.ts'
import { byUnp } from '../../../src/detect/validators/by-unp.ts'
import { kzBin } from '../../../src/detect/validators/kz-bin.ts'
import { ruInn } from '../../../src/detect/validators/ru-inn.ts'
import { ruOgrn } from '../../../src/detect/validators/ru-ogrn.ts'
import { ruSnils } from '../../../src/detect/validators/ru-snils.ts'
import { uaEdrpou } from '../../../src/detect/validators/ua-edrpou.ts'
import { uaRntrc } from '../../../src/detect/validators/ua-rntrc.ts'
import { expectAll, singleErrors, swaps } from './judge.ts'

const digits = '0123456789'

describe('Russia', () => {
  it('ruInn passes the tax service’s own number and twelve digits of a person', () => {
    expectAll(ruInn, 'valid', ['7707329152', '7714382090', '501273846172', '5012 7384 6172'])
  })

  it('ruInn refuses errors in either check digit, region 00 and lengths', () => {
    expectAll(ruInn, 'invalid', [
      '7707329153',
      '501273846173',
      '501273846182',
      '0077073291',
      '77073291521',
      '0000000000',
    ])
    const hidden = singleErrors('501273846172', digits).filter((text) => ruInn.check(text) === 'valid')
    expect(hidden).toEqual([])
  })

  it('ruOgrn passes the tax service’s own number and a sole trader’s', () => {
    expectAll(ruOgrn, 'valid', ['1047707030513', '1057701248395', '304770100294812'])
  })

  it('ruOgrn refuses other first digits, years before 2002 and errors', () => {
    expectAll(ruOgrn, 'invalid', ['1047707030514', '2047707030513', '1017707030513', '304770100294813', '104770703051'])
    expect(singleErrors('1047707030513', digits).filter((text) => ruOgrn.check(text) === 'valid')).toEqual([])
  })

  it('ruSnils passes the number the pension fund works out', () => {
    expectAll(ruSnils, 'valid', ['112-233-445 95', '11223344595', '087-654-303 00'])
  })

  it('ruSnils refuses errors and numbers from before check digits', () => {
    expectAll(ruSnils, 'invalid', ['112-233-445 96', '001-001-998 00', '112-233-445', '00000000000'])
    const wrong = [...singleErrors('11223344595', digits), ...swaps('112233445').map((text) => `${text}95`)]
    expect(wrong.filter((text) => ruSnils.check(text) === 'valid')).toEqual([])
  })
})

describe('Ukraine', () => {
  it('uaEdrpou passes both rows of weights', () => {
    expectAll(uaEdrpou, 'valid', ['32855961', '38149201', '02817461'])
    expectAll(uaEdrpou, 'invalid', ['32855968', '00000000', '3285596', '328559610'])
  })

  it('uaRntrc passes births up to 2099', () => {
    expectAll(uaRntrc, 'valid', ['1759013776', '3128459173', '2847130569'])
    expectAll(uaRntrc, 'invalid', ['1759013770', '0000059173', '9928459173', '312845917'])
  })
})

describe('Belarus', () => {
  it('byUnp passes organizations and persons, in both scripts', () => {
    expectAll(byUnp, 'valid', ['200988541', '191834022', 'MA1953684', 'ma1904533', 'КС4810272', 'MA 1904533'])
  })

  it('byUnp refuses regions, letters and errors', () => {
    expectAll(byUnp, 'invalid', ['200988542', '900988541', 'ZA1904533', 'MZ1904533', '20098854'])
    expect(singleErrors('200988541', digits).filter((text) => byUnp.check(text) === 'valid')).toEqual([])
  })
})

describe('Kazakhstan', () => {
  it('kzBin passes businesses and persons', () => {
    expectAll(kzBin, 'valid', ['050340004180', '181140029366', '920815301279', '850412300581', '920815 301279'])
  })

  it('kzBin refuses unreal months and days, unknown kinds and errors', () => {
    expectAll(kzBin, 'invalid', ['051340004180', '050390004180', '921315301279', '920815001279', '050340004181'])
    // The eleventh digit counts eleven times, so the first row of weights does not see it.
    const missed = singleErrors('181140029366', digits).filter((text) => kzBin.check(text) === 'valid')
    expect(missed.every((text) => text.startsWith('1811400293') && text.endsWith('6'))).toBe(true)
  })
})

describe('Azerbaijan', () => {
  it('azVoen passes the numbers that stdnum publishes', () => {
    expectAll(azVoen, 'valid', ['1400057421', '140 155 5071', '9903184241'])
  })

  it('azVoen refuses errors and other kinds of taxpayer', () => {
    expectAll(azVoen, 'invalid', ['1400057431', '1400057424', '140005742', '0000000001'])
    const wrong = singleErrors('140005742', digits).map((text) => `${text}1`)
    expect(wrong.filter((text) => azVoen.check(text) === 'valid')).toEqual([])
  })
})
