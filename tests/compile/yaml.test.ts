import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/compile/yaml.ts'
import { ConfigError } from '../../src/errors.ts'

function refusal(text: string): ConfigError {
  try {
    readYaml(text, 'toy.yaml')
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('read')
}

describe('readYaml', () => {
  it('gives plain values, of JSON, too', () => {
    expect(readYaml('a: [1, two, 3.5, true, null]\n', 'f').value).toEqual({ a: [1, 'two', 3.5, true, null] })
    expect(readYaml('{"a": {"b": ["x"]}}', 'f').value).toEqual({ a: { b: ['x'] } })
    expect(readYaml('base: &base [x]\nsame: *base\n', 'f').value).toEqual({ base: ['x'], same: ['x'] })
    expect(readYaml('a: no\nb: 012\nc: 2020-01-01\n', 'f').value).toEqual({ a: 'no', b: 12, c: '2020-01-01' })
    expect(readYaml('', 'f').value).toBeNull()
  })

  it('reads keys that are no names as what they are', () => {
    const { value } = readYaml('__proto__: 1\nconstructor: 2\n', 'f')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
  })

  it.each<[name: string, text: string, line: number, column: number, reason: RegExp]>([
    ['an open bracket', 'a: [1', 1, 6, /not valid YAML/],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, 1, /keys must be unique/],
    ['a tab', 'a:\n\tb: 1\n', 2, 1, /[Tt]abs are not allowed/],
    ['an unknown escape', 'a: 1\nb: "\\q"', 2, 5, /Invalid escape/],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 1, /expected one in a file/],
    ['a tag of another schema', 'a: !!binary aGk=\n', 1, 4, /tag/],
    ['an unknown tag', 'a: 1\nb: !run x\n', 2, 4, /tag/],
    ['a list for a key', '? [1]\n: 2\n', 1, 3, /a key that is no text; put it in quotes/],
    ['an alias without an anchor', 'a:\n  b: *z\n', 2, 6, /no anchor &z above this alias; define it first/],
    ['an alias inside what it names', 'a: &x\n  b: [*x]\n', 2, 7, /alias \*x stands inside what it names/],
    ['brackets without end', '['.repeat(50_000), 1, 101, /nested more than 100 levels/],
    ['mappings without end', 'a: 1\nb: '.concat('{a: '.repeat(50_000)), 2, 404, /nested more than 100/],
    ['list dashes without end', '- '.repeat(50_000), 1, 201, /nested more than 100/],
    [
      'indentation without end',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      102,
      1,
      /nested more/,
    ],
  ])('refuses %s and says where', (_name, text, line, column, reason) => {
    const error = refusal(text)
    expect(error).toMatchObject({ file: 'toy.yaml', line })
    if (line > 1 || column > 1) expect(error.column).toBe(column)
    expect(error.column).toBeGreaterThanOrEqual(1)
    expect(error.message).toMatch(reason)
    expect(error.message.startsWith(`toy.yaml:${error.line}:${error.column}: `)).toBe(true)
  })

  it('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`)
    expect(refusal(['a0: &a0 [x]', ...levels].join('\n'))).toMatchObject({
      line: 2,
      reason: expect.stringMatching(/multiply/),
    })
  })

  it('tells where a path stands: its key, its value, or what is nearest above', () => {
    const text = 'pack: toy\nrules:\n  - id: a\n    for:\n      terms: [x, yy]\n  - id: b\n'
    const { locate } = readYaml(text, 'f')
    const at = (...path: (string | number)[]): string => {
      const { line, column } = locate(path)
      return `${line}:${column}`
    }
    expect(at('pack')).toBe('1:1')
    expect(at('rules', 0)).toBe('3:5')
    expect(at('rules', 0, 'for', 'terms')).toBe('5:7')
    expect(at('rules', 0, 'for', 'terms', 1)).toBe('5:18')
    expect(at('rules', 1, 'pattern')).toBe('6:5')
    expect(at('rules', 9)).toBe('2:1')
    expect(at('nothing')).toBe('1:1')
    expect(at()).toBe('1:1')
  })

  it('counts columns in UTF-16 units, and lines that end in CR LF', () => {
    const { locate } = readYaml('"\u{1f600}é": {x: 1, y: 2}\r\nb: 1\r\n', 'f')
    expect(locate(['\u{1f600}é', 'y'])).toEqual({ file: 'f', line: 1, column: 15 })
    expect(locate(['b'])).toEqual({ file: 'f', line: 2, column: 1 })
  })

  it('reads or refuses any text, with a place inside it', () => {
    const syntax = fc.constantFrom(
      ...[
        'a',
        'b',
        ': ',
        ':',
        '- ',
        '-',
        '\n',
        '\n  ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x ',
        '!t ',
        '|',
        '>',
        '#',
        '"',
        "'",
      ],
      '? ',
      '---\n',
      '%',
      '\\',
      '\t',
      '\0',
      '\ud800',
      '\u{1f600}',
      '<<: ',
      '1',
      '~',
    )
    const text = fc.oneof(
      fc.array(syntax, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (given) => {
        try {
          const { value, locate } = readYaml(given, 'f')
          expect(() => JSON.stringify(value)).not.toThrow()
          for (const key of Object.keys(Object(value)).slice(0, 3)) expect(locate([key]).file).toBe('f')
        } catch (error) {
          if (!(error instanceof ConfigError)) throw error
          const lines = given.split('\n')
          expect(error.line).toBeGreaterThanOrEqual(1)
          expect(error.line).toBeLessThanOrEqual(lines.length + 1)
          expect(error.column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
