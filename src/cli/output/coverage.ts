import type { Law, LegalClass } from '../legal-classes.ts'
import type { CoveredRule } from '../presend-port.ts'
import type { Colors } from './colors.ts'
import { padTo, textWidth } from './display.ts'
import { counted } from './human.ts'

/** What is known of one entity type: the union of its rules. */
export interface CoveredType {
  readonly entityType: string
  readonly category: string
  /** ISO regions of its rules; empty when no rule belongs to one. */
  readonly countries: readonly string[]
  readonly rules: number
  readonly packs: readonly string[]
  /** Some rule checks more than the form. */
  readonly checked: boolean
  /** `alone`: some rule needs nothing beside the value; `cue`: all rules need a word near it. */
  readonly foundBy: 'alone' | 'cue'
}

/** A class of a law with the rules that carry its tag. */
export interface CoveredClass extends LegalClass {
  readonly law: string
  readonly entityTypes: readonly string[]
  readonly rules: number
}

/** Returns one record for each entity type, by name. */
export const coveredTypes = (rules: readonly CoveredRule[]): readonly CoveredType[] =>
  [...groupBy(rules, (rule) => rule.entityType)].map(([entityType, group]) => ({
    entityType,
    category: group[0]?.category ?? '',
    countries: sorted(group.flatMap((rule) => rule.locales)),
    rules: group.length,
    packs: sorted(group.map((rule) => rule.pack)),
    checked: group.some((rule) => rule.validator !== null),
    foundBy: group.every((rule) => rule.needsCue) ? 'cue' : 'alone',
  }))

/** Returns one record for each class of the laws, in their order. */
export const coveredClasses = (laws: readonly Law[], rules: readonly CoveredRule[]): readonly CoveredClass[] =>
  laws.flatMap((law) =>
    law.classes.map((each) => {
      const tagged = rules.filter((rule) => rule.tags.includes(each.tag))
      return { law: law.id, ...each, entityTypes: sorted(tagged.map((rule) => rule.entityType)), rules: tagged.length }
    }),
  )

/** Returns the lines of the human report, no wider than `columns`. */
export const coverageReport = (
  laws: readonly Law[],
  rules: readonly CoveredRule[],
  country: string | undefined,
  colors: Colors,
  columns: number,
): readonly string[] => {
  const width = Math.max(60, Math.min(columns, 120))
  const types = coveredTypes(rules)
  const rows = [colors.bold(`${counted(rules.length, 'rule')}, ${counted(types.length, 'entity type')}`), '']
  rows.push(colors.bold('Entity types by country'))
  const legend = '✓ the form and a further check, · the form only, * only beside a word that names it'
  rows.push(...wrap(legend, width).map(colors.dim), '')
  for (const [place, names] of byCountry(types, country)) rows.push(...entry(place, names, 6, width, colors))
  const classes = coveredClasses(laws, rules)
  for (const law of laws) {
    rows.push('', `${colors.bold(law.title)}  ${colors.dim(law.see)}`)
    for (const each of classes.filter((one) => one.law === law.id)) rows.push('', ...classRows(each, width, colors))
  }
  return rows
}

const ANYWHERE = 'any'
/** A type of more countries than this gets one line of its own instead of a word in each of theirs. */
const WIDESPREAD = 20

/** Lines of label and text: types that belong nowhere, types of many countries, then the countries by name. */
const byCountry = (types: readonly CoveredType[], only: string | undefined): readonly (readonly [string, string])[] => {
  const list = (of: readonly CoveredType[]): string => of.map(marked).join(', ')
  const wide = types.filter((type) => only === undefined && type.countries.length > WIDESPREAD)
  const local = types.filter((type) => !wide.includes(type))
  const places = sorted(local.flatMap((type) => type.countries)).filter((place) => only === undefined || place === only)
  const anywhere = types.filter((type) => type.countries.length === 0)
  return [
    ...(anywhere.length === 0 ? [] : [[ANYWHERE, list(anywhere)] as const]),
    ...wide.map((type) => ['', `${marked(type)} as written in ${type.countries.join(' ')}`] as const),
    ...places.map((place) => [place, list(local.filter((type) => type.countries.includes(place)))] as const),
  ]
}

const marked = ({ entityType, checked, foundBy }: CoveredType): string =>
  `${entityType} ${checked ? '✓' : '·'}${foundBy === 'cue' ? '*' : ''}`

const classRows = (each: CoveredClass, width: number, colors: Colors): readonly string[] => {
  const found =
    each.rules === 0
      ? colors.yellow('no rule of the shipped packs')
      : `${counted(each.rules, 'rule')}: ${each.entityTypes.join(', ')}`
  return [
    ...wrap(each.names, width - 6).map((part, at) => `  ${padTo(at === 0 ? each.letter : '', 3)} ${colors.bold(part)}`),
    ...entry('', `found  ${found}`, 6, width, colors, 7),
    // A method without a rule would be a promise.
    ...(each.rules === 0 ? [] : entry('', `how    ${each.method}`, 6, width, colors, 7)),
    ...entry('', `holes  ${each.holes.join('; ')}`, 6, width, colors, 7),
    ...(each.host === undefined ? [] : entry('', `host   ${each.host}`, 6, width, colors, 7)),
  ]
}

/** A label and a text that wraps beside it; `hang` further columns for the lines after the first. */
const entry = (
  label: string,
  text: string,
  indent: number,
  width: number,
  colors: Colors,
  hang = 0,
): readonly string[] => {
  const lines = wrap(text, width - indent - hang)
  return lines.map((line, at) => {
    const head = at === 0 && label !== '' ? `  ${colors.bold(padTo(label, indent - 2))}` : ' '.repeat(indent)
    return `${head}${at === 0 ? '' : ' '.repeat(hang)}${line}`
  })
}

/** Breaks at spaces; a name and its mark stay together. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ (?![✓·]\*?(?:,|$))/)) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const sorted = (values: readonly string[]): readonly string[] => [...new Set(values)].sort()

const groupBy = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))) {
    groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  }
  return groups
}
