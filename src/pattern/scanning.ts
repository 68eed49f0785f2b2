import { IntList } from './int-list.ts'
import { type ViewSigns, viewSigns } from './view-signs.ts'

/**
 * What the parts of one scan share: the text that is read, and the lists they fill. One for each scanner.
 *
 * The parts are functions that close over it and over the tables of the engine, rather than methods: V8 knows what a
 * closure that was made once holds, and reads its tables without asking each time what and where they are. A pass takes a
 * tenth to a fifth less time for it. With several filters in one process it asks again, and nothing else changes. In a loop it
 * only knows what was taken from the closure before, which is why functions begin with what they read.
 */
export interface Scanning {
  text: string
  /** The text may go on. */
  open: boolean
  /** See `Reading.pendingFrom`. */
  pendingFrom: number
  /** See `Reading.hits`. */
  readonly hits: IntList
  /** What the hits mean, all in one; see `RuleTables.meanings`. */
  meant: number
  /** Pairs of offset and launch, by offset but for inner anchors. */
  readonly launches: IntList
  readonly signs: ViewSigns
}

/** One that holds nothing yet. */
export function createScanning(): Scanning {
  return {
    text: '',
    open: false,
    pendingFrom: Number.POSITIVE_INFINITY,
    hits: new IntList(1024),
    meant: 0,
    launches: new IntList(1024),
    signs: viewSigns(),
  }
}

/** Begins with another text. */
export function beginScanning(scanning: Scanning, text: string, open: boolean): void {
  scanning.hits.clear()
  scanning.launches.clear()
  scanning.meant = 0
  scanning.signs.begin(text)
  scanning.text = text
  scanning.open = open
  scanning.pendingFrom = Number.POSITIVE_INFINITY
}

/** Forgets the text and keeps what was found in it. */
export function endScanning(scanning: Scanning): void {
  scanning.text = ''
  scanning.signs.end()
}
