import type { Attachment } from '../../types.ts'

// What the app itself writes into a chat, in English, German and Chinese. Only lines without a sender are compared,
// and what matches nothing here is checked like a message: a forgotten phrase costs an extra line, never a miss.
const SYSTEM: readonly RegExp[] = [
  /end-to-end encrypted|security code.{0,80}changed|disappearing messages|message timer/i,
  /\b(?:created (?:this )?(?:group|community)|added|removed|left|joined|changed (?:the|this|their|to)|pinned a message)\b/i,
  /\bnow an admin\b|\bmissed (?:voice|video|group) call\b|\bis a contact\b|\bblocked this contact\b/i,
  /Ende-zu-Ende[- ]verschlüsselt|Sicherheitsnummer|selbstlöschende Nachrichten|Gruppenadmin|Verpasster .{0,20}anruf/i,
  /\b(?:hat|haben|hast|habt) .{0,120}(?:erstellt|hinzugefügt|entfernt|verlassen|geändert|fixiert|angepinnt)/i,
  /\bist .{0,80}(?:beigetreten|jetzt Admin)|\bsind jetzt Admin|\bwurden? (?:hinzugefügt|entfernt)/i,
  /端到端加密|端对端加密|安全码|安全代码|限时消息|自动销毁消息|管理员|未接.{0,4}(?:语音|视频|来电|通话)/,
  /(?:创建|建立)了?.{0,40}(?:群|社群)|(?:添加|邀请|移除|加入|退出|离开|更改|更换|修改|置顶)了?/,
]

const LONGEST_NOTICE = 400
const DIGITS = /\p{Nd}/gu
const MOST_DIGITS = 4

/**
 * Tells whether a line without sender is a notice of the app. Long lines and lines with five digits or more never
 * are, so that nothing that could be an identifier goes unchecked.
 */
export const isSystemNotice = (body: string): boolean =>
  body.length <= LONGEST_NOTICE &&
  (body.match(DIGITS)?.length ?? 0) <= MOST_DIGITS &&
  SYSTEM.some((pattern) => pattern.test(body))

// Notices that iOS puts after a name (the group's). They are fixed sentences, compared as a whole.
const NAMED_NOTICES: readonly RegExp[] = [
  /^Messages and calls are end-to-end encrypted\.[A-Za-z ,.]{0,160}$/,
  /^Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt\.[\p{L} ,.]{0,200}$/u,
  /^消息和通话(?:均)?(?:已)?(?:进行)?端(?:到|对)端加密[，。\p{Script=Han}]{0,80}$/u,
]

/** Tells whether the text after a name is the encryption notice that iOS writes in the name of the group. */
export const isNamedNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE && NAMED_NOTICES.some((pattern) => pattern.test(withoutMarks(text)))

const OMITTED: readonly RegExp[] = [
  /^<(?:Media omitted|Medien (?:ausgeschlossen|weggelassen)|媒体已省略|省略多媒体文件|忽略多媒体文件|多媒体文件已略去|媒體已省略|已略去多媒體檔案)>$/,
  /^(?:image|video|audio|GIF|sticker|document|Contact card) omitted$/i,
  /^(?:Bild|Video|Audio|GIF|Sticker|Dokument|Kontaktkarte) (?:weggelassen|ausgelassen)$/i,
  /^(?:图片|图像|视频|音频|语音|GIF|贴图|表情|文件|文档|名片)(?:已)?(?:忽略|省略|略去)$/,
]

const ATTACHED: readonly RegExp[] = [
  /^(.{1,255}) \((?:file attached|Datei angehängt|文件附件|附件|檔案附件|附加文件)\)$/,
  /^<(?:attached|Anhang|angehängt|附件)[:：] ?(.{1,255})>$/,
]

/** What a message says about a medium that is not in the text. */
export interface MediaNote {
  readonly attachment: Attachment
  /** `true` when the line is a placeholder and nothing else; a line that names a file stays part of the text. */
  readonly placeholder: boolean
}

/** Returns what the first line of a message says about a medium, `undefined` when it says nothing. */
export const mediaNote = (firstLine: string): MediaNote | undefined => {
  if (firstLine.length > LONGEST_NOTICE) return undefined
  const line = withoutMarks(firstLine).trim()
  if (OMITTED.some((pattern) => pattern.test(line))) return { attachment: {}, placeholder: true }
  for (const pattern of ATTACHED) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return { attachment: { name }, placeholder: false }
  }
  return undefined
}

const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
