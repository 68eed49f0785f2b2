import { type Candidate, isDropped } from '../detect/candidate.ts'
import { BLOCK, type Reading, type ScanOptions } from '../pattern/reading.ts'
import type { Shared } from '../text/views/groups.ts'
import { viewsAfter } from '../text/views/index.ts'
import { signKind } from '../text/views/signs.ts'
import type { Incomplete } from '../types.ts'
import type { AnalyzeOptions, Analyzer } from './analyzer.ts'
import { confirm } from './confirm.ts'
import { asksForTerm, newsOf, type Seen, toGiven } from './seen.ts'

/** How often encoded text is decoded, and how many views one text is seen through. */
const MAX_DECODED = 3
const MAX_VIEWS = 8
/** Units that the views of a text may read, for each of its units and beside them. */
const VIEW_WORK = 12
const VIEW_WORK_FREE = 65_536
/**
 * What a block of a view may take of the steps that a block of the text may: by default 12 for a unit. All views of a text
 * together may take as much for each of its units, and a third of a block beside them, 16,384. Of all examples in one
 * text they take 4 for a unit, of a list of identifiers 6, of a message 5,300 in all; a block of a view takes at most 10.
 */
export const VIEW_SHARE: number = 3 / 7

/** The views of a text, each read when a sign calls for it: by the same scan, to a counted depth. */
export class ReadingAgain {
  stoppedAt: number | undefined
  stoppedBy: Incomplete['limit'] = 'candidates'
  readonly #analyzer: Analyzer
  readonly #scanOptions: ScanOptions
  readonly #options: AnalyzeOptions
  readonly #found: FoundPlaces
  #work: number
  #steps: number

  constructor(
    analyzer: Analyzer,
    scanOptions: ScanOptions,
    options: AnalyzeOptions,
    length: number,
    found: Candidate[],
  ) {
    this.#analyzer = analyzer
    this.#scanOptions = scanOptions
    this.#options = options
    this.#found = new FoundPlaces(found)
    this.#work = VIEW_WORK * length + VIEW_WORK_FREE
    const ofBlock = VIEW_SHARE * scanOptions.workPerBlock
    // Who asks for every rule pays for them all; views are bounded by what they read.
    this.#steps = scanOptions.everyRule === true ? Number.POSITIVE_INFINITY : ofBlock * (length / BLOCK + 1 / 3)
  }

  /**
   * Reads a text through every view that its signs call for.
   *
   * @param hasTerms - whether the reading of the text found any
   */
  read(text: string, signs: Int32Array, hasTerms: boolean, through: Seen | undefined): void {
    const kinds = kindsOf(signs)
    const shared: Shared = {}
    // Digits and marks alone hold no term, and views that join or turn numbers make no letters of them.
    const isBare = !hasTerms && this.#scanOptions.everyRule !== true && !holdsLetter(text)
    for (const { view, kinds: calling } of viewsAfter(through?.view.name)) {
      if ((kinds & calling) === 0) continue
      if (view.name === 'ocr' && this.#options.recognized !== true) continue
      if (isBare && asksForTerm(view.demand)) continue
      const decoded = (through?.decoded ?? 0) + (view.name === 'decoded' ? 1 : 0)
      const depth = (through?.depth ?? 0) + 1
      for (const region of view.read(text, signs, shared)) {
        const seen: Seen = { view, text: region, through, depth, decoded }
        if (decoded > MAX_DECODED || depth > MAX_VIEWS || this.#work < region.text.length) {
          this.#stop(toGiven(seen, 0, 0).start, 'decode-depth')
          return
        }
        if (this.#steps < 0) {
          this.#stop(toGiven(seen, 0, 0).start, 'candidates')
          return
        }
        this.#work -= region.text.length
        this.#readRegion(seen)
      }
    }
  }

  /** Reads what a view made of a region, and that through further views. */
  #readRegion(seen: Seen): void {
    const { view, text: region } = seen
    const { workPerBlock, everyRule, region: place } = this.#scanOptions
    const again = this.#analyzer.scanner.scan(region.text, {
      workPerBlock: everyRule ? workPerBlock : Math.ceil(VIEW_SHARE * workPerBlock),
      everyRule,
      needs: this.#analyzer.needsInView[view.demand],
      lists: everyRule ? undefined : this.#analyzer.listsInView[view.demand],
      news: newsOf(seen),
      region: place,
    })
    this.#steps -= again.work
    this.#found.addUnseen(confirm(this.#analyzer, again, seen, this.#options))
    if (again.stoppedAt !== undefined) {
      this.#stop(toGiven(seen, again.stoppedAt, again.stoppedAt).start, 'candidates')
    }
    if (again.signs.length > 0 && viewsAfter(view.name).length > 0) {
      this.read(region.text, signsOf(again), again.hits.length > 0, seen)
    }
  }

  #stop(at: number, limit: Incomplete['limit']): void {
    if (at >= (this.stoppedAt ?? Number.POSITIVE_INFINITY)) return
    this.stoppedAt = at
    this.stoppedBy = limit
  }
}

/** Whether a text holds anything but ASCII digits and marks. Linear. */
function holdsLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80 || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)) return true
  }
  return false
}

/** The signs of a reading, by offset, safe from the next scan. */
export function signsOf({ signs: { items, length } }: Reading): Int32Array {
  const signs = items.slice(0, length)
  for (let i = 2; i < length; i += 2) {
    if ((signs[i - 2] as number) <= (signs[i] as number)) continue
    // A phrase is noted when it ends.
    const pairs = Array.from({ length: length / 2 }, (_, k) => [signs[2 * k] as number, signs[2 * k + 1] as number])
    return Int32Array.from(pairs.sort((a, b) => (a[0] as number) - (b[0] as number)).flat())
  }
  return signs
}

/** The kinds of some signs together. */
export function kindsOf(signs: Int32Array): number {
  let kinds = 0
  for (let i = 1; i < signs.length; i += 2) kinds |= signKind(signs[i] as number)
  return kinds
}

/** What was found in a text, and where, so that many regions add to it at no more than what they find. */
class FoundPlaces {
  readonly #found: Candidate[]
  /** Index of the last that a rule found at a start, for the first `#indexed` of those found; dropped ones say nothing. */
  readonly #last = new Map<number, number>()
  /** By index: the one before it of the same rule and start; -1 for none. They end elsewhere. */
  readonly #before: number[] = []
  #indexed = 0

  constructor(found: Candidate[]) {
    this.#found = found
  }

  /** Adds what a view found unless the text as given says the same, at least as surely, of the same place. */
  addUnseen(seen: readonly Candidate[]): void {
    const found = this.#found
    for (const candidate of seen) {
      this.#index()
      const index = this.#at(candidate)
      if (index < 0) found.push(candidate)
      else if (!isDropped(candidate) && (found[index] as Candidate).confidence < candidate.confidence) {
        found[index] = candidate
      }
    }
  }

  /** What the text as given dropped says nothing against what the view confirms. */
  #index(): void {
    const found = this.#found
    for (; this.#indexed < found.length; this.#indexed++) {
      const candidate = found[this.#indexed] as Candidate
      if (isDropped(candidate)) continue
      const place = placeOf(candidate)
      this.#before[this.#indexed] = this.#last.get(place) ?? -1
      this.#last.set(place, this.#indexed)
    }
  }

  /** Index of what stands where a candidate does; -1 when nothing does. */
  #at(candidate: Candidate): number {
    let index = this.#last.get(placeOf(candidate)) ?? -1
    while (index >= 0 && (this.#found[index] as Candidate).span.end !== candidate.span.end) {
      index = this.#before[index] as number
    }
    return index
  }
}

/** A rule and a start as one number: rules have two bytes. */
function placeOf({ rule, span }: Candidate): number {
  return span.start * 0x10000 + rule.index
}
