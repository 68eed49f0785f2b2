import type { Validator } from './validator.ts'

/** Individual accounts of the public universe: 0x0110000100000000 and a 32-bit account number above zero. */
const first = '76561197960265729'
const last = '76561202255233023'

/**
 * Passes 64-bit Steam identifiers of persons. Of random numbers of 17 digits that begin with 765611 about one in two
 * hundred passes.
 *
 * @see Valve Developer Community, SteamID, section As Represented in Computer Programs
 */
export const steamId64: Validator = {
  passRate: 0.005,
  // Equal lengths: the order of the texts is the order of the numbers.
  check: (text) => (/^[0-9]{17}$/.test(text) && text >= first && text <= last ? 'valid' : 'invalid'),
}
