import { isAlnumUnit, isDigitUnit } from './chain.ts'
import { isLookAlikeScript, isOverlay, MIXED_SIGN } from './signs.ts'
import { rewritingView, type View } from './view.ts'

/** Longest token that is read as one, to either side of a sign. */
const REACH = 128
/** Most combining marks on a character of a word that is folded. */
const MAX_MARKS = 30

// Letters that pass for ASCII ones, as pairs: the letter and what it looks like. From the confusables of
// UTS 39 those that are whole letters of Greek, Cyrillic, Armenian, Cherokee and Coptic; written for presend.
const PAIRS =
  'АAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYҮYԌGԚQԜWҺHӀIаaсcԁdеeіiјjоoрpԛqѕsԝwхxуyүyһhӏlвBкkмmтTьbѵvԍGнHгrпnуyЗ3з3бbОOӏlԱUՕOՏSԼLօoսuցgհhոnզqրpտmքpյjոnղn' +
  'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCϳjοoνvρpιiαaτtυuκkγyχxωwηnϲcεeσoϺMϜFЭ3' +
  'ᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎥiᎫJᏦKᏞLᎷMΝNᏢPᎡRᏚSᎢTᏙVᎳWᏃZᏂhᏎ4ⲞOⲟoⲢPⲣpⲤCⲥcⲀAⲎHⲒIⲔKⲘMⲚNⲦTⲬX'

const LOOKS: ReadonlyMap<string, string> = /* @__PURE__ */ (() => {
  const looks = new Map<string, string>()
  const letters = [...PAIRS]
  for (let i = 0; i + 1 < letters.length; i += 2) looks.set(letters[i] as string, letters[i + 1] as string)
  return looks
})()

/**
 * Letters of other scripts that pass for ASCII ones, in words that mix the scripts and in identifiers, so that
 * Russian and Greek words stay as they are; and combining marks over the digits and letters of identifiers, which vanish.
 * One letter becomes one.
 *
 * @see https://www.unicode.org/reports/tr39/ section 4
 */
export const lookAlikes: View = rewritingView({
  name: 'folded',
  demand: 'nothing',
  after: ['folded', 'decoded'],
  maxExpansion: 1,
  calledBy: (code) => code === MIXED_SIGN,
  rewrite: (text, at, _code, out) => {
    let start = at
    let end = at
    while (start > 0 && at - start < REACH && isTokenUnit(text.charCodeAt(start - 1))) start--
    while (end < text.length && end - at < REACH && isTokenUnit(text.charCodeAt(end))) end++
    out.covered = Math.max(out.covered, end)
    const isAddress = text.slice(start, end).includes('@')
    for (let from = start; from < end; ) {
      let to = from
      while (to < end && isWordUnit(text.charCodeAt(to))) to++
      if (to > from) foldWord(text, from, to, isAddress, (i, look) => out.replace(i, i + 1, look))
      from = Math.max(to, from + 1)
    }
  },
})

const isTokenUnit = (unit: number): boolean => isWordUnit(unit) || (unit > 0x20 && unit < 0x7f)

const isWordUnit = (unit: number): boolean => isAlnumUnit(unit) || isLookAlikeScript(unit) || isOverlay(unit)

/** Folds a word when all its letters can be, and it mixes scripts, holds digits or belongs to an address. */
const foldWord = (
  text: string,
  start: number,
  end: number,
  isAddress: boolean,
  fold: (at: number, look: string) => void,
): void => {
  let digits = 0
  let plain = 0
  let alike = 0
  let marks = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isOverlay(unit)) {
      marks++
      // So many are no disguise of a word, they are a hard edge. The first may stand on a separator.
      if (marks > MAX_MARKS * Math.max(1, digits + plain + alike)) return
    } else if (isDigitUnit(unit)) digits++
    else if (isAlnumUnit(unit)) plain++
    else if (LOOKS.has(text.charAt(i))) alike++
    else return
  }
  if (alike + marks === 0 || !(digits > (alike > 0 ? 1 : 0) || (alike > 0 && (plain > 0 || isAddress)))) return
  for (let i = start; i < end; i++) {
    const look = isOverlay(text.charCodeAt(i)) ? '' : LOOKS.get(text.charAt(i))
    if (look !== undefined) fold(i, look)
  }
}

/** Greek letters that formulas and units begin or end with: no disguise beside Latin ones. */
const isFormulaLetter = (unit: number): boolean => unit >= 0x3b1 && unit <= 0x3c9 && unit !== 0x3bf

/**
 * Tells whether a word is Latin to the eye though letters of another script stand in it: all of them look like
 * Latin ones, and they are no ending that a Russian writes behind a Latin name (SMSка). Linear in the word.
 */
export const isSpoofedWord = (word: string): boolean => {
  let latin = 0
  let alike = 0
  let lastLatin = -1
  let firstAlike = -1
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (isLookAlikeScript(unit)) {
      if (!LOOKS.has(word.charAt(i)) || isFormulaLetter(unit)) return false
      alike++
      if (firstAlike < 0) firstAlike = i
    } else if (isAlnumUnit(unit) && !isDigitUnit(unit)) {
      latin++
      lastLatin = i
    }
  }
  if (latin === 0 || alike === 0 || latin + alike < 3) return false
  const isEnding = firstAlike > lastLatin
  return !isEnding || (alike === 1 && /[a-z].$/s.test(word))
}
