import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cusip } from '../../../src/detect/validators/cusip.ts'
import { figi } from '../../../src/detect/validators/figi.ts'
import { imei } from '../../../src/detect/validators/imei.ts'
import { imsi } from '../../../src/detect/validators/imsi.ts'
import { isin } from '../../../src/detect/validators/isin.ts'
import { isni } from '../../../src/detect/validators/isni.ts'
import { iso11649 } from '../../../src/detect/validators/iso11649.ts'
import { lei } from '../../../src/detect/validators/lei.ts'
import { parcelNumber } from '../../../src/detect/validators/parcel-number.ts'
import { sedol } from '../../../src/detect/validators/sedol.ts'
import { solanaAddress } from '../../../src/detect/validators/solana-address.ts'
import { steamId64 } from '../../../src/detect/validators/steam-id64.ts'
import { vin, vinAnyRegion } from '../../../src/detect/validators/vin.ts'
import { passShare } from './judge.ts'

describe('stated pass rates', () => {
  it.each([
    ['cusip', cusip, /^[0-9A-HJ-NP-Z][0-9]{2}[0-9A-HJ-NP-Z]{5}[0-9]$/],
    ['sedol', sedol, /^[B-DF-HJ-NP-TV-Z][0-9B-DF-HJ-NP-TV-Z]{5}[0-9]$/],
    ['isin', isin, /^[A-Z]{2}[0-9A-Z]{9}[0-9]$/],
    ['figi', figi, /^[B-DF-HJ-NP-TV-Z]{2}G[0-9B-DF-HJ-NP-TV-Z]{8}[0-9]$/],
    ['lei', lei, /^[0-9A-Z]{18}[0-9]{2}$/],
    ['isni', isni, /^0000[0-9]{11}[0-9X]$/],
    ['iso11649', iso11649, /^RF[0-9]{2}[0-9A-Z]{12}$/],
    ['imei', imei, /^[0134589][0-9]{14}$/],
    ['imsi', imsi, /^[0-9]{15}$/],
    ['vin', vin, /^[0-9A-HJ-NPR-Z]{8}[0-9X][0-9A-HJ-NPR-Z]{4}[0-9]{4}$/],
    ['vinAnyRegion', vinAnyRegion, /^[0-9A-HJ-NPR-Z]{13}[0-9]{4}$/],
    ['parcelNumber', parcelNumber, /^1Z[0-9A-Z]{15}[0-9]$/],
    ['steamId64', steamId64, /^76561[0-9]{12}$/],
    ['solanaAddress', solanaAddress, /^[1-9A-HJ-NP-Za-km-z]{43,44}$/],
  ] as const)('%s is measured within a quarter and three standard errors', (_name, validator, shape) => {
    const size = 8000
    const share = passShare(validator, fc.sample(fc.stringMatching(shape), { numRuns: size, seed: 20261127 }))
    const expected = validator.passRate
    const allowed = expected / 4 + 3 * Math.sqrt((expected * (1 - expected)) / size)
    expect(Math.abs(share - expected), `measured ${share}`).toBeLessThan(allowed)
  })
})
