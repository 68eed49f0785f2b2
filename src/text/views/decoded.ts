import { unitAt } from '../characters.ts'
import { isAlnumUnit, isDigitUnit } from './chain.ts'
import { base64Block, hexBlock } from './encoded-blocks.ts'
import { DIGITS_SIGN, ESCAPE_SIGN, LETTERED_SIGN, LONG_SIGN } from './signs.ts'
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
  }),
)

/**
 * Text in another notation: `%40`, `&#64;`, `&commat;`, `=40`, `\x40`, `\u0040`, base64 and base64url, hex.
 *
 * Malformed notation stays as written. A notation becomes at most two units. Encoded in encoded text is read by
 * reading this view's text again.
 */
export const decoded: View = rewritingView({
  name: 'decoded',
  demand: 'nothing',
  after: ['decoded', 'folded'],
  maxExpansion: 1,
  calledBy: (code) =>
    code === ESCAPE_SIGN || code === LONG_SIGN || code === DIGITS_SIGN || code === LETTERED_SIGN || code === 0x26,
  rewrite: (text, at, code, out) => {
    if (code === 0x26) {
      entityAt(text, at, out)
    } else if (code === ESCAPE_SIGN) {
      escapesAt(text, at, out)
    } else if (!isAddressTail(text, at)) {
      if (hexBlock(text, at, out)) return
      if (code === LONG_SIGN) base64Block(text, at, out)
    }
  },
})

/** Whether a word belongs to escapes that the sign before it read. */
const isAddressTail = (text: string, at: number): boolean => unitAt(text, at - 1) === 0x25

const hexAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (isDigitUnit(unit)) return unit - 0x30
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** The number of `count` hex digits, -1 when there are fewer. */
const hexNumber = (text: string, at: number, count: number): number => {
  let value = 0
  for (let i = 0; i < count; i++) {
    const digit = hexAt(text, at + i)
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

const escapesAt = (text: string, at: number, out: Rewriting): void => {
  const mark = text.charCodeAt(at - 1)
  if (mark === 0x25 || mark === 0x3d) bytesAt(text, at - 1, mark, out)
  else if (mark === 0x23) entityAt(text, at - 2, out)
  else backslashAt(text, at - 1, out)
}

/** One `%41` or `=41`, with the bytes that follow where it begins a character of several. */
const bytesAt = (text: string, start: number, mark: number, out: Rewriting): void => {
  const first = hexNumber(text, start + 1, 2)
  if (first < 0) return
  // Quoted-printable writes capitals; `x=12` is an assignment.
  if (
    mark === 0x3d &&
    (/[a-f]/.test(text.slice(start + 1, start + 3)) || first < 0x20 || isLoneAssignment(text, start))
  )
    return
  if (first >= 0x20 && first < 0x7f) {
    out.replace(start, start + 3, String.fromCharCode(first))
    return
  }
  if (first < 0xc2 || first > 0xf4) return
  const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
  let codePoint = first & (0x3f >> more)
  for (let i = 1; i <= more; i++) {
    const from = start + 3 * i
    const byte = text.charCodeAt(from) === mark ? hexNumber(text, from + 1, 2) : -1
    if (byte < 0x80 || byte > 0xbf) return
    codePoint = codePoint * 64 + (byte & 0x3f)
  }
  if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return
  out.replace(start, start + 3 * (more + 1), String.fromCodePoint(codePoint))
}

/** Whether `=41` is more likely an assignment: no other such byte and no address stands beside it. */
const isLoneAssignment = (text: string, start: number): boolean => {
  const before = text.charCodeAt(start - 1)
  const behind = text.slice(start + 3, start + 6)
  const isJoined = isAlnumUnit(before) && isAlnumUnit(text.charCodeAt(start + 3))
  return !isJoined && !/^=[0-9A-F]{2}/.test(behind) && !/=[0-9A-F]{2}$/.test(text.slice(Math.max(0, start - 3), start))
}

const entityAt = (text: string, at: number, out: Rewriting): void => {
  if (text.charCodeAt(at) !== 0x26) return
  const entity = /^&(?:#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}))|([a-zA-Z]{2,8}));?/.exec(text.slice(at, at + 12))
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

/** `\u0041`, `\u{41}`, `\x41` and `\U00000041`. */
const backslashAt = (text: string, at: number, out: Rewriting): void => {
  const notation = /^\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(\d{3}))/.exec(text.slice(at, at + 10))
  if (notation === null) return
  const octal = notation[4]
  const codePoint =
    octal === undefined
      ? Number.parseInt(notation[1] ?? notation[2] ?? (notation[3] as string), 16)
      : Number.parseInt(octal, 8)
  if (!(codePoint >= 0x20 && codePoint <= 0x10ffff)) return
  out.replace(at, at + notation[0].length, String.fromCodePoint(codePoint))
}
