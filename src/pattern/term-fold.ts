/**
 * The form in which terms and keywords are compared: lower case, one kind of space.
 *
 * One code unit folds to one code unit, so offsets never move. White space of every kind and the
 * hyphens that people use in its place ("follow-up", "follow up") fold to a space.
 */
export function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20
    return unit === 0x2d || unit === 0x09 || unit === 0x0a || unit === 0x0d ? 0x20 : unit
  }
  switch (unit) {
    case 0xa0:
    case 0x2009:
    case 0x202f:
    case 0x3000:
    case 0x2010:
    case 0x2011:
      return 0x20
    case 0x2019:
      return 0x27
    // The two letters whose case folding is not their lower case: long s and the Kelvin sign.
    case 0x17f:
      return 0x73
    case 0x212a:
      return 0x6b
  }
  if (unit < 0x250 || (unit >= 0x370 && unit <= 0x58f) || (unit >= 0x1e00 && unit <= 0x1fff)) {
    const lower = String.fromCharCode(unit).toLowerCase()
    return lower.length === 1 ? lower.charCodeAt(0) : unit
  }
  return unit
}

/** The units that fold to one. Cost: a look at every unit in which `foldUnit` changes any; for who builds tables. */
export function unitsFoldedTo(unit: number): number[] {
  const units = [unit]
  for (const [from, to] of FOLDING_RANGES) {
    for (let other = from; other < to; other++) if (other !== unit && foldUnit(other) === unit) units.push(other)
  }
  return units
}

/** Where `foldUnit` changes units: alphabets with case, special spaces and hyphens, single letters. */
export const FOLDING_RANGES: readonly (readonly [from: number, to: number])[] = [
  [0, 0x250],
  [0x370, 0x590],
  [0x1e00, 0x2030],
  [0x212a, 0x212b],
  [0x3000, 0x3001],
]

/** Folds a term as it is stored; runs of white space become one space. */
export function foldTerm(term: string): string {
  let folded = ''
  for (const char of term.normalize('NFC').trim().replace(/\s+/gu, ' ')) {
    for (let i = 0; i < char.length; i++) folded += String.fromCharCode(foldUnit(char.charCodeAt(i)))
  }
  return folded
}
