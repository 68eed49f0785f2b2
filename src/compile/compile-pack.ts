import * as v from 'valibot'
import { hasValidator, validatorNames, validatorsOf } from '../detect/validate.ts'
import { ConfigError } from '../errors.ts'
import { type Anchor, proveAnchors, UnanchoredError } from '../pattern/anchors.ts'
import { buildDfa, type Dfa } from '../pattern/automaton/dfa.ts'
import { TooManyStatesError } from '../pattern/automaton/nfa.ts'
import { encodeDfa } from '../pattern/automaton/write-automaton.ts'
import {
  type CompiledAnchor,
  type CompiledContext,
  type CompiledPack,
  type CompiledRule,
  type CompiledTermSet,
  LEAD_REACH,
  MAX_OPEN_SPAN,
  MAX_SPAN,
  PACK_FORMAT,
  TRAIL_REACH,
} from '../pattern/compiled-pack.ts'
import { fewestNumbers } from '../pattern/fewest-numbers.ts'
import { writeAscending } from '../pattern/number-text.ts'
import type { CharSet, Node } from '../pattern/syntax/ast.ts'
import { type CharSetCache, charSet } from '../pattern/syntax/char-set.ts'
import { longestMatch, openTailHead, shortestMatch } from '../pattern/syntax/extent.ts'
import { PatternSyntaxError, parsePattern } from '../pattern/syntax/parse.ts'
import type { EdgeKind } from '../text/edges.ts'
import {
  type ContextSource,
  type LexiconSource,
  lexiconSchema,
  type PackSource,
  packSchema,
  type RuleSource,
  type TermSetSource,
} from './rule-schema.ts'
import { type Locate, schemaError } from './schema-errors.ts'
import { addLexicon, TermSetBuilder } from './term-sets.ts'
import { readYaml } from './yaml.ts'

/** Most states of one automaton. */
export const MAX_STATES = 2500

/** How to compile a pack. */
export interface CompilePackOptions {
  /** Name of the file, for errors. */
  readonly file?: string
  /** Returns the YAML text of a lexicon by name; packs that cite none need no such function. */
  readonly readLexicon?: (name: string) => string
  /** Sets of Unicode characters computed for earlier packs; filled as a side effect. */
  readonly cache?: CharSetCache
}

/**
 * Compiles a rule pack: checks its shape, parses its patterns, builds their automata, proves their
 * anchors and interns its term sets. The result is plain data, and the validators that its rules name.
 *
 * @param source - YAML or JSON text, or the value it stands for
 * @throws ConfigError naming file, line, column and rule: unknown keys, patterns outside the language,
 *   a rule without an anchor, with too large an automaton or one that matches the empty text
 */
export function compilePack(source: string | object, options: CompilePackOptions = {}): CompiledPack {
  const { pack, locate } = readPack(source, options.file)
  const compiler = new PackCompiler(pack, options, locate)
  return compiler.compile()
}

/** Returns the pack with the validators that its rules name: what storing it as JSON loses. */
export function attachValidators(pack: CompiledPack): CompiledPack {
  return { ...pack, validators: validatorsOf(pack.rules) }
}

/** Reads and checks the shape of a pack file without compiling its patterns. */
export function readPack(source: string | object, file = 'pack'): { pack: PackSource; locate: Locate | undefined } {
  const document = typeof source === 'string' ? readYaml(source, file) : { value: source, locate: undefined }
  const parsed = v.safeParse(packSchema, document.value)
  if (!parsed.success) throw schemaError(parsed.issues, document.locate)
  return { pack: parsed.output, locate: document.locate }
}

function storedAnchor(anchor: Anchor): CompiledAnchor {
  if (anchor.kind === 'keyword') return { kind: 'keyword', words: anchor.words.join('\n') }
  if (anchor.kind === 'shape') return { kind: 'shape', shapes: writeAscending(anchor.shapes) }
  return anchor
}

class PackCompiler {
  readonly #pack: PackSource
  readonly #options: CompilePackOptions
  readonly #locate: Locate | undefined
  readonly #automata: string[] = []
  readonly #termSets: CompiledTermSet[] = []
  readonly #lexicons = new Map<string, LexiconSource>()
  readonly #cache: CharSetCache

  constructor(pack: PackSource, options: CompilePackOptions, locate: Locate | undefined) {
    this.#pack = pack
    this.#options = options
    this.#locate = locate
    this.#cache = options.cache ?? new Map()
  }

  compile(): CompiledPack {
    const { pack: name, version, summary, rules } = this.#pack
    const ids = new Set<string>()
    rules.forEach(({ id }, index) => {
      if (ids.has(id)) throw this.#error(['rules', index, 'id'], 'another rule of this pack has the same id', id)
      ids.add(id)
    })
    const compiled = rules.map((rule, index) => this.#rule(rule, index))
    return attachValidators({
      format: PACK_FORMAT,
      name,
      version,
      summary,
      rules: compiled,
      termSets: this.#termSets,
      automata: this.#automata,
    })
  }

  #error(path: readonly (string | number)[], reason: string, ruleId?: string): ConfigError {
    return new ConfigError(reason, { ...this.#locate?.(path), ...(ruleId === undefined ? {} : { ruleId }) })
  }

  #rule(rule: RuleSource, index: number): CompiledRule {
    const at = (key: string): (string | number)[] => ['rules', index, key]
    if ((rule.pattern === undefined) === (rule.lexicon === undefined)) {
      throw this.#error(['rules', index], 'expected either a pattern or a lexicon', rule.id)
    }
    if (rule.validator !== null && !hasValidator(rule.validator)) {
      throw this.#error(
        at('validator'),
        `no validator ${rule.validator}; there are: ${validatorNames().join(', ')}`,
        rule.id,
      )
    }
    const parse = (key: 'lead' | 'pattern' | 'trail'): Node | null => {
      const source = rule[key]
      if (source === null || source === undefined) return null
      try {
        return parsePattern(source, this.#cache)
      } catch (cause) {
        if (!(cause instanceof PatternSyntaxError)) throw cause
        throw this.#error(at(key), `${key}, offset ${cause.offset}: ${cause.reason}`, rule.id)
      }
    }
    const nodes = { lead: parse('lead'), pattern: parse('pattern'), trail: parse('trail') }
    const maxChars = nodes.pattern === null ? MAX_SPAN : this.#maxChars(rule, nodes.pattern, at)
    const dfas = {
      lead: this.#dfa(rule, 'lead', nodes.lead, at),
      pattern: this.#dfa(rule, 'pattern', nodes.pattern, at),
      trail: this.#dfa(rule, 'trail', nodes.trail, at),
    }
    const first = dfas.lead ?? dfas.pattern
    if (dfas.pattern?.accepting[dfas.pattern.start]) {
      throw this.#error(at('pattern'), 'it matches the empty text; require at least one character', rule.id)
    }
    let anchors: CompiledRule['anchors'] = []
    if (first) {
      const edges = dfas.lead ? { left: 'word' as const, right: 'none' as const } : rule.edges
      try {
        const proven = wordsOfBoth(nodes, dfas, edges.left) ?? proveAnchors(first, edges.left, edges.right)
        anchors = proven.map(storedAnchor)
      } catch (cause) {
        if (!(cause instanceof UnanchoredError)) throw cause
        throw this.#error(at(dfas.lead ? 'lead' : 'pattern'), `no anchor: ${cause.message}`, rule.id)
      }
    }
    return {
      id: rule.id,
      summary: rule.summary,
      entityType: rule.entityType,
      category: rule.category,
      tags: rule.tags,
      locales: rule.locales ?? this.#pack.locales,
      strength: rule.strength,
      validator: rule.validator,
      source: { lead: rule.lead, pattern: rule.pattern ?? null, trail: rule.trail },
      lead: this.#intern(dfas.lead),
      pattern: this.#intern(dfas.pattern),
      trail: this.#intern(dfas.trail),
      lexicon: rule.lexicon === undefined ? null : this.#namedSet(rule.lexicon, at('lexicon'), rule.id),
      edges: rule.edges,
      maxChars,
      numbers: dfas.pattern ? fewestNumbers(dfas.pattern) : 0,
      for: this.#context(rule.for, at('for'), rule.id),
      against: this.#context(rule.against, at('against'), rule.id),
      anchors,
    }
  }

  #maxChars(rule: RuleSource, pattern: Node, at: (key: string) => (string | number)[]): number {
    if (rule.maxChars === 'open') {
      const head = openTailHead(pattern)
      if (head === undefined || head > MAX_SPAN) {
        throw this.#error(
          at('maxChars'),
          `an open rule ends in one repeat X* of a character class behind at most ${MAX_SPAN} characters; bound the other repeats`,
          rule.id,
        )
      }
      return MAX_OPEN_SPAN
    }
    if (rule.maxChars !== undefined) {
      const shortest = shortestMatch(pattern)
      if (rule.maxChars >= shortest) return rule.maxChars
      throw this.#error(at('maxChars'), `the pattern matches nothing shorter than ${shortest} characters`, rule.id)
    }
    const longest = longestMatch(pattern)
    if (longest > MAX_SPAN) {
      throw this.#error(
        at('pattern'),
        `may match more than ${MAX_SPAN} characters; bound its repeats or set maxChars`,
        rule.id,
      )
    }
    return longest
  }

  #dfa(
    rule: RuleSource,
    key: 'lead' | 'pattern' | 'trail',
    node: Node | null,
    at: (key: string) => (string | number)[],
  ): Dfa | null {
    if (node === null) return null
    const reach = key === 'lead' ? LEAD_REACH : key === 'trail' ? TRAIL_REACH : undefined
    if (reach !== undefined && shortestMatch(node) > reach) {
      throw this.#error(at(key), `${key} matches nothing of at most ${reach} characters; shorten it`, rule.id)
    }
    try {
      const dfa = buildDfa(node, MAX_STATES)
      if (reach !== undefined && dfa.states === 1) throw this.#error(at(key), `${key} matches no text`, rule.id)
      return dfa
    } catch (cause) {
      if (!(cause instanceof TooManyStatesError)) throw cause
      throw this.#error(
        at(key),
        `${key}: ${cause.message}; shorten its counted repeats or its Unicode classes`,
        rule.id,
      )
    }
  }

  #intern(dfa: Dfa | null): number | null {
    if (dfa === null) return null
    const code = encodeDfa(dfa)
    const known = this.#automata.indexOf(code)
    return known >= 0 ? known : this.#automata.push(code) - 1
  }

  #context(source: ContextSource | null, path: (string | number)[], ruleId: string): CompiledContext | null {
    if (source === null) return null
    const { terms, set, before, after, required } = source
    if ((terms === undefined) === (set === undefined)) throw this.#error(path, 'expected either terms or set', ruleId)
    const index = set === undefined ? this.#inlineSet(terms ?? []) : this.#namedSet(set, [...path, 'set'], ruleId)
    return { set: index, before, after, required }
  }

  #inlineSet(terms: readonly string[]): number {
    const builder = new TermSetBuilder()
    builder.addLines(terms, 'en')
    // Named by content: the same list in two rules or packs is one set.
    return this.#addSet(`terms: ${[...terms].sort().join(' | ')}`, builder)
  }

  #namedSet(name: string, path: (string | number)[], ruleId: string): number {
    if (!Object.hasOwn(this.#pack.termSets, name)) {
      throw this.#error(path, `no term set ${name}; define it under termSets`, ruleId)
    }
    const source = this.#pack.termSets[name] as TermSetSource
    const builder = new TermSetBuilder()
    for (const language of source.languages ?? ['en']) builder.addLines(source.terms ?? [], language)
    for (const reference of source.lexicons ?? []) {
      const [lexiconName, part = 'terms'] = reference.split('/')
      if (part !== 'terms' && part !== 'common')
        throw this.#error(path, `lexicon ${reference}: expected NAME or NAME/common`, ruleId)
      addLexicon(builder, this.#lexicon(lexiconName as string, path, ruleId), part)
    }
    return this.#addSet(`${this.#pack.pack}/${name}`, builder)
  }

  #addSet(name: string, builder: TermSetBuilder): number {
    const known = this.#termSets.findIndex((set) => set.name === name)
    return known >= 0 ? known : this.#termSets.push(builder.build(name)) - 1
  }

  #lexicon(name: string, path: (string | number)[], ruleId: string): LexiconSource {
    const known = this.#lexicons.get(name)
    if (known) return known
    if (!this.#options.readLexicon)
      throw this.#error(path, `lexicon ${name}: no readLexicon function was given`, ruleId)
    let text: string
    try {
      text = this.#options.readLexicon(name)
    } catch {
      throw this.#error(path, `lexicon ${name} cannot be read; expected rules/lexicons/${name}.yaml`, ruleId)
    }
    const document = readYaml(text, `lexicons/${name}.yaml`)
    const parsed = v.safeParse(lexiconSchema, document.value)
    if (!parsed.success) throw schemaError(parsed.issues, document.locate)
    this.#lexicons.set(name, parsed.output)
    return parsed.output
  }
}

/**
 * Keywords that reach from the lead into the pattern, or from the pattern into the trail: "on " stands in every
 * sentence, "on 1" does not. `undefined` when there is nothing to reach into, or keywords are not what anchors the rule.
 */
function wordsOfBoth(
  nodes: Readonly<Record<'lead' | 'pattern' | 'trail', Node | null>>,
  dfas: Readonly<Record<'lead' | 'pattern' | 'trail', Dfa | null>>,
  left: EdgeKind,
): Anchor[] | undefined {
  const [node, behind] = nodes.lead === null ? [nodes.pattern, dfas.trail] : [nodes.lead, dfas.pattern]
  if (node === null || behind === null || behind.accepting[behind.start]) return undefined
  const set = firstUnits(behind)
  if (set === undefined) return undefined
  try {
    const dfa = buildDfa({ type: 'sequence', parts: [node, { type: 'class', set }] }, MAX_STATES)
    const anchors = proveAnchors(dfa, left, 'none')
    return anchors.every(({ kind }) => kind === 'keyword') ? anchors : undefined
  } catch (cause) {
    if (cause instanceof TooManyStatesError || cause instanceof UnanchoredError) return undefined
    throw cause
  }
}

/** The units that texts of an automaton begin with; `undefined` when surrogates are among them. */
function firstUnits(dfa: Dfa): CharSet | undefined {
  const ranges: number[] = []
  dfa.runStarts.forEach((start, r) => {
    if (dfa.next[dfa.start * dfa.classes + (dfa.runClasses[r] as number)] === 0) return
    ranges.push(start, (dfa.runStarts[r + 1] ?? 0x10000) - 1)
  })
  for (let i = 0; i < ranges.length; i += 2) {
    if ((ranges[i] as number) <= 0xdfff && (ranges[i + 1] as number) >= 0xd800) return undefined
  }
  return charSet(...ranges)
}
