import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personName } from '../../../src/detect/validators/person-name.ts'

describe('personName', () => {
  it.each(['Maria Lopez', 'Müller', 'Smith, John', 'Li', 'April Jones', 'van der Berg'])(
    'passes the name %s',
    (name) => {
      expect(personName.check(name)).toBe('valid')
    },
  )

  it.each(['Dr', 'Prof Med', 'Zimmer', 'Monday', 'Patient Report', 'Smith Discharge'])('refuses %s', (text) => {
    expect(personName.check(text)).toBe('invalid')
  })

  it('never throws and never calls anything reserved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => ['valid', 'invalid'].includes(personName.check(text))),
    )
  })
})
