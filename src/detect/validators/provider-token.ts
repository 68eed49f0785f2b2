import { isFiller, isSample } from './placeholder.ts'
import type { Validator } from './validator.ts'

/**
 * Judges a token whose prefix already names its issuer (Slack, GitHub fine-grained, most others): `invalid` when
 * its longest run of letters and digits is filler (`xxxxxxxx`, `your-token`, `dapi0000…`) or words in
 * capitals, `reserved` when it says `EXAMPLE`. Linear; never throws.
 */
export const providerToken: Validator = {
  check: (text) => {
    const body = longestRun(text)
    if (isFiller(text) || new Set(body.toLowerCase()).size <= 4) return 'invalid'
    if (/(.)\1{7}$/.test(body) || /^[A-Z-]+$/.test(text)) return 'invalid'
    return isSample(text) ? 'reserved' : 'valid'
  },
  // Says only "no filler": nearly all random text passes.
  passRate: 0.99,
}

function longestRun(text: string): string {
  return text.split(/[^A-Za-z0-9]+/).reduce((best, run) => (run.length > best.length ? run : best), '')
}
