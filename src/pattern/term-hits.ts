import { unitAt } from '../text/characters.ts'
import type { PatternEngine } from './engine.ts'
import { launchBehindKeyword } from './heads.ts'
import type { Scanning } from './scanning.ts'
import { FOR_DIGIT, SIGN_ONLY, SIGNS } from './term-meanings.ts'
import { childOf, ENDS_TERM, OPENS_COMPOUNDS, ROOT } from './term-tree.ts'
import { LOW_LINE, NUMERAL, OTHER_WORD, WORD } from './unit-kinds.ts'

/** Farthest that a compound goes on behind its first term, in UTF-16 units. */
const COMPOUND_REACH = 40

/** Notes the terms and keywords of a text, at the places that the pass comes to. */
export interface TermHits {
  /** Notes the term that ends with a word at `end`, of which no phrase goes on at once. */
  readonly noteWord: (node: number, end: number) => void
  /** Notes the term that ends with a word, if one does, and goes on with what begins with it. */
  readonly endTerm: (start: number, end: number, node: number) => void
  /** Notes the phrases that begin with the word that begins and ends at two offsets. */
  readonly walkPhrase: (start: number, end: number) => void
  /** Notes what ends at a node of the term tree. */
  readonly noteNode: (node: number, start: number, end: number) => void
  /** Follows the term tree from a node and notes the terms and keywords that begin at `start`. */
  readonly walk: (start: number, from: number, origin: number) => void
}

/** Those of a scanner. */
export function termHits(engine: PatternEngine, scanning: Scanning): TermHits {
  const { heads, tree, outputLaunches, meanings, labels } = engine
  const { outputFlags } = tree
  const { depthOf } = engine.pass
  const { hits, launches, signs } = scanning

  const noteWord = (node: number, end: number): void => {
    const start = end - (depthOf[node] as number)
    if (!isLabel(start, end)) addHit(tree.outputOf[node] as number, start, end)
  }

  const endTerm = (start: number, end: number, node: number): void => {
    const index = tree.outputOf[node] as number
    // The others were noted when the pass came to them.
    if (outputFlags[index] === ENDS_TERM && !isLabel(start, end)) addHit(index, start, end)
    if (end < scanning.text.length) walk(start, end, node)
  }

  const walkPhrase = (start: number, end: number): void => {
    const { text } = scanning
    const { classOf } = tree
    let node = ROOT
    for (let i = start; i < end; i++) node = childOf(tree, node, classOf[text.charCodeAt(i)] as number)
    walk(start, end, node)
  }

  const noteNode = (node: number, start: number, end: number): void => {
    const output = tree.outputOf[node] as number
    if (output !== 0) note(output, start, end)
  }

  const walk = (start: number, from: number, origin: number): void => {
    const { text } = scanning
    const { classOf, outputOf } = tree
    const length = text.length
    let node = origin
    for (let i = from; i < length; ) {
      const k = classOf[text.charCodeAt(i)] as number
      if (k === 0) return
      node = childOf(tree, node, k)
      if (node === 0) return
      i++
      const output = outputOf[node] as number
      if (output !== 0) note(output, start, i)
    }
    // The walk came to the end of the text: what follows may go on with it, or with the word it ended.
    if (start < scanning.pendingFrom) scanning.pendingFrom = start
  }

  /** Notes what ends at an output of the term tree. */
  const note = (index: number, start: number, end: number): void => {
    const { text } = scanning
    const all = outputLaunches[index] as number
    if (all !== 0) {
      const launch = launchBehindKeyword(heads, index, all, text, end)
      if (launch !== 0) launches.push2(start, launch)
    }
    const flags = outputFlags[index] as number
    if ((flags & ENDS_TERM) === 0) return
    const { kinds } = engine
    const before = start > 0 ? (kinds[text.charCodeAt(start - 1)] as number) : 0
    const first = kinds[text.charCodeAt(start)] as number
    if ((first & WORD) !== 0 && (before & WORD) !== 0) return
    if (isLabel(start, end)) return
    const last = kinds[text.charCodeAt(end - 1)] as number
    const after = end < text.length ? (kinds[text.charCodeAt(end)] as number) : 0
    const continues = ((last & WORD) !== 0 && (after & WORD) !== 0) || (last & after & OTHER_WORD) !== 0
    if (!continues) addHit(index, start, end)
    else if ((flags & OPENS_COMPOUNDS) !== 0 && (after & (NUMERAL | LOW_LINE)) === 0) {
      scanning.meant |= meanings[index] as number
      hits.push3(start, endOfWord(end), index)
    }
  }

  /** A label that redaction left says nothing of what stands beside it. */
  const isLabel = (start: number, end: number): boolean =>
    unitAt(scanning.text, start - 1) === 0x5b && labels.has(scanning.text.slice(start - 1, end + 1))

  /** Adds a term that stands as a word. */
  const addHit = (index: number, start: number, end: number): void => {
    const means = meanings[index] as number
    if (means !== 0) {
      scanning.meant |= means
      if ((means & SIGNS) !== 0) signs.noteViewWord(start, end, (means & FOR_DIGIT) !== 0)
      if ((means & SIGN_ONLY) !== 0) return
    }
    hits.push3(start, end, index)
  }

  const endOfWord = (from: number): number => {
    const { text } = scanning
    const { kinds } = engine
    const limit = Math.min(text.length, from + COMPOUND_REACH)
    let end = from
    while (end < limit && ((kinds[text.charCodeAt(end)] as number) & WORD) !== 0) end++
    return end
  }

  return { noteWord, endTerm, walkPhrase, noteNode, walk }
}
