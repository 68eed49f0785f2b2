import { SPELLED_SIGN } from './signs.ts'
import { type Rewriting, rewritingView, type View } from './view.ts'

/** Farthest that an address is followed from a sign to either side, in UTF-16 units. */
const REACH = 96

// What stands for a mark, with the space around it. Words need space on both sides, brackets none.
const OPEN = String.raw`\s{0,3}[\[({<]\s?`
const CLOSE = String.raw`\s?[\])}>]\s{0,3}`
const AT_WORDS = 'at|ät|klammeraffe|affenschwanz|arroba|艾特'
const DOT_WORDS = 'dot|punkt|point|punto|点|點'
const AT = String.raw`(?:${OPEN}(?:${AT_WORDS}|a|@)${CLOSE}|\s{1,3}(?:${AT_WORDS})\s{1,3}|\s?艾特\s?|\s{1,2}@\s{1,2})`
const DOT = String.raw`(?:${OPEN}(?:${DOT_WORDS}|d|\.)${CLOSE}|\s{1,3}(?:dot|punkt|点|點)\s{1,3}|\s?[点點]\s?|\s{1,2}\.\s{1,2})`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_%+-]{0,62}[\p{L}\p{N}])?`
const LOCAL = String.raw`[\p{L}\p{N}_%+.-]{1,64}`
const TLD =
  'com|org|net|edu|gov|mil|info|biz|io|co|me|tv|app|dev|online|shop|xyz|cloud|de|at|ch|li|eu|uk|us|ca|au|nz|ie|cn|hk|tw|jp|kr|' +
  'in|sg|fr|be|nl|lu|it|es|pt|pl|cz|sk|hu|ro|bg|gr|tr|ru|ua|se|no|dk|fi|is|ee|lv|lt|il|ae|za|br|mx|ar|cl'

/** An address whose marks are written as words: at least one of them. */
const ADDRESS: RegExp = new RegExp(
  String.raw`(?<![\p{L}\p{N}@])(${LOCAL}(?:${DOT}${LOCAL}){0,3})(${AT}|@)(${LABEL}(?:(?:\.|${DOT})${LABEL}){0,3})((?:\.|${DOT}))(${TLD})(?![\p{L}\p{N}]|-\p{L})`,
  'giu',
)
const HOST: RegExp = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.])(${LABEL}(?:(?:\.|${DOT})${LABEL}){0,3})(${DOT})(${TLD})(?![\p{L}\p{N}]|-\p{L})`,
  'giu',
)
const NUMBERS: RegExp = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])\d{1,3}(?:(?:\.|${DOT})\d{1,3}){3}(?![\p{L}\p{N}])`,
  'giu',
)
const ANY_AT: RegExp = new RegExp(AT, 'iu')
/** A dot that a word or a bracket stands for. */
const SPELLED_DOT = /[[({<\s](?:dot|punkt|point|punto|d|\.)[\])}>\s]|[点點]/iu
const DOT_ONLY: RegExp = new RegExp(DOT, 'giu')

/** Words before "at" that make no mailbox of it: "look at example.com". */
const NO_MAILBOX: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'look looking looked meet meeting met see seen arrive arrived arriving is are was were be been being am me us him her them it ' +
    'you works work working worked stay stayed staying live lives start starts started shop shopping buy bought order ordered ' +
    'available book booked sign register call found find visit check out only even not here there right stop back up in on ' +
    'hosted login join people everyone someone anyone job jobs account page site team and or but all down off today now that this'
  ).split(' '),
)
/** Hosts at which "at" nearly always speaks of a mailbox. */
const MAIL_HOST =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|gmx|web|icloud|proton|protonmail|aol|mail|t-online|qq|163|126|freenet|posteo)$/i

/**
 * E-mail addresses and hosts whose marks are written as words: "jane at gmail dot com", "jane[at]example[dot]org".
 *
 * Only where an address with an ending of the list results. One mark stands for its word with the space around it.
 */
export const spelled: View = rewritingView({
  name: 'spelled',
  demand: 'nothing',
  after: ['folded', 'decoded'],
  maxExpansion: 1,
  calledBy: (code) => code === SPELLED_SIGN || code === 0x5b || code === 0x28,
  rewrite: (text, at, code, out) => {
    // A bracket before a digit, say of a telephone number.
    if (
      code !== SPELLED_SIGN &&
      !/^.\s?(?:at|ät|klammer|arroba|a|@|dot|punkt|point|punto|d|\.)\s?[\])]/i.test(text.slice(at, at + 16))
    )
      return
    const from = Math.max(out.covered, at - REACH)
    const slice = text.slice(from, at + REACH)
    for (const pattern of [ADDRESS, HOST, NUMBERS]) {
      for (const match of slice.matchAll(pattern)) {
        const start = from + match.index
        const end = start + match[0].length
        if (start > at || end <= at) continue
        if (pattern === ADDRESS ? rewriteAddress(match, start, out) : rewriteHost(match[0], start, out)) {
          out.covered = Math.max(out.covered, end)
          return
        }
      }
    }
  },
})

const rewriteAddress = (match: RegExpMatchArray, start: number, out: Rewriting): boolean => {
  const [whole, local, at, host] = match as unknown as [string, string, string, string]
  const isBare = /^\s+\p{L}+\s+$/u.test(at)
  if (isBare) {
    const last = local.split(/\s/).at(-1) ?? ''
    const first = host.split(/[.\s]/)[0] ?? ''
    if (NO_MAILBOX.has(last.toLowerCase()) && !(MAIL_HOST.test(first) && last.length > 3)) return false
    // "jane at example.com": only well-known hosts are mail's.
    if (!/dot|punkt|\[|\(|点/i.test(whole) && !MAIL_HOST.test(first)) return false
  }
  if (at === '@' && !new RegExp(DOT, 'iu').test(whole)) return false
  const atStart = start + local.length
  rewriteDots(local, start, out)
  if (at !== '@') out.replace(atStart, atStart + at.length, '@')
  rewriteDots(whole.slice(local.length + at.length), atStart + at.length, out)
  return true
}

const rewriteHost = (whole: string, start: number, out: Rewriting): boolean => {
  // A dot with spaces around it ends sentences, and an "at" that made no address may be a preposition.
  if (!SPELLED_DOT.test(whole) || ANY_AT.test(whole)) return false
  rewriteDots(whole, start, out)
  return true
}

const rewriteDots = (part: string, start: number, out: Rewriting): void => {
  for (const match of part.matchAll(DOT_ONLY)) {
    out.replace(start + match.index, start + match.index + match[0].length, '.')
  }
}
