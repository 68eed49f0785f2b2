import { flat, type Random, random } from './random.ts'

/** A message and the identifiers that were planted in it, by entity type. */
export interface DenseMessage {
  readonly text: string
  readonly planted: readonly { readonly entityType: string; readonly start: number; readonly end: number }[]
}

const DIGITS = '0123456789'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const LOWER = 'abcdefghijklmnopqrstuvwxyz'

interface Plant {
  readonly entityType: string
  readonly cue: string
  readonly value: (source: Random) => string
}

const PLANTS: readonly Plant[] = [
  { entityType: 'US_SSN', cue: 'SSN ', value: (r) => `${r.int(700) + 110}-${r.int(89) + 10}-${r.int(8999) + 1000}` },
  { entityType: 'CREDIT_CARD', cue: 'card ', value: (r) => groups(withLuhn(`4${r.text(14, DIGITS)}`)) },
  { entityType: 'IBAN', cue: 'IBAN ', value: (r) => germanIban(`${r.int(8) + 1}${r.text(17, DIGITS)}`) },
  { entityType: 'US_NPI', cue: 'NPI ', value: (r) => npi(`1${r.text(8, DIGITS)}`) },
  { entityType: 'EMAIL', cue: 'mail ', value: (r) => `${r.text(6, LOWER)}.${r.text(5, LOWER)}@fenwick-clinic.org` },
  { entityType: 'PHONE', cue: 'phone ', value: (r) => `(415) 555-01${r.text(2, DIGITS)}` },
  { entityType: 'PHONE', cue: 'call ', value: (r) => `+1 415 867 ${r.int(8999) + 1000}` },
  { entityType: 'MEDICAL_RECORD_NUMBER', cue: 'MRN ', value: (r) => `${r.int(8) + 1}${r.text(7, DIGITS)}` },
  {
    entityType: 'IP_ADDRESS',
    cue: 'from ',
    value: (r) => `${r.int(90) + 80}.${r.int(250)}.${r.int(250)}.${r.int(250) + 1}`,
  },
  { entityType: 'DATE_OF_BIRTH', cue: 'DOB ', value: (r) => `0${r.int(8) + 1}/${r.int(18) + 10}/19${r.int(39) + 50}` },
  { entityType: 'SECRET_AWS_ACCESS_KEY_ID', cue: 'key ', value: (r) => `AKIA${r.text(16, `${UPPER}234567`)}` },
]

const BETWEEN: readonly string[] = [', ', '; ', ' and ', ' / ', '. ', ' - ']

/** Messages of a few identifiers each, every one valid by its own check digits; none belongs to anyone. */
export function dense(count: number, seed: number): DenseMessage[] {
  const source = random(seed)
  return Array.from({ length: count }, () => {
    let text = 'Please update: '
    const planted: { entityType: string; start: number; end: number }[] = []
    const wanted = 3 + source.int(2)
    for (let i = 0; i < wanted; i++) {
      const { entityType, cue, value } = source.pick(PLANTS)
      if (i > 0) text += source.pick(BETWEEN)
      text += cue
      const made = value(source)
      planted.push({ entityType, start: text.length, end: text.length + made.length })
      text += made
    }
    return { text: flat(`${text}.`), planted }
  })
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum
}

/** Appends the Luhn check digit. */
function withLuhn(digits: string): string {
  return digits + ((10 - (luhnSum(`${digits}0`) % 10)) % 10)
}

/** Appends the NPI check digit: Luhn over `80840` and the nine digits (45 CFR 162.406). */
function npi(nine: string): string {
  return withLuhn(`80840${nine}`).slice(5)
}

function groups(sixteen: string): string {
  return sixteen.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** A German IBAN for 18 digits of account data (ISO 13616: check digits by mod 97). */
function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n)
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ')
}
