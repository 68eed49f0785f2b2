import { describe, expect, it } from 'vitest'
import { launchAt, launchAtMark, launchBehindKeyword } from '../../src/pattern/heads.ts'
import { childOf, ROOT } from '../../src/pattern/term-tree.ts'
import { shippedEngine } from '../shipped.ts'

/** Ids of the rules of a launch. */
function rulesOf(launch: number): string[] {
  const { from, rules } = shippedEngine.launches
  const list = rules.subarray(from[launch], from[launch + 1])
  return Array.from(list, (index) => shippedEngine.rules[index]?.rule.id as string)
}

/** Ids of the rules that are started at the beginning of a text. */
function started(text: string): string[] {
  return rulesOf(launchAt(shippedEngine.heads, text, 0))
}

describe('launchAt', () => {
  it('starts only rules that may go on with what stands behind the head', () => {
    expect(started('20 months')).toContain('age-with-unit')
    expect(started('20 months')).not.toContain('phone-trunk-europe')
    expect(started('12月')).toContain('date-zh')
    expect(started('12月')).not.toContain('place-gps-angle')
    expect(started('12个')).not.toContain('date-zh')
  })

  it('starts every rule of the shape where the text ends', () => {
    expect(started('20')).toEqual(expect.arrayContaining(['date-zh', 'place-gps-angle']))
  })

  it('starts only rules that may go on with what stands behind a mark', () => {
    const behind = (text: string): string[] => rulesOf(launchAtMark(shippedEngine.heads, text, 0))
    expect(behind('-----BEGIN')).toContain('secret-private-key')
    expect(behind('-1')).not.toContain('secret-private-key')
    expect(behind('-')).toContain('secret-private-key')
    expect(behind('+1')).toContain('contact-phone-international')
    expect(behind('a')).toEqual([])
  })

  it('starts only rules that may go on with what stands behind a keyword of many rules', () => {
    const { tree, outputLaunches, heads } = shippedEngine
    let node = ROOT
    for (const unit of 'numéro de ') node = childOf(tree, node, tree.classOf[unit.charCodeAt(0)] as number)
    const output = tree.outputOf[node] as number
    const all = outputLaunches[output] as number
    const behind = (next: string): string[] => rulesOf(launchBehindKeyword(heads, output, all, `numéro de ${next}`, 10))
    expect(rulesOf(all).length).toBeGreaterThan(10)
    expect(behind('').length).toBe(rulesOf(all).length)
    for (const next of ['c', 'p', 't', '1']) expect(behind(next).length).toBeLessThan(rulesOf(all).length / 2)
    expect(rulesOf(all)).toEqual(expect.arrayContaining(behind('p')))
  })

  it('says the same for a text each time', () => {
    expect(started('123-45-6789')).toEqual(started('123-45-6789'))
  })
})
