import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Postcode areas of the Postcode Address File, with the Crown dependencies; Royal Mail, as of 2026. */
const areas: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP ' +
    'NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
    'W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)

/**
 * Passes UK postcodes whose area exists: one or two letters, a district of one or two digits (or a digit and a letter),
 * then a digit and two letters that are none of C I K M O V. GIR 0AA is the one exception.
 *
 * There is no check digit; a little over a fifth of random texts of the shape pass.
 *
 * @see Royal Mail, Programmers' Guide to the Postcode Address File, edition 7, chapter on postcodes; BS 7666-0
 */
export const ukPostcode: Validator = {
  passRate: 0.22,
  check: (text) => {
    const code = compactOf(text)
    if (code === 'GIR0AA') return 'valid'
    const area =
      /^([A-Z]{1,2})(?:[0-9]{1,2}|[0-9][ABCDEFGHJKMNPRSTUVWXY])[0-9][ABD-HJLNP-UW-Z]{2}$/.exec(code)?.[1] ?? ''
    return areas.has(area) ? 'valid' : 'invalid'
  },
}
