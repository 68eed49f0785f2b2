import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortFew } from '../../src/detect/order.ts'

it('sorts as sort does, equal elements in their order, for few and for many', () => {
  const elements = fc.array(fc.record({ key: fc.nat(9), name: fc.nat() }), { maxLength: 60 })
  fc.assert(
    fc.property(elements, (list) => {
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key
      expect(sortFew([...list], byKey)).toEqual([...list].sort(byKey))
    }),
  )
})
