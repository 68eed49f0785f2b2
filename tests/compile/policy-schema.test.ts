import { describe, expect, it } from 'vitest'
import { policyJsonSchema } from '../../src/compile/policy-schema.ts'

type Node = { readonly [key: string]: unknown }

describe('policyJsonSchema', () => {
  const schema = policyJsonSchema()

  it('names its draft and title, and is plain JSON', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'presend policy' })
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  it('is closed: every object with properties refuses others', () => {
    const open: Node[] = []
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('type' in node && node.type === 'object' && 'properties' in node) {
        if (!('additionalProperties' in node) || node.additionalProperties !== false) open.push(node as Node)
      }
      Object.values(node).forEach(visit)
    }
    visit(schema)
    expect(open).toEqual([])
  })

  it('refers to one recursive condition of nine kinds', () => {
    const { condition } = schema['$defs'] as { condition: { anyOf: { required: string[]; properties: Node }[] } }
    const kinds = condition.anyOf.map(({ required }) => required[0])
    expect(kinds).toEqual(['find', 'all', 'any', 'not', 'use', 'channel', 'senderRole', 'audience', 'attachment'])
    expect(condition.anyOf[3]?.properties['not']).toEqual({ $ref: '#/$defs/condition' })
  })
})
