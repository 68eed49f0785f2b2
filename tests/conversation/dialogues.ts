/**
 * Dialogues: 500 in which something is split over messages, 500 in which nothing is. Generated from a seed and written
 * without looking at the rules; they know entity types and how people type, nothing else.
 */

import { card, Dice, email, iban, password, phone, ssn } from './values.ts'

/** A message of a dialogue. */
export interface Said {
  readonly from: string
  readonly text: string
  readonly id: string
  /** Milliseconds. */
  readonly time: number
}

/** What a dialogue gives away. */
export interface Expected {
  readonly kind: string
  /** Entity types any of which must be found over messages; `SECRET_` stands for all secrets. */
  readonly entityTypes: readonly string[]
  /** Reason of the default policy that must fire instead. */
  readonly reason?: string
}

/** A dialogue, in the order in which it is delivered. */
export interface Dialogue {
  readonly name: string
  readonly locale: string
  readonly said: readonly Said[]
  readonly expected?: Expected
}

type Language = 'en' | 'de' | 'zh'

const locales: Record<Language, string> = { en: 'en-US', de: 'de-DE', zh: 'zh-CN' }

const cues: Record<string, Record<Language, readonly string[]>> = {
  card: {
    en: ['my card is ', 'credit card number: ', 'take my visa, it starts with ', 'card no ', 'ok the card: '],
    de: ['meine Kreditkarte ist ', 'Kartennummer: ', 'die Karte beginnt mit ', 'Kreditkartennummer '],
    zh: ['我的信用卡号是', '卡号：', '信用卡 '],
  },
  ssn: {
    en: ['my ssn is ', 'SSN: ', 'social security number ', 'here is my social: ', 'ssn '],
    de: ['meine US SSN ist ', 'SSN: ', 'Social Security Number: '],
    zh: ['我的美国 SSN 是 ', 'SSN：'],
  },
  iban: {
    en: ['my iban is ', 'IBAN: ', 'please transfer to ', 'bank account IBAN '],
    de: ['meine IBAN: ', 'IBAN ', 'überweis bitte an ', 'Kontonummer (IBAN) '],
    zh: ['我的 IBAN 是 ', 'IBAN：'],
  },
  phone: {
    en: ['my number is ', 'call me at ', 'phone: ', 'text me on ', 'cell: '],
    de: ['meine Handynummer ist ', 'ruf mich an unter ', 'Telefon: ', 'Handy: '],
    zh: ['我的手机号是', '电话：', '打我电话 '],
  },
  email: {
    en: ['my email is ', 'mail me at ', 'write to ', 'address: '],
    de: ['meine Mail ist ', 'schreib an ', 'E-Mail: '],
    zh: ['我的邮箱是 ', '邮箱：'],
  },
}

const passwordCues: Record<Language, readonly string[]> = {
  en: ['the password is:', 'the password is', 'password:', 'my password is', 'wifi password:', 'login password is'],
  de: ['das Passwort lautet', 'das Passwort ist:', 'Passwort:', 'mein Passwort ist', 'Kennwort:'],
  zh: ['密码是', '密码：', '我的密码是：', '登录密码是'],
}

const continuations: Record<Language, readonly string[]> = {
  en: ['', '', '', 'then ', 'and ', 'next: ', 'rest is ', '... '],
  de: ['', '', '', 'dann ', 'und ', 'weiter: ', 'der Rest: '],
  zh: ['', '', '', '然后', '接着 ', '后面是'],
}

const chatter: Record<Language, readonly string[]> = {
  en: [
    'ok',
    'hang on',
    'one sec, looking for it',
    'lol',
    'got it',
    'are you still there?',
    'yes',
    'sure, go ahead',
    'thanks!',
    'wait',
    'see you at 5',
    'haha nice',
    'k',
    '👍',
    'give me 10 min',
    'did you eat already?',
  ],
  de: [
    'ok',
    'moment',
    'Sekunde, ich suche sie',
    'haha',
    'alles klar',
    'bist du noch da?',
    'ja',
    'danke!',
    'warte kurz',
    'bis um 5',
    '👍',
    'in 10 Minuten',
    'schon gegessen?',
  ],
  zh: ['好的', '等一下', '我找找', '哈哈', '收到', '还在吗？', '嗯', '谢谢！', '👍', '5点见', '十分钟', '吃饭了吗'],
}

const patients: Record<Language, readonly [name: string, diagnosis: string][]> = {
  en: [
    ['Patient John Miller is in room 4', 'diagnosed with type 2 diabetes'],
    ['Mrs. Sarah Johnson just arrived', 'she has hypertension and asthma'],
    ['patient name: Emily Clark', 'biopsy says breast cancer'],
    ['Mr. Robert Davis called again', 'his HIV test came back positive, he takes metformin too'],
  ],
  de: [
    ['Frau Anna Schneider ist da', 'sie hat Diabetes mellitus'],
    ['Herr Thomas Müller hat angerufen', 'Diagnose: Asthma bronchiale'],
    ['Patientin Maria Weber, Zimmer 4', 'sie hat Brustkrebs'],
    ['Patient: Jonas Fischer', 'er hat Hypertonie und nimmt Metformin'],
  ],
  zh: [
    ['患者姓名：王建国', '确诊糖尿病'],
    ['患者李秀英到了', '她有高血压'],
    ['病人张伟', '诊断为肺癌'],
    ['姓名：刘洋', '确诊乙肝'],
  ],
}

/** A run of the clock and the ids of one dialogue. */
class Script {
  readonly said: Said[] = []
  readonly #dice: Dice
  #time: number
  #count = 0

  constructor(dice: Dice) {
    this.#dice = dice
    this.#time = 1_790_000_000_000 + dice.whole(0, 10 ** 9)
  }

  say(from: string, text: string): Said {
    this.#time += this.#dice.whole(2_000, 60_000)
    this.#count += 1
    const said = { from, text, id: `m${this.#count}`, time: this.#time }
    this.said.push(said)
    return said
  }

  edit(said: Said, text: string): void {
    this.#time += this.#dice.whole(1_000, 20_000)
    this.said.push({ ...said, text, time: this.#time })
  }
}

/** Pieces of a value: at its group borders or anywhere, each of at least one character. */
function split(dice: Dice, groups: readonly string[], separator: string, most: number): string[] {
  const written = groups.join(separator)
  const parts = dice.whole(2, most)
  const borders: number[] = []
  let at = 0
  for (const group of groups.slice(0, -1)) {
    at += group.length
    borders.push(at)
    at += separator.length
  }
  const atBorders = dice.chance(0.6) && borders.length >= parts - 1
  const cuts = atBorders
    ? dice.distinct(parts - 1, 0, borders.length - 1).map((index) => borders[index] as number)
    : dice.distinct(Math.min(parts, written.length - 1) - 1, 2, written.length - 2)
  return [0, ...cuts]
    .map((from, index) => written.slice(from, cuts[index] ?? written.length))
    .map((part, index) => (index === 0 ? part : part.replace(/^[ -]/, '')).replace(/ $/, ''))
    .filter((part) => part !== '')
}

function fill(dice: Dice, script: Script, language: Language): void {
  const count = dice.pick([0, 0, 1, 1, 2])
  for (let i = 0; i < count; i++) script.say(dice.chance(0.35) ? 'anna' : 'ben', dice.pick(chatter[language]))
}

function sayParts(
  dice: Dice,
  script: Script,
  language: Language,
  cue: string,
  parts: readonly string[],
  words: boolean,
): void {
  const cueAlone = dice.chance(0.15)
  if (cueAlone) script.say('anna', cue.trim())
  for (const [index, part] of parts.entries()) {
    const before = index > 0 ? (words ? dice.pick(continuations[language]) : '') : cueAlone ? '' : cue
    const text = `${before}${part}`
    if (dice.chance(0.12)) {
      const wrong = text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
      script.edit(script.say('anna', wrong), text)
    } else {
      script.say('anna', text)
    }
    if (index < parts.length - 1) fill(dice, script, language)
  }
}

const numberKinds = ['card', 'ssn', 'iban', 'phone'] as const
const entityTypes: Record<string, readonly string[]> = {
  card: ['CREDIT_CARD'],
  ssn: ['US_SSN'],
  iban: ['IBAN'],
  phone: ['PHONE', 'PHONE_NUMBER', 'CN_PHONE', 'CN_MOBILE', 'PHONE_MOBILE'],
  email: ['EMAIL'],
  password: ['SECRET_'],
}

/** Five hundred dialogues in which something is split over messages. */
export function splitDialogues(seed: number, count = 500): Dialogue[] {
  return Array.from({ length: count }, (_, index) => {
    const dice = new Dice(seed + index * 7919)
    const language = dice.pick(['en', 'en', 'de', 'zh'] as const)
    const kind = dice.pick([...numberKinds, ...numberKinds, 'email', 'password', 'password', 'patient'] as const)
    const script = new Script(dice)
    if (dice.chance(0.4)) script.say('ben', dice.pick(chatter[language]))
    let expected: Expected = { kind, entityTypes: entityTypes[kind] ?? [] }
    if (kind === 'patient') {
      const [name, diagnosis] = dice.pick(patients[language])
      script.say('anna', name)
      fill(dice, script, language)
      script.say('anna', diagnosis)
      expected = { kind, entityTypes: [], reason: 'phi' }
    } else if (kind === 'password') {
      script.say('anna', dice.pick(passwordCues[language]))
      fill(dice, script, language)
      script.say('anna', password(dice))
    } else if (kind === 'email') {
      sayParts(dice, script, language, dice.pick(cues.email?.[language] ?? []), splitEmail(dice), false)
    } else {
      const groups = { card, ssn, iban, phone }[kind](dice, language)
      const separator = {
        card: dice.pick([' ', '-', '']),
        ssn: dice.pick(['-', '-', ' ', '']),
        iban: dice.pick([' ', '']),
        phone: dice.pick([' ', '-', '']),
      }[kind]
      sayParts(dice, script, language, dice.pick(cues[kind]?.[language] ?? []), split(dice, groups, separator, 5), true)
    }
    if (dice.chance(0.3)) script.say('ben', dice.pick(chatter[language]))
    return { name: `${index} ${language} ${kind}`, locale: locales[language], said: script.said, expected }
  })
}

/** An address cut at the `@` or inside a word, never so that a piece is an address. */
function splitEmail(dice: Dice): string[] {
  const address = email(dice)
  const at = address.indexOf('@')
  const dot = address.lastIndexOf('.')
  const [cut] = dice.distinct(1, at, dot) as [number]
  const parts = [address.slice(0, cut), address.slice(cut)]
  if (dice.chance(0.3) && cut > at + 2) return [address.slice(0, at), address.slice(at, cut), address.slice(cut)]
  return parts
}

const benign: Record<Language, ((dice: Dice) => string[])[]> = {
  en: [
    (d) => [
      `can we meet at ${d.whole(1, 12)}:30?`,
      `rather ${d.whole(1, 12)}`,
      `ok ${d.whole(1, 12)} pm then`,
      'room 214',
    ],
    (d) => [
      `the big one is $${d.whole(10, 999)}`,
      `and the small one ${d.whole(10, 99)}.99`,
      `so ${d.whole(100, 1099)} in total`,
      `minus ${d.whole(5, 30)} %`,
    ],
    (d) => [
      `${d.whole(0, 5)}-${d.whole(0, 5)} at half time`,
      `${d.whole(0, 5)}:${d.whole(0, 5)} now`,
      'what a game',
      `${d.whole(60, 130)}-${d.whole(60, 130)} final`,
    ],
    (d) => [
      `order number ${d.digits(7)}`,
      `tracking says ${d.digits(12)}`,
      `invoice ${d.digits(6)}`,
      'arrives tuesday',
    ],
    () => ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'ready or not'],
    (d) => [d.digits(4), d.digits(4), d.digits(3), 'these are the lottery tickets we have'],
    (d) => [
      `flight LH ${d.whole(100, 999)}`,
      `gate B${d.whole(1, 60)}`,
      `seat ${d.whole(1, 40)}C`,
      `lands ${d.whole(10, 23)}:${d.whole(10, 59)}`,
    ],
    (d) => [
      `version 2.${d.whole(0, 20)}.${d.whole(0, 9)}`,
      `build ${d.digits(5)}`,
      `fixed ${d.whole(3, 40)} bugs`,
      'see issue 4821',
    ],
    () => ['did you reset your password?', 'yes', 'good', 'thanks!!'],
    () => ['I lost my credit card', 'oh no', 'call the bank', 'already did'],
    (d) => [
      `my score was ${d.whole(1000, 9999)}`,
      `mine ${d.whole(1000, 9999)}`,
      `then ${d.whole(1000, 9999)}`,
      `record is ${d.whole(10000, 99999)}`,
    ],
    (d) => [
      `born in ${d.whole(1950, 2005)}`,
      `moved here in ${d.whole(2006, 2020)}`,
      `so ${d.whole(5, 30)} years`,
      'time flies',
    ],
    () => ['who is coming?', 'John and Mary', 'and the kids', 'great, see you there'],
    (d) => [
      `we need ${d.whole(2, 20)} chairs`,
      `${d.whole(2, 20)} tables`,
      `${d.whole(20, 200)} plates`,
      `budget ${d.whole(500, 5000)}`,
    ],
    () => ['mail the team', 'at noon', 'dot it', 'com on!'],
    (d) => [
      `steps today: ${d.whole(3000, 15000)}`,
      `${d.whole(3000, 15000)}`,
      `${d.whole(50, 99)} kg`,
      `pulse ${d.whole(50, 99)}`,
    ],
  ],
  de: [
    (d) => [
      `treffen wir uns um ${d.whole(8, 20)} Uhr?`,
      `eher ${d.whole(8, 20)}:15`,
      'passt',
      `Raum ${d.whole(100, 400)}`,
    ],
    (d) => [
      `kostet ${d.whole(10, 999)} €`,
      `plus ${d.whole(2, 20)},90 Versand`,
      `macht ${d.whole(100, 1100)}`,
      `Rabatt ${d.whole(5, 30)}%`,
    ],
    (d) => [
      `${d.whole(0, 5)}:${d.whole(0, 5)} zur Halbzeit`,
      'Tor!',
      `${d.whole(0, 5)}:${d.whole(0, 5)}`,
      'was ein Spiel',
    ],
    (d) => [`Bestellung ${d.digits(8)}`, `Sendungsnummer ${d.digits(12)}`, `Rechnung ${d.digits(6)}`, 'kommt Dienstag'],
    () => ['eins', 'zwei', 'drei', 'vier', 'fünf', '6', '7', '8', 'ich komme'],
    (d) => [
      `Zug ICE ${d.whole(100, 999)}`,
      `Gleis ${d.whole(1, 20)}`,
      `Wagen ${d.whole(1, 30)}`,
      `Ankunft ${d.whole(10, 23)}:${d.whole(10, 59)}`,
    ],
    () => ['hast du dein Passwort geändert?', 'ja', 'gut', 'danke!!'],
    () => ['meine Karte ist weg', 'oh nein', 'Bank anrufen', 'schon gemacht'],
    (d) => [d.digits(4), d.digits(5), `Punkte: ${d.digits(4)}`, 'neuer Rekord'],
    (d) => [`Zählerstand ${d.digits(6)}`, `letztes Jahr ${d.digits(6)}`, `also ${d.whole(1000, 4000)} kWh`, 'teuer'],
    (d) => [
      `am ${d.whole(1, 28)}.${d.whole(1, 12)}.`,
      `oder ${d.whole(1, 28)}.${d.whole(1, 12)}.2026`,
      'beides geht',
      `um ${d.whole(8, 20)}`,
    ],
  ],
  zh: [
    (d) => [`${d.whole(1, 12)}点开会`, `改到${d.whole(1, 12)}点半`, '好的', `${d.whole(100, 900)}会议室`],
    (d) => [`这个${d.whole(10, 999)}元`, `运费${d.whole(5, 20)}块`, `一共${d.whole(100, 1100)}`, '打八折'],
    (d) => [`${d.whole(0, 5)}比${d.whole(0, 5)}`, '进球了', `${d.whole(0, 5)}:${d.whole(0, 5)}`, '好球'],
    (d) => [`订单号${d.digits(8)}`, `快递单号${d.digits(12)}`, '明天到', '收到'],
    () => ['一', '二', '三', '4', '5', '6', '7', '8', '9', '我来了'],
    () => ['密码改了吗', '改了', '好', '谢谢！'],
    (d) => [d.digits(4), d.digits(4), `得分${d.digits(4)}`, '新纪录'],
    (d) => [`${d.whole(1990, 2020)}年毕业`, `${d.whole(3, 20)}年了`, '时间真快', '是啊'],
    (d) => [
      `航班CA${d.whole(1000, 9999)}`,
      `登机口${d.whole(1, 60)}`,
      `${d.whole(10, 23)}:${d.whole(10, 59)}到`,
      '机场见',
    ],
  ],
}

/** Five hundred dialogues with numbers, dates and chatter that give nothing away. */
export function benignDialogues(seed: number, count = 500): Dialogue[] {
  return Array.from({ length: count }, (_, index) => {
    const dice = new Dice(seed + index * 104_729)
    const language = dice.pick(['en', 'de', 'zh'] as const)
    const script = new Script(dice)
    const alone = dice.chance(0.6)
    for (let scene = dice.whole(1, 3); scene > 0; scene--) {
      for (const line of dice.pick(benign[language])(dice)) {
        script.say(alone || dice.chance(0.7) ? 'anna' : 'ben', line)
        if (dice.chance(0.2)) script.say(dice.chance(0.5) ? 'anna' : 'ben', dice.pick(chatter[language]))
      }
    }
    if (dice.chance(0.2)) {
      const last = script.said.at(-1)
      if (last) script.edit(last, dice.pick(chatter[language]))
    }
    return { name: `${index} ${language} benign`, locale: locales[language], said: script.said }
  })
}
