import { describe, expect, it } from 'vitest'
import { launchAt, launchAtMark, launchBehindKeyword } from '../../src/pattern/heads.ts'
import { childOf, ROOT } from '../../src/pattern/term-tree.ts'
import { headAt } from '../../src/pattern/token-shape.ts'
import { placeOfUnit, UNITS } from '../../src/pattern/units-behind.ts'
import { shippedEngine } from '../shipped.ts'

/** Ids of the rules of a launch. */
function rulesOf(launch: number): string[] {
  const { from, rules } = shippedEngine.launches
  const list = rules.subarray(from[launch], from[launch + 1])
  return Array.from(list, (index) => shippedEngine.rules[index]?.rule.id as string)
}

/** Ids of the rules that are started at the beginning of a text. */
function started(text: string): string[] {
  return rulesOf(launchAt(shippedEngine.heads, text, 0, headAt(text, 0)))
}

describe('placeOfUnit', () => {
  it('tells apart ASCII, what digits count, and marks of sentences, and nothing else', () => {
    const ofPlace = new Map<number, string>()
    for (let unit = 0; unit < 0x10000; unit++) {
      const place = placeOfUnit(unit)
      expect(place).toBeLessThan(UNITS)
      if (unit < 128) expect(place).toBe(unit)
      ofPlace.set(place, (ofPlace.get(place) ?? '') + String.fromCharCode(unit))
    }
    expect(ofPlace.size).toBe(UNITS)
    const few = [...ofPlace.values()].slice(128).filter(({ length }) => length < 10)
    expect(few.sort()).toEqual(['、。！，：；？', '号', '岁', '年', '日', '月', '歲', '號'])
  })
})

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
    expect(behind('+49 3')).toContain('contact-phone-international')
    // Nor with the unit behind that.
    expect(behind('+1+1')).not.toContain('contact-phone-international')
    expect(behind('-1.5')).toContain('place-gps-decimal')
    expect(behind('-1-1')).not.toContain('place-gps-decimal')
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

  it('starts no name behind whose first character a sentence ends', () => {
    const { tree, outputLaunches, heads } = shippedEngine
    const output = tree.outputOf[tree.rootChild[tree.classOf['谢'.charCodeAt(0)] as number] as number] as number
    const all = outputLaunches[output] as number
    const behind = (next: string): string[] => rulesOf(launchBehindKeyword(heads, output, all, `谢${next}`, 1))
    const names = rulesOf(all)
    expect(names).toEqual(['person-title-zh', 'physician-title-zh'])
    expect(behind('英')).toEqual(names)
    // Han, though no unit of U+4E00 to U+9FFF.
    expect(behind('㐂')).toEqual(names)
    for (const mark of '、。，！？：；') expect(behind(mark)).toEqual([])
    expect(behind(' ')).toEqual([])
  })

  it('says the same for a text each time', () => {
    expect(started('123-45-6789')).toEqual(started('123-45-6789'))
  })
})
