import { describe, expect, it } from 'vitest'
import { LAWS } from '../../src/cli/legal-classes.ts'
import { textWidth } from '../../src/cli/output/display.ts'
import { ndjsonOf, runCli } from './fake-presend.ts'

describe('presend coverage', () => {
  it('prints the entity types of each country, with how they are found', async () => {
    const { code, stdout, stderr } = await runCli(['coverage'])
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('3 rules, 2 entity types')
    expect(lines).toContain('  any TOY_NAME ·*')
    expect(lines).toContain('  DE  TOY_ID ✓')
    expect(lines).toContain('  US  TOY_ID ✓')
  })

  it('prints every class of every law with its holes, and the method only where a rule stands', async () => {
    const { stdout } = await runCli(['coverage'])
    const words = stdout.replace(/\s+/g, ' ')
    for (const law of LAWS) {
      expect(words).toContain(`${law.title} ${law.see}`)
      for (const { tag, names, method, holes } of law.classes) {
        expect(words).toContain(names)
        expect(words.includes(method)).toBe(['hipaa:A', 'hipaa:G', 'gdpr:art9'].includes(tag))
        for (const hole of holes) expect(words).toContain(hole)
      }
    }
    expect(words).toContain('G Social security numbers found 2 rules: TOY_ID')
    expect(words).toContain('no rule of the shipped packs')
  })

  it('keeps to the width of the terminal', async () => {
    for (const columns of [60, 80, 200]) {
      const { stdout } = await runCli(['coverage'], { columns })
      expect(stdout.split('\n').filter((line) => textWidth(line) > Math.min(columns, 120))).toEqual([])
    }
  })

  it('shows one country on demand', async () => {
    const { stdout } = await runCli(['coverage', '--country', 'de'])
    expect(stdout).toContain('  DE  TOY_ID')
    expect(stdout).not.toContain('  US  ')
    const bad = await runCli(['coverage', '--country', 'Germany'])
    expect(bad.code).toBe(2)
  })

  it('gives one NDJSON record for each entity type and class', async () => {
    const records = ndjsonOf((await runCli(['coverage', '--format', 'ndjson'])).stdout)
    expect(records.filter(({ record }) => record === 'entity-type')).toEqual([
      {
        record: 'entity-type',
        entityType: 'TOY_ID',
        category: 'identity',
        countries: ['DE', 'US'],
        rules: 2,
        packs: ['toys'],
        checked: true,
        foundBy: 'alone',
      },
      {
        record: 'entity-type',
        entityType: 'TOY_NAME',
        category: 'contact',
        countries: [],
        rules: 1,
        packs: ['toys'],
        checked: false,
        foundBy: 'cue',
      },
    ])
    const classes = records.filter(({ record }) => record === 'legal-class')
    expect(classes.length).toBe(LAWS.flatMap((law) => law.classes).length)
    expect(classes.find(({ tag }) => tag === 'hipaa:Q')).toMatchObject({ law: 'hipaa', letter: 'Q', rules: 0 })
  })

  it('names the eighteen classes of Safe Harbor, in order', () => {
    const [hipaa] = LAWS
    expect(hipaa?.classes.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQR')
    expect(hipaa?.classes.filter(({ host }) => host !== undefined).map(({ letter }) => letter)).toEqual(['P', 'Q', 'R'])
  })
})
