import { compactOf } from './digits.ts'
import type { Validator } from './validator.ts'

/** Localities of Maltese postcodes: MaltaPost, scheme of 2007 with the Central Business District (CBD) of 2018. */
const localities: ReadonlySet<string> = new Set(
  (
    'ATD BBG BKR BML BRG BZN CBD DGL FGR FNT FRN GDJ GHR GRB GSM GSR GXQ GZR HMR IKL ISL KCM KKP KKR KMN LJA LQA MDN ' +
    'MFN MGR MLH MQB MRS MSD MSK MST MTF MTP MXK MXR NDR NXR PBK PLA PTA QLA QRD QRM RBT SFI SGN SLC SLM SLZ SNT SPB ' +
    'STJ SVR SWQ TRX VCT VLT XBX XJR XLN XRA XWK ZBB ZBG ZBR ZRQ ZTN'
  ).split(' '),
)

/**
 * Passes Maltese postcodes: the three letters of a locality and four digits. Four random texts of the form in a
 * thousand pass; Australian states before their postcodes (NSW 2000) do not.
 *
 * @see MaltaPost, Postcodes; Universal Postal Union, Postal addressing systems: Malta
 */
export const mtPostalCode: Validator = {
  passRate: 0.004,
  check: (text) => {
    const compact = compactOf(text)
    return /^[A-Z]{3}\d{4}$/.test(compact) && localities.has(compact.slice(0, 3)) ? 'valid' : 'invalid'
  },
}
