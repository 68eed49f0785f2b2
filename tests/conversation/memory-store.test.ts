import { describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/conversation/memory-store.ts'
import { ConfigError } from '../../src/errors.ts'
import { createFilter } from '../../src/index.ts'

const kept = (name: string) => ({ serialize: () => name })

describe('the store in memory', () => {
  it('forgets the thread used longest ago', () => {
    const store = createMemoryStore({ conversations: 2 })
    const [a, b, c] = [kept('a'), kept('b'), kept('c')]
    store.set('a', a)
    store.set('b', b)
    expect(store.get('a')).toBe(a)
    store.set('c', c)
    expect(store.get('b')).toBeUndefined()
    expect(store.get('a')).toBe(a)
    expect(store.get('c')).toBe(c)
    store.set('a', b)
    expect(store.get('a')).toBe(b)
    store.delete('a')
    expect(store.get('a')).toBeUndefined()
  })

  it('takes any name', () => {
    const store = createMemoryStore()
    expect(store.get('__proto__')).toBeUndefined()
    store.set('__proto__', kept('x'))
    expect(store.get('__proto__')).toBeDefined()
    expect(store.get('constructor')).toBeUndefined()
  })

  it('refuses numbers that are none', () => {
    for (const conversations of [0, -1, 1.5, Number.NaN]) {
      expect(() => createMemoryStore({ conversations })).toThrow(ConfigError)
    }
  })

  it('is shared by the conversations it is given to', () => {
    const filter = createFilter()
    const store = createMemoryStore({ conversations: 1 })
    filter.conversation({ id: 'x', store }).check('card number 4539 5787', { time: 0 })
    expect(filter.conversation({ id: 'x', store }).check('6362 1486', { time: 1 }).conversation).toBeDefined()
    filter.conversation({ id: 'y', store }).check('hello 1', { time: 2 })
    expect(filter.conversation({ id: 'x', store }).check('6362 1486', { time: 3 }).conversation).toBeUndefined()
  })
})
