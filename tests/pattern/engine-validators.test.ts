import { describe, expect, it } from 'vitest'
import { attachValidators } from '../../src/compile/index.ts'
import { luhn } from '../../src/detect/validators/luhn.ts'
import { ConfigError } from '../../src/errors.ts'
import type { CompiledPack } from '../../src/pattern/compiled-pack.ts'
import { toyEngine, toyPack } from './toy.ts'

describe('the validators of an engine', () => {
  const pack = toyPack([{ pattern: '\\d{4}', validator: 'luhn' }, { pattern: 'foo' }])
  const stored = JSON.parse(JSON.stringify(pack)) as CompiledPack

  it('are those that its packs bring, and no others', () => {
    expect(pack.validators).toEqual({ luhn })
    expect(toyEngine(pack).validators).toEqual([luhn, undefined])
  })

  it('are asked for by rule when a pack has lost them, and what to do', () => {
    for (const lost of [stored, { ...pack, validators: {} }]) {
      expect(() => toyEngine(lost)).toThrow(ConfigError)
      expect(() => toyEngine(lost)).toThrow(/toy-0: .*validator luhn.*attachValidators/)
    }
  })

  it('come back with attachValidators', () => {
    expect(attachValidators(stored)).toEqual(pack)
  })

  it("may be a host's own", () => {
    const own = { check: () => 'valid' as const, passRate: 1 }
    expect(toyEngine({ ...pack, validators: { luhn: own } }).validators[0]).toBe(own)
  })
})
