import { flat, type Random, random } from './random.ts'

/** Languages of the chat corpora. */
export type ChatLanguage = 'en' | 'de' | 'zh'

interface Phrases {
  readonly sentences: readonly string[]
  readonly slots: Readonly<Record<string, readonly string[]>>
  readonly join: string
}

const ENGLISH: Phrases = {
  join: ' ',
  slots: {
    day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'the weekend', 'tomorrow', 'next week'],
    time: ['at 9', 'at half past ten', 'around noon', 'after lunch', 'at 4 pm', 'before five'],
    thing: [
      'the report',
      'the slides',
      'the plan',
      'the draft',
      'the floor plan',
      'the budget',
      'the menu',
      'the agenda',
    ],
    place: ['the office', 'the canteen', 'the second floor', 'the car park', 'the big room', 'reception', 'the garden'],
    many: ['two', 'three', '12', '20', 'a few', 'about 40', '7'],
  },
  sentences: [
    'Could you send me {thing} by {day}?',
    'I am running late, please start without me {time}.',
    'The meeting on {day} moved to {place}.',
    'Thanks, that looks good to me.',
    'Has anyone seen {thing}? I left it near {place}.',
    'We need {many} more chairs for {place}.',
    'Lunch {time}? I heard the soup is nice today.',
    'Sure, I will have a look at {thing} {day}.',
    'Let us talk about it {time}, it is too long for a message.',
    'The printer at {place} is out of paper again.',
    'Great work on {thing} everyone!',
    'Please check the last page, I think {many} lines are missing.',
    'I will bring the coffee and {many} cups.',
    'Do we still meet on {day} or was it cancelled?',
    'My train is delayed by {many} minutes, sorry.',
    'Can somebody open the door at {place}?',
    'ok see you {time} :)',
    'The new version works fine here, no surprises so far.',
    'Who is joining us {day}? We have room for {many} people.',
    'I forgot to say that {thing} is ready, have fun with it.',
  ],
}

const GERMAN: Phrases = {
  join: ' ',
  slots: {
    day: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'morgen', 'nächste Woche'],
    time: ['um neun', 'gegen Mittag', 'nach dem Essen', 'um halb vier', 'am späten Nachmittag'],
    thing: ['den Bericht', 'die Folien', 'den Entwurf', 'den Plan', 'die Übersicht', 'das Protokoll'],
    place: ['im Büro', 'in der Küche', 'im zweiten Stock', 'auf dem Parkplatz', 'im großen Raum', 'am Empfang'],
    many: ['zwei', 'drei', '12', '20', 'ein paar', 'etwa 40', '7'],
  },
  sentences: [
    'Kannst du mir {thing} bis {day} schicken?',
    'Ich komme etwas später, fangt bitte schon {time} an.',
    'Die Besprechung {day} ist jetzt {place}.',
    'Danke, das sieht gut aus.',
    'Hat jemand {thing} gesehen? Zuletzt lag alles {place}.',
    'Wir brauchen noch {many} Stühle, am besten {place}.',
    'Mittagessen {time}? Heute gibt es Kürbissuppe.',
    'Klar, ich schaue mir {thing} {day} an.',
    'Lass uns {time} darüber reden, das wird sonst zu lang.',
    'Der Drucker {place} hat schon wieder kein Papier.',
    'Mein Zug hat {many} Minuten Verspätung, tut mir leid.',
    'Wer kommt {day} mit? Es ist Platz für {many} Leute.',
    'Die neue Fassung läuft bei mir ohne Überraschungen.',
    'Bis {day}, schönen Feierabend!',
  ],
}

const CHINESE: Phrases = {
  join: '',
  slots: {
    day: ['星期一', '星期二', '周三', '周五', '明天', '下周'],
    time: ['九点', '中午', '午饭后', '下午四点', '下班前'],
    thing: ['报告', '幻灯片', '计划', '草稿', '会议记录', '菜单'],
    place: ['办公室', '食堂', '二楼', '停车场', '大会议室', '前台'],
    many: ['两', '三', '12', '20', '几', '7'],
  },
  sentences: [
    '麻烦你{day}之前把{thing}发给我，谢谢。',
    '我会晚到一会儿，你们{time}先开始吧。',
    '{day}的会改到{place}了。',
    '好的，我看没有问题。',
    '有人看到{thing}吗？我好像放在{place}了。',
    '{place}还缺{many}把椅子。',
    '{time}一起吃饭吗？今天的汤不错。',
    '可以，我{day}看一下{thing}。',
    '这件事太长了，我们{time}当面说。',
    '{place}的打印机又没有纸了。',
    '火车晚点{many}分钟，不好意思。',
    '新版本在我这里运行正常。',
    '{day}谁一起去？还有{many}个位置。',
    '大家辛苦了，{thing}做得很好！',
  ],
}

const PHRASES: Readonly<Record<ChatLanguage, Phrases>> = { en: ENGLISH, de: GERMAN, zh: CHINESE }

/** Everyday messages without identifiers, of about `length` UTF-16 units each. */
export function chat(language: ChatLanguage, count: number, seed: number, length = 128): string[] {
  const source = random(seed)
  return Array.from({ length: count }, () => message(PHRASES[language], source, length))
}

/** Messages in all three languages, in equal parts and turns. */
export function mixedChat(count: number, seed: number): string[] {
  const parts = (['en', 'de', 'zh'] as const).map((language, i) => chat(language, Math.ceil(count / 3), seed + i))
  return Array.from({ length: count }, (_, i) => parts[i % 3]?.[Math.floor(i / 3)] ?? '')
}

function message({ sentences, slots, join }: Phrases, source: Random, length: number): string {
  let text = ''
  // Stops where one more sentence would overshoot more than the text falls short.
  for (;;) {
    const next = source.pick(sentences).replace(/\{(\w+)\}/g, (_, name: string) => source.pick(slots[name] ?? ['']))
    const longer = text === '' ? next : text + join + next
    if (text !== '' && longer.length - length > length - text.length) return flat(text)
    text = longer
  }
}
