import { unitAt } from '../characters.ts'
import { base64Block, hexBlock } from './encoded-blocks.ts'
import { backslashAt, bytesAt } from './escapes.ts'
import { labelAt, lineBreakAt, lowLinesAt, softBreakBefore, spacesOfForm } from './markup.ts'
import { DIGITS_SIGN, ESCAPE_SIGN, LETTERED_SIGN, LONG_SIGN, LOW_LINE_SIGN } from './signs.ts'
import { type Rewriting, rewritingView, type View } from './view.ts'

/** Names of entities for characters that identifiers and addresses are made of. */
const ENTITIES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', num: '#', excl: '!', dollar: '$', percnt: '%' },
    ...{
      lpar: '(',
      rpar: ')',
      ast: '*',
      plus: '+',
      comma: ',',
      period: '.',
      sol: '/',
      colon: ':',
      semi: ';',
      equals: '=',
    },
    ...{ quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']', lowbar: '_', Tab: ' ' },
    ...{ NewLine: '\n', hyphen: '-', dash: '-', ndash: '-', mdash: '-', shy: '', zwnj: '', zwj: '', lrm: '', rlm: '' },
    ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è' },
    ...{
      agrave: 'à',
      ccedil: 'ç',
      ntilde: 'ñ',
      oacute: 'ó',
      aacute: 'á',
      iacute: 'í',
      uacute: 'ú',
      ensp: ' ',
      emsp: ' ',
    },
    ...{ numsp: ' ', puncsp: ' ', thinsp: ' ', hairsp: ' ', ThinSpace: ' ', VeryThinSpace: ' ' },
    ...{ ZeroWidthSpace: '', NoBreak: '' },
  }),
)

/**
 * Text in another notation: `%40`, `%u0040`, `=40`, `&#64;`, `&commat;`, `\x40`, `\u{40}`, `\n`, base64 and base64url, hex;
 * emphasis and escapes of Markdown, line breaks of HTML and quoted-printable, the spaces of a form.
 *
 * Malformed notation stays as written. A notation becomes at most two units. Encoded in encoded text is read by
 * reading this view's text again.
 */
export const decoded: View = rewritingView({
  name: 'decoded',
  demand: 'nothing',
  after: ['decoded', 'folded'],
  maxExpansion: 1,
  calledBy: (code) => callsForBlock(code) || code === ESCAPE_SIGN || CALLING_MARKS.includes(code),
  rewrite: (text, at, code, out) => {
    if (code === 0x26) entityAt(text, at, out)
    else if (code === 0x3c) lineBreakAt(text, at, out)
    else if (code === 0x5c) backslashAt(text, at, out)
    else if (code === LOW_LINE_SIGN) lowLinesAt(text, at, out)
    else if (code !== ESCAPE_SIGN) blockAt(text, at, code, out)
    else if (text.charCodeAt(at - 1) === 0x23) entityAt(text, at - 2, out)
    else {
      bytesAt(text, at - 1, out)
      spacesOfForm(text, at, out)
    }
  },
})

/** Signs of a long word or number: of encoded text. */
const callsForBlock = (code: number): boolean => code >= DIGITS_SIGN && code <= LONG_SIGN

const CALLING_MARKS: readonly number[] = [0x26, 0x3c, 0x5c, LOW_LINE_SIGN]

/** A number or a long word: what parts it from the one before, or what it encodes. */
const blockAt = (text: string, at: number, code: number, out: Rewriting): void => {
  if (isAddressTail(text, at)) return
  softBreakBefore(text, at, out)
  if (code === LETTERED_SIGN) labelAt(text, at, out)
  if (hexBlock(text, at, out)) return
  if (code === LONG_SIGN) base64Block(text, at, out)
}

/** Whether a word belongs to escapes that the sign before it read. */
const isAddressTail = (text: string, at: number): boolean => unitAt(text, at - 1) === 0x25

const entityAt = (text: string, at: number, out: Rewriting): void => {
  if (text.charCodeAt(at) !== 0x26) return
  const entity = /^&(?:#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}))|([a-zA-Z]{2,14}));?/.exec(text.slice(at, at + 16))
  if (entity === null) return
  const [whole, decimal, hex, name] = entity
  const end = at + whole.length
  if (name !== undefined) {
    const character = ENTITIES.get(name)
    if (character === undefined || !whole.endsWith(';')) return
    out.replace(at, end, character)
    return
  }
  const codePoint = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
  if (codePoint < 0x20 || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return
  out.replace(at, end, String.fromCodePoint(codePoint))
}
