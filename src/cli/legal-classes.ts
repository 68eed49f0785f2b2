/** One class of a law, and how presend meets it. Which rules do so is read from their tags, never written here. */
export interface LegalClass {
  /** Tag of the rules that find it. */
  readonly tag: string
  /** Letter or number of the class in its law. */
  readonly letter: string
  /** What the law names. */
  readonly names: string
  readonly method: string
  /** What is known to be missed. */
  readonly holes: readonly string[]
  /** What only the host can do; absent where text is enough. */
  readonly host?: string
}

/** A law or standard with the classes presend knows of it. */
export interface Law {
  readonly id: string
  readonly title: string
  readonly see: string
  readonly classes: readonly LegalClass[]
}

/**
 * The matrix `presend coverage` prints. Sources: 45 CFR 164.514(b)(2)(i) as of 2026; Regulation (EU) 2016/679;
 * Personal Information Protection Law of the PRC (2021); PCI DSS 4.0.1 (2024-06).
 */
export const LAWS: readonly Law[] = [
  {
    id: 'hipaa',
    title: 'HIPAA Safe Harbor',
    see: '45 CFR 164.514(b)(2)(i)',
    classes: [
      {
        tag: 'hipaa:A',
        letter: 'A',
        names: 'Names',
        method: 'A cue or title before the name, or a known first name beside health terms.',
        holes: ['rare names without a cue', 'nicknames and initials', 'names in lower case'],
      },
      {
        tag: 'hipaa:B',
        letter: 'B',
        names: 'Geographic subdivisions smaller than a state, down to the first three ZIP digits',
        method: 'Street with house number, post office box, postal codes beside a word.',
        holes: ['towns and counties by name alone', 'rare street names without a cue', 'landmarks'],
      },
      {
        tag: 'hipaa:C',
        letter: 'C',
        names: 'Dates finer than the year that concern a person, and ages over 89',
        method: 'Dates in digits and words with a calendar check; birth, admission and discharge by their cue.',
        holes: [
          'day and month without a year or cue (08/22)',
          'relative dates (last Thursday)',
          'years that give away an age over 89',
        ],
      },
      {
        tag: 'hipaa:D',
        letter: 'D',
        names: 'Telephone numbers',
        method: 'Country code or national form, checked by the numbering plan of each country; else a telephone word.',
        holes: ['local numbers without an area code and without a cue', 'vanity numbers (1-800-FLOWERS)'],
      },
      {
        tag: 'hipaa:E',
        letter: 'E',
        names: 'Fax numbers',
        method: 'A number behind the word fax in its languages.',
        holes: ['a fax number without the word is listed as a telephone number'],
      },
      {
        tag: 'hipaa:F',
        letter: 'F',
        names: 'E-mail addresses',
        method: 'Form of RFC 5321 with a host that may exist.',
        holes: ['spelled-out marks (jane at example dot com)'],
      },
      {
        tag: 'hipaa:G',
        letter: 'G',
        names: 'Social security numbers',
        method: 'Form, ranges the agency never assigns, and context for bare digits.',
        holes: ['the last four digits alone'],
      },
      {
        tag: 'hipaa:H',
        letter: 'H',
        names: 'Medical record numbers',
        method: 'Any number behind a cue such as MRN: hospitals choose their own form.',
        holes: ['a record number without a cue; add a rule for the form of your hospital'],
      },
      {
        tag: 'hipaa:I',
        letter: 'I',
        names: 'Health plan beneficiary numbers',
        method: 'National insurance numbers by form and check digit; member numbers behind a cue.',
        holes: ['member numbers without a cue'],
      },
      {
        tag: 'hipaa:J',
        letter: 'J',
        names: 'Account numbers',
        method: 'IBAN and cards by check digits; other accounts beside a word.',
        holes: ['account numbers without a word for them'],
      },
      {
        tag: 'hipaa:K',
        letter: 'K',
        names: 'Certificate and license numbers',
        method: 'Form and check digit where the issuer has one; else a word.',
        holes: ['licenses of issuers without a published form'],
      },
      {
        tag: 'hipaa:L',
        letter: 'L',
        names: 'Vehicle identifiers and serial numbers, license plates',
        method: 'VIN by check digit; plates beside a word.',
        holes: ['plates without a word', 'plates in pictures'],
      },
      {
        tag: 'hipaa:M',
        letter: 'M',
        names: 'Device identifiers and serial numbers',
        method: 'IMEI and MAC address by form and check digit; serial numbers beside a word.',
        holes: ['serial numbers without a word'],
      },
      {
        tag: 'hipaa:N',
        letter: 'N',
        names: 'Web addresses (URLs)',
        method: 'A scheme, www, or a host of a well-known ending with a path.',
        holes: ['hosts of rare endings without scheme and path'],
      },
      {
        tag: 'hipaa:O',
        letter: 'O',
        names: 'IP addresses',
        method: 'IPv4 and IPv6 by form; short IPv4 addresses beside a word.',
        holes: ['IPv6 addresses that begin with colons (::5)'],
      },
      {
        tag: 'hipaa:P',
        letter: 'P',
        names: 'Biometric identifiers, including finger and voice prints',
        method: 'Words that name such data, where a pack has them; the data itself is no text.',
        holes: ['voice messages', 'fingerprint and iris templates in files'],
        host: 'Hold back voice and biometric files by attachment rules of the policy.',
      },
      {
        tag: 'hipaa:Q',
        letter: 'Q',
        names: 'Full-face photographs and comparable images',
        method: 'None: pictures are not read.',
        holes: ['every picture'],
        host: 'Hold back pictures by attachment rules of the policy, or strip faces before sending.',
      },
      {
        tag: 'hipaa:R',
        letter: 'R',
        names: 'Any other unique identifying number, characteristic or code',
        method: 'Codes with a form of their own, and words that say whose they are.',
        holes: ['whatever your organization made up; add rules for its codes'],
        host: 'Know whether what is left still identifies someone (164.514(b)(2)(ii)).',
      },
    ],
  },
  {
    id: 'gdpr',
    title: 'GDPR special categories',
    see: 'Regulation (EU) 2016/679 Art. 9(1)',
    classes: [
      {
        tag: 'gdpr:art9',
        letter: '9',
        names: 'Origin, opinions, religion, union membership, genetic and biometric data, health, sex life',
        method: 'Lexicons of health terms beside clinical cues, record numbers, words of the special categories.',
        holes: [
          'what can only be inferred (a diet, a clinic’s name)',
          'languages other than English, German and Chinese',
        ],
      },
    ],
  },
  {
    id: 'pipl',
    title: 'PIPL sensitive personal information',
    see: 'PIPL Art. 28',
    classes: [
      {
        tag: 'pipl:art28',
        letter: '28',
        names:
          'Biometrics, religion, specific identity, health, financial accounts, whereabouts, anything of minors under 14',
        method: 'Chinese identity and account numbers by check digit, health terms, age and guardian words.',
        holes: ['whereabouts in free text', 'the age of the person a message is about, unless it is written'],
      },
    ],
  },
  {
    id: 'pci',
    title: 'PCI DSS 4.0.1',
    see: 'PCI DSS 4.0.1 requirements 3.3 and 3.5',
    classes: [
      {
        tag: 'pci:pan',
        letter: 'PAN',
        names: 'Primary account number',
        method: 'Issuer range, length and Luhn digit.',
        holes: ['card numbers in pictures'],
        host: 'Keep truncated numbers to first six or eight and last four.',
      },
      {
        tag: 'pci:sad',
        letter: 'SAD',
        names: 'Sensitive authentication data: security code, track data, PIN',
        method: 'Digits behind a word such as CVV, track form.',
        holes: ['a security code without a word'],
      },
    ],
  },
]
