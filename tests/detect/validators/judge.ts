import { expect } from 'vitest'
import type { Validator, Validity } from '../../../src/detect/validators/validator.ts'

/** Asserts what a validator says of each text, naming the text that fails. */
export const expectAll = (validator: Validator, validity: Validity, texts: readonly string[]): void => {
  expect(texts.map((text) => [text, validator.check(text)])).toEqual(texts.map((text) => [text, validity]))
}

/** Every text with one character replaced by each other one of the alphabet at that place. */
export const singleErrors = (text: string, alphabet: string): string[] =>
  [...text].flatMap((char, at) =>
    [...alphabet].filter((other) => other !== char).map((other) => text.slice(0, at) + other + text.slice(at + 1)),
  )

/** Every text with two different neighbors swapped. */
export const swaps = (text: string): string[] =>
  [...text].flatMap((char, at) => {
    const next = text[at + 1]
    return next === undefined || next === char ? [] : [text.slice(0, at) + next + char + text.slice(at + 2)]
  })

/** Share of texts that are not invalid. */
export const passShare = (validator: Validator, texts: readonly string[]): number =>
  texts.filter((text) => validator.check(text) !== 'invalid').length / texts.length
