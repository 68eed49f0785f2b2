import { describe, expect, it } from 'vitest'
import { createFilter } from '../../src/index.ts'
import type { Verdict } from '../../src/types.ts'
import { benignDialogues, type Dialogue, type Expected, splitDialogues } from './dialogues.ts'

const SEED = Number(process.env.PRESEND_SEED ?? 20261127)
const filter = createFilter()

function verdictsOf({ said, locale }: Dialogue): Verdict[] {
  const conversation = filter.conversation()
  return said.map(({ from, text, id, time }) =>
    conversation.check({ text, locale, sender: { id: from } }, { time, id }),
  )
}

/** Whether only the conversation shows what is expected. */
function shows({ entityTypes, reason }: Expected, { findings, reasons, conversation }: Verdict): boolean {
  if (conversation === undefined) return false
  if (reason !== undefined) return conversation.reasons.some((index) => reasons[index]?.policyRule === reason)
  return conversation.findings.some((index) => {
    const type = findings[index]?.entityType ?? ''
    return entityTypes.some((name) => (name.endsWith('_') ? type.startsWith(name) : type === name))
  })
}

describe('500 dialogues in which something is split over messages', () => {
  const missed = splitDialogues(SEED).filter((dialogue) => {
    const { expected } = dialogue
    return expected && !verdictsOf(dialogue).some((verdict) => shows(expected, verdict))
  })

  it('shows at least 95 in 100 of them', () => {
    expect(missed.map(({ name }) => name).slice(0, 30), 'names of dialogues').toSatisfy(() => missed.length <= 25)
  })

  it('shows at least 85 in 100 of each kind', () => {
    const kinds = new Map<string, { all: number; missed: number }>()
    for (const { expected } of splitDialogues(SEED)) {
      const kind = kinds.get(expected?.kind ?? '') ?? { all: 0, missed: 0 }
      kinds.set(expected?.kind ?? '', { ...kind, all: kind.all + 1 })
    }
    expect(kinds.size).toBe(7)
    for (const [name, { all }] of kinds) {
      const lost = missed.filter(({ expected }) => expected?.kind === name).length
      expect(all, name).toBeGreaterThan(15)
      expect(lost / all, name).toBeLessThan(0.15)
    }
  })
})

describe('500 dialogues that give nothing away', () => {
  it('are left alone', () => {
    const noisy = benignDialogues(SEED).filter((dialogue) =>
      verdictsOf(dialogue).some(({ conversation }) => conversation !== undefined),
    )
    expect(noisy.map(({ name }) => name)).toEqual([])
  })
})

describe('the order of delivery', () => {
  it('does not matter when the host says when each message was sent', () => {
    let shown = 0
    const dialogues = splitDialogues(SEED + 1, 160).filter(
      ({ said, expected }) => expected?.reason === undefined && new Set(said.map(({ id }) => id)).size === said.length,
    )
    for (const [index, dialogue] of dialogues.entries()) {
      const { expected, said } = dialogue
      if (!expected || !verdictsOf(dialogue).some((verdict) => shows(expected, verdict))) continue
      const turned = index % 2 === 0 ? [...said].reverse() : [...said.slice(1), ...said.slice(0, 1)]
      expect(
        verdictsOf({ ...dialogue, said: turned }).some((verdict) => shows(expected, verdict)),
        dialogue.name,
      ).toBe(true)
      shown += 1
    }
    expect(shown).toBeGreaterThan(80)
  })
})
