import type { EdgeKind } from '../text/edges.ts'
import type { Category, Strength, Validator } from '../types.ts'
import type { Anchor } from './anchors.ts'

/** Version of this format; a filter refuses packs of another one. */
export const PACK_FORMAT = 3

/** Longest text of a lead, and farthest that one may stand before the span, in UTF-16 units. */
export const LEAD_REACH = 80
/** Longest text of a trail in UTF-16 units. */
export const TRAIL_REACH = 24
/** Farthest that a term may stand before a span, in UTF-16 units: what looks back costs a stream nothing. */
export const MAX_BEFORE = 80
/** Farthest that a term may stand after a span: what looks ahead costs a stream its hold-back. */
export const MAX_AFTER = 24
/** Longest span of a rule without an open tail, in UTF-16 units. */
export const MAX_SPAN = 256
/** Most ends of one start that a validator judges, the longest first: bounds its work on hostile text. */
export const MAX_ENDS = 12
/** Longest span of a rule with an open tail, in UTF-16 units: a commit point for streams. */
export const MAX_OPEN_SPAN = 16_384

/** Terms near a candidate that speak for or against it. */
export interface CompiledContext {
  /** Index into the pack's `termSets`. */
  readonly set: number
  /** Largest distance between a term and the span, in UTF-16 units, on each side. */
  readonly before: number
  readonly after: number
  /** Without a term there is no candidate. */
  readonly required: boolean
}

/** An anchor as it is stored: lists as text. */
export type CompiledAnchor =
  | Exclude<Anchor, { readonly kind: 'keyword' | 'shape' }>
  /** Folded words, one a line. */
  | { readonly kind: 'keyword'; readonly words: string }
  /** Token shapes written by `writeAscending`. */
  | { readonly kind: 'shape'; readonly shapes: string }

/** One rule, ready to be matched: data, not code. */
export interface CompiledRule {
  readonly id: string
  readonly summary: string
  readonly entityType: string
  readonly category: Category
  readonly tags: readonly string[]
  /** ISO regions whose message locale is evidence. */
  readonly locales: readonly string[]
  readonly strength: Strength
  readonly validator: string | null
  /** Sources of the three patterns, for the reference engine and for readers. */
  readonly source: { readonly lead: string | null; readonly pattern: string | null; readonly trail: string | null }
  /** Indexes into the pack's `automata`. */
  readonly lead: number | null
  readonly pattern: number | null
  readonly trail: number | null
  /** Index into the pack's `termSets`, for a rule whose findings are the hits of a lexicon. */
  readonly lexicon: number | null
  readonly edges: { readonly left: EdgeKind; readonly right: EdgeKind }
  /** Longest span in UTF-16 units. */
  readonly maxChars: number
  /** Fewest words with a digit in a match of its pattern; see `fewestNumbers`. */
  readonly numbers: number
  readonly for: CompiledContext | null
  readonly against: CompiledContext | null
  readonly anchors: readonly CompiledAnchor[]
}

/** How the forms of a term are made from its stem at load time. */
export interface TermGroup {
  /** Endings each stem is found with; `['']` for the stem alone. */
  readonly endings: readonly string[]
  /** Terms of this group stand first in compounds, too. */
  readonly opensCompounds: boolean
  /** Folded stems, one a line. */
  readonly stems: string
}

/** A named list of terms, interned: equal names have equal content. */
export interface CompiledTermSet {
  readonly name: string
  readonly groups: readonly TermGroup[]
}

/** A rule pack: data and the validators it needs, what `presend/packs/<name>` exports and `compilePack` returns. */
export interface CompiledPack {
  readonly format: typeof PACK_FORMAT
  readonly name: string
  readonly version: string
  readonly summary: string
  readonly rules: readonly CompiledRule[]
  readonly termSets: readonly CompiledTermSet[]
  /** Automata written by `encodeDfa`. */
  readonly automata: readonly string[]
  /** The checks that its rules name, by name: the one part that is code. JSON loses it; `attachValidators` adds it again. */
  readonly validators?: Readonly<Record<string, Validator>>
}
