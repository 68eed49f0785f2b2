import type { Message } from '../../types.ts'

/** A date as three numbers in the order they stand in the file; which is the day is known at the end of the file. */
export interface RawDate {
  readonly parts: readonly [number, number, number]
  /** The date as written: `23.11.26`. */
  readonly written: string
}

/** A message to check. */
export interface MessageItem {
  readonly kind: 'message'
  /** The record's own id, or one made of the line number. */
  readonly id: string | number
  /** 1-based line where it begins. */
  readonly line: number
  /** How many lines of the input it takes. */
  readonly lines: number
  readonly message: Message
  readonly date?: RawDate
  /** `true` for a placeholder such as `<Media omitted>`: there was a medium, and nobody looked at it. */
  readonly media?: true
}

/** A line that could not be understood; nothing of it was checked. */
export interface FaultItem {
  readonly kind: 'fault'
  readonly line: number
  readonly lines: 1
  /** 1-based, UTF-16 units; absent when the fault is the whole line. */
  readonly column?: number
  /** What is wrong and what was expected; never quotes the line. */
  readonly reason: string
}

/** A line that is no message: blank, or one the chat app wrote itself. */
export interface SkippedItem {
  readonly kind: 'blank' | 'system'
  readonly line: number
  readonly lines: number
}

/** What a reader makes of its lines. The `lines` of all items add up to the lines of the file. */
export type InputItem = MessageItem | FaultItem | SkippedItem

/** A reader of one kind of input. It is told line after line and answers with what is complete. */
export interface LineReader {
  /** @param line - without its line break; `number` is 1-based */
  push(line: string, number: number): readonly InputItem[]
  /** Says that a line exists that could not be decoded and has been reported. */
  skip(number: number): readonly InputItem[]
  /** Returns what was still open at the end of the file. */
  end(): readonly InputItem[]
}

/** The kinds of input a reader exists for. */
export type InputKind = 'ndjson' | 'text' | 'whatsapp'

/** Makes the id of a message that has none of its own. */
export type MakeId = (line: number) => string
