import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import { ConfigError, type ConfigPlace } from '../errors.ts'

/** A YAML or JSON document as plain values, and where each of them stands. */
export interface YamlDocument {
  readonly value: unknown
  /** Line and column (1-based) of the value a path leads to, or of the nearest value above it. */
  readonly locate: (path: readonly (string | number)[]) => ConfigPlace
}

/** Most times that the aliases of a file may multiply what they name. */
const MAX_ALIASES = 100

/** Deepest nesting: the parser recurses, and where the stack ends Node may end the process instead of throwing. */
const MAX_DEPTH = 100

/**
 * Reads a YAML 1.2 document; JSON is YAML.
 *
 * @throws ConfigError with file, line and column for malformed YAML, duplicate keys, keys that are no
 *   text, tags of other schemas, aliases that multiply or contain themselves, nesting too deep to read,
 *   and more than one document in the file.
 */
export function readYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter()
  const place = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (reason: string, offset: number): ConfigError => new ConfigError(reason, place(offset))
  const tooDeep = findDeepNesting(text)
  if (tooDeep !== undefined) {
    const line = text.slice(0, tooDeep).split('\n')
    throw new ConfigError(`not usable YAML: lists or mappings nested more than ${MAX_DEPTH} levels deep`, {
      file,
      line: line.length,
      column: (line.at(-1) as string).length + 1,
    })
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
    resolveKnownTags: false,
  })
  const [error] = [...document.errors, ...document.warnings]
  if (error) throw refuse(`not valid YAML: ${complaint(error)}`, error.pos[0])
  visit(document, {
    Alias: (_, alias, above) => {
      const at = alias.range?.[0] ?? 0
      const source = alias.resolve(document)
      if (source === undefined)
        throw refuse(`not valid YAML: no anchor &${alias.source} above this alias; define it first`, at)
      if (above.includes(source)) throw refuse(`not valid YAML: alias *${alias.source} stands inside what it names`, at)
    },
  })
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch {
    throw refuse(
      `not usable YAML: its aliases multiply to more than ${MAX_ALIASES} copies; write the lists out`,
      firstAlias(document),
    )
  }
  const locate = (path: readonly (string | number)[]): ConfigPlace => {
    for (let depth = path.length; depth >= 0; depth--) {
      const parent = depth > 0 ? document.getIn(path.slice(0, depth - 1), true) : undefined
      // A key says better than its value where a mapping entry begins.
      if (isMap(parent)) {
        const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1])
        if (pair && isNode(pair.key) && pair.key.range) return place(pair.key.range[0])
      }
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return place(node.range[0])
    }
    return { file, line: 1, column: 1 }
  }
  return { value, locate }
}

function complaint({ code, message }: { readonly code: string; readonly message: string }): string {
  if (code === 'MULTIPLE_DOCS') return 'another document begins here; expected one in a file'
  if (code === 'NON_STRING_KEY') return 'a key that is no text; put it in quotes'
  return message
}

/**
 * Offset of the first place that may nest more than `MAX_DEPTH` levels: open brackets, or the indentation
 * and the `-` and `?` of one line, each of which may open a level.
 */
function findDeepNesting(text: string): number | undefined {
  let offset = 0
  let brackets = 0
  let levels = 0
  let lineBegins = true
  for (const lexeme of new Lexer().lex(text)) {
    // The lexer marks documents and scalars with characters that are not in the text.
    if (lexeme === '\x02' || lexeme === '\x18' || lexeme === '\x1f') continue
    if (lexeme === '[' || lexeme === '{') brackets++
    else if (lexeme === ']' || lexeme === '}') brackets--
    else if (lexeme === '-' || lexeme === '?') levels++
    else if (lineBegins && /^ +$/.test(lexeme)) levels += lexeme.length
    if (brackets > MAX_DEPTH || levels > MAX_DEPTH) return offset
    lineBegins = lexeme.endsWith('\n')
    if (lineBegins) levels = 0
    offset += lexeme.length
  }
  return undefined
}

function firstAlias(document: Document.Parsed): number {
  let at: number | undefined
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0]
      return visit.BREAK
    },
  })
  return at ?? 0
}
