/** Seeded dice, and synthetic values that pass their official checks. Written from the specifications, not from the rules. */

/** A die that falls the same way for the same seed (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 <= n < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)] as T
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.whole(0, 9)).join('')
  }

  /** So many different numbers from `least` to `most`, ascending. */
  distinct(count: number, least: number, most: number): number[] {
    const found = new Set<number>()
    while (found.size < count) found.add(this.whole(least, most))
    return [...found].sort((a, b) => a - b)
  }
}

/** A card number with its Luhn digit: Visa, Mastercard or American Express. */
export function card(dice: Dice): string[] {
  const [prefix, groups] = dice.pick([
    [`4${dice.whole(5, 9)}`, [4, 4, 4, 4]],
    [`5${dice.whole(1, 5)}`, [4, 4, 4, 4]],
    ['37', [4, 6, 5]],
  ] as const)
  const length = groups.reduce((sum, group) => sum + group, 0)
  const body = prefix + dice.digits(length - 1 - prefix.length)
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i])
    sum += i % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit
  }
  return grouped(body + ((10 - (sum % 10)) % 10), groups)
}

/** A social security number of an area and group that exist. */
export function ssn(dice: Dice): string[] {
  const area = dice.pick([dice.whole(101, 665), dice.whole(667, 772)])
  return [String(area), String(dice.whole(10, 99)), String(dice.whole(1000, 9999))]
}

/** A German, Austrian or French IBAN with its check digits (ISO 13616). */
export function iban(dice: Dice): string[] {
  const [country, length] = dice.pick([
    ['DE', 18],
    ['AT', 16],
    ['NL', 10],
  ] as const)
  const account = country === 'NL' ? `INGB${dice.digits(length)}` : dice.digits(length)
  const code = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  const check = String(98n - (BigInt(code) % 97n)).padStart(2, '0')
  return `${country}${check}${account}`.match(/.{1,4}/g) ?? []
}

/** A phone number as people of the language write it. */
export function phone(dice: Dice, language: string): string[] {
  if (language === 'de')
    return dice.pick([
      ['+49', `17${dice.whole(0, 9)}`, dice.digits(4), dice.digits(3)],
      [`017${dice.whole(0, 9)}`, dice.digits(4), dice.digits(4)],
    ])
  if (language === 'zh') return [`1${dice.pick(['38', '39', '59', '86', '88'])}`, dice.digits(4), dice.digits(4)]
  const area = dice.pick(['212', '312', '415', '617', '713', '206'])
  const rest = [area, `${dice.whole(2, 9)}${dice.whole(2, 9)}${dice.whole(2, 9)}`, dice.digits(4)]
  return dice.chance(0.5) ? [`+1 ${rest[0]}`, ...rest.slice(1)] : rest
}

/** An address at a domain that could be anybody's. */
export function email(dice: Dice): string {
  const name = dice.pick(['jane.doe', 'martin_k', 'h.schneider', 'li.wei', 'sarah.connor', 'm.rossi'])
  const domain = dice.pick(['northwindmail', 'kliniknord', 'postbote', 'fastmail', 'bluecorp'])
  return `${name}${dice.whole(2, 99)}@${domain}.${dice.pick(['com', 'de', 'net', 'org'])}`
}

/** A password as policies ask for it. */
export function password(dice: Dice): string {
  const word = dice.pick(['Sommer', 'Tiger', 'Falcon', 'Regen', 'Winter', 'Orchid', 'Kaktus'])
  return dice.pick([
    `${word}${dice.digits(4)}!`,
    `${word.slice(0, 3)}#${dice.digits(3)}x${dice.pick(['Q', 'z', 'K'])}`,
    `x${dice.digits(2)}${word}$${dice.digits(2)}`,
  ])
}

function grouped(number: string, groups: readonly number[]): string[] {
  let at = 0
  return groups.map((size) => number.slice(at, (at += size)))
}
