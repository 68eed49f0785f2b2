/**
 * The words every stage shares: types only, no code, imports nothing.
 *
 * Units, stated once: a `Span` is half-open and counts UTF-16 code units of the text the host
 * gave, never of a transformed copy. A confidence is a number from 0 to 1.
 */

/** What may happen to a message, weakest first. */
export type Action = 'allow' | 'warn' | 'block'

/** Half-open `[start, end)` in UTF-16 code units of the text that was given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a finding is about; the coarse word policies select by. */
export type Category =
  | 'identity'
  | 'contact'
  | 'location'
  | 'date'
  | 'health'
  | 'finance'
  | 'secret'
  | 'network'
  | 'conduct'
  | 'ip'
  | 'marking'
  | 'special'
  | 'signal'

/** How much the shape of a value says by itself. */
export type Strength = 'weak' | 'plain' | 'distinct'

/** The named confidence levels: low 0.65, medium 0.75, high 0.85. */
export type ConfidenceLevel = 'low' | 'medium' | 'high'

/**
 * The reading of the text in which a finding was made; absent for the text as given.
 * `folded`: compatibility forms, ignorable characters, look-alike letters and the digits of all scripts
 * undone. `joined`: separators between the digits of one number left out. `words`: words for digits read as
 * digits. `spelled`: "at" and "dot" of an address read as marks. `leet`: letters that stand for digits read as
 * digits. `decoded`: percent, entity, quoted-printable, base64, hex and `\u` notations decoded. `reversed`:
 * a number read from its end. `ocr`: letters that a text recognition takes for digits, and digits for others.
 */
export type ViewName = 'folded' | 'joined' | 'words' | 'spelled' | 'leet' | 'decoded' | 'reversed' | 'ocr'

/** The kinds of reason that raise or lower a confidence. */
export type EvidenceKind =
  | 'shape'
  | 'validator'
  | 'context'
  | 'negative-context'
  | 'locale'
  | 'reserved'
  | 'view'
  | 'repaired'
  | 'cap'

/**
 * One reason for or against a finding. Carries names and places, never message text.
 */
export interface Evidence {
  readonly kind: EvidenceKind
  /** Signed contribution to the confidence, in confidence points. */
  readonly weight: number
  /** Name of the validator, term set, locale or view that spoke. */
  readonly source?: string
  /** Where the supporting or opposing term stands. */
  readonly span?: Span
}

/** A validated and scored place in the message. */
export interface Finding {
  readonly ruleId: string
  readonly entityType: string
  readonly category: Category
  /** Legal and vendor tags, say `hipaa:G` or `pci:pan`. */
  readonly tags: readonly string[]
  readonly span: Span
  /** JSON pointer of the field it was found in; absent for `text`. */
  readonly field?: string
  /** The view it was seen through; absent for the text as given. */
  readonly view?: ViewName
  /** How sure, 0..1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /**
   * In a conversation: the places in other messages of the sender that the finding also rests on, in the order of the
   * thread; `span` is then the part in this message. Absent for what the message shows by itself.
   */
  readonly parts?: readonly FindingPart[]
}

/** A place in another message of the same thread and sender. */
export interface FindingPart {
  /** Id of the message, if the host gave one (of more than 128 units, only the first and last 64). */
  readonly message?: string
  /** Time of the message as the host gave it, in milliseconds. */
  readonly time: number
  readonly span: Span
}

/** Languages in which a policy speaks to senders. */
export type Language = 'en' | 'de' | 'zh'

/** A sentence in every language presend speaks; `en` is the fallback. */
export interface LocalizedText {
  readonly en: string
  readonly de?: string
  readonly zh?: string
}

/** A policy rule that fired, and what the sender reads about it. */
export interface Reason {
  /** Id of the policy rule, or `incomplete` / `internal-error` for the built-in ones. */
  readonly policyRule: string
  readonly action: Action
  /** A sentence the sender can act on, in the sender's language. */
  readonly tip: string
  /** What the sender may do about it. */
  readonly senderMay: readonly SenderOption[]
  /** Indexes into `verdict.findings` that made the rule fire; empty when it did not rest on findings. */
  readonly findings: readonly number[]
  /** Indexes into `verdict.conversation.earlier`; only for reasons that rest on other messages too. */
  readonly earlier?: readonly number[]
}

/** What a policy lets the sender do after a warning or a block. */
export type SenderOption = 'edit' | 'redact' | 'confirm' | 'justify' | 'request-review'

/** A counted limit that ended the work early; never a clock. */
export interface Incomplete {
  /**
   * `characters`: the text was longer than the limit. `candidates`: too many places to confirm.
   * `decode-depth`: text was encoded more often, or called for more readings, than is counted.
   */
  readonly limit: 'characters' | 'candidates' | 'decode-depth'
  /** Text was read up to here (UTF-16 offset in the field named). */
  readonly readTo: number
  readonly field?: string
}

/** A stretch that redaction will cut: the union of confirmed candidates at or above the threshold. */
export interface Redaction {
  readonly span: Span
  readonly field?: string
  /** Entity type of the strongest finding in the stretch, what a label shows; `UNREAD` behind a counted limit. */
  readonly entityType: string
}

/** The answer to one message. Plain data: it survives `JSON.stringify` and holds no message text. */
export interface Verdict {
  readonly action: Action
  /** `true` when the policy only observes: `action` is what would have happened. */
  readonly observed?: true
  /** Findings at or above the policy's minimum confidence, by field, then start, then end. */
  readonly findings: readonly Finding[]
  readonly reasons: readonly Reason[]
  /** What `redact` will cut, by field, then start; disjoint. */
  readonly redactions: readonly Redaction[]
  /** Set when a counted limit was hit; the policy says what that means (default: block). */
  readonly incomplete?: Incomplete
  readonly policyDigest: string
  /** Set by a conversation when it shows more than the message alone. */
  readonly conversation?: ConversationNote
}

/** What only the conversation shows: the rest of the verdict is what the message says by itself. */
export interface ConversationNote {
  /** Indexes into `verdict.findings` of those that rest on other messages too; each has `parts`. */
  readonly findings: readonly number[]
  /** Indexes into `verdict.reasons` of those that would not be there for the message alone. */
  readonly reasons: readonly number[]
  /** Findings of other messages of the sender on which these reasons rest. */
  readonly earlier: readonly EarlierFinding[]
}

/**
 * A finding in another message of the thread, as far as a conversation remembers it. Of one that is only counted any
 * more, `span` is empty and `time` that of a later message.
 */
export interface EarlierFinding extends FindingPart {
  readonly ruleId: string
  readonly entityType: string
  readonly confidence: number
}

/** Who a recipient is to the sender's organisation. */
export type Audience = 'self' | 'team' | 'internal' | 'partner' | 'client' | 'patient' | 'external' | 'public' | 'model'

/** One text of a structured message, addressed by JSON pointer. */
export interface MessageField {
  readonly pointer: string
  readonly text: string
}

/** What the host knows of an attachment; presend never opens it. */
export interface Attachment {
  readonly name?: string
  readonly mediaType?: string
  readonly size?: number
}

/** An outbound message, as much of it as the host knows. */
export interface Message {
  readonly text?: string
  readonly fields?: readonly MessageField[]
  readonly attachments?: readonly Attachment[]
  readonly channel?: string
  readonly sender?: { readonly id: string; readonly roles?: readonly string[] }
  readonly recipients?: readonly { readonly id?: string; readonly audience?: Audience }[]
  /** BCP 47 tag, say `de-DE`: chooses the tip's language and is evidence for national identifiers. */
  readonly locale?: string
  readonly conversationId?: string
  /** `ocr`: the text was recognized in an image, so that letters may stand for digits and digits for one another. */
  readonly source?: 'ocr'
}

/** How `redact` replaces a stretch. `mask`: `*` for every character; `label`: `[US_SSN]`. */
export type RedactionMode = 'mask' | 'label'

/**
 * What a validator says of a candidate: `valid`, `invalid`, or `reserved` for a value that is well
 * formed but set aside by its issuer for tests, samples or documentation (4111…, 078-05-1120).
 */
export type Validity = 'valid' | 'invalid' | 'reserved'

/** A pure check of one kind of number or text. */
export interface Validator {
  /**
   * Judges a candidate's text as it stands, separators included. Total: no input makes it throw.
   * Linear in the length of the text.
   */
  readonly check: (text: string) => Validity
  /**
   * Share of random text of the right shape that passes, 0..1: a passing check is evidence, not
   * proof, and this number says how much of it.
   */
  readonly passRate: number
}
