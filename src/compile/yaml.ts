import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { ConfigError, type ConfigPlace } from '../errors.ts'

/** A YAML or JSON document as plain values, and where each of them stands. */
export interface YamlDocument {
  readonly value: unknown
  /** Line and column (1-based) of the value a path leads to, or of the nearest value above it. */
  readonly locate: (path: readonly (string | number)[]) => ConfigPlace
}

/**
 * Reads a YAML 1.2 document; JSON is YAML.
 *
 * @throws ConfigError with file, line and column for malformed YAML, duplicate keys, alias bombs and
 *   more than one document in the file.
 */
export function readYaml(text: string, file: string): YamlDocument {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): ConfigPlace => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const [error] = document.errors
  if (error) throw new ConfigError(`not valid YAML: ${error.message}`, place(error.pos[0]))
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new ConfigError(`not usable YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { file })
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
    return { file }
  }
  return { value, locate }
}
