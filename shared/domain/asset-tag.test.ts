import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAssetTag, nextAssetTag, prefixProblem, readAssetTag } from './asset-tag.ts'
import { checkCharacter } from './iso7064.ts'

const prefixes = fc.constantFrom('GC26', 'GC26A', 'NC', 'ATELR')

describe('check character', () => {
  it('agrees with the example of the standard', () => {
    // ISO/IEC 7064:2003, MOD 37,36: "A12425GABC1234002" carries M.
    expect(checkCharacter('A12425GABC1234002')).toBe('M')
  })

  it('is not defined outside digits and capitals', () => {
    expect(checkCharacter('GC26-1')).toBeNull()
  })
})

describe('asset tag', () => {
  it('reads back every tag it issues, however it is typed', () => {
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 0, max: 99_998 }), (prefix, last) => {
        const { tag } = nextAssetTag(prefix, last)
        expect(readAssetTag(tag)).toEqual({ kind: 'tag', tag })
        expect(readAssetTag(` ${tag.toLowerCase()} `)).toEqual({ kind: 'tag', tag })
        if (last < 99_000) expect(readAssetTag(tag.replaceAll('-', ''))).toEqual({ kind: 'tag', tag })
      }),
    )
  })

  it('never issues a letter that reads as a digit', () => {
    for (let sequence = 1; sequence < 5000; sequence++) {
      expect(formatAssetTag('GC26', sequence) ?? '').not.toMatch(/[IOQ]/)
    }
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_000 }), fc.integer({ min: 5, max: 9 }), fc.nat(9), (last, at, digit) => {
        const { tag } = nextAssetTag('GC26', last)
        const wrong = tag.slice(0, at) + digit + tag.slice(at + 1)
        fc.pre(wrong !== tag)
        expect(readAssetTag(wrong).kind).toBe('wrong-check')
      }),
    )
  })

  it('catches 99 swaps of neighbours in 100: the hybrid system does not promise all of them', () => {
    let swaps = 0
    let missed = 0
    for (let sequence = 1; sequence < 20_000; sequence += 7) {
      const { tag } = nextAssetTag('GC26', sequence)
      for (let at = 5; at < 9; at++) {
        const swapped = tag.slice(0, at) + tag.charAt(at + 1) + tag.charAt(at) + tag.slice(at + 2)
        if (swapped === tag) continue
        swaps++
        if (readAssetTag(swapped).kind === 'tag') missed++
      }
    }
    expect(swaps).toBeGreaterThan(5000)
    expect(missed / swaps).toBeLessThan(0.01)
  })

  it('forgives O for 0 and I for 1 in the sequence, and missing dashes', () => {
    const good = nextAssetTag('GC26', 41).tag
    expect(readAssetTag(good.replace('-000', '-OOO'))).toEqual({ kind: 'tag', tag: good })
    expect(readAssetTag(good.replaceAll('-', ''))).toEqual({ kind: 'tag', tag: good })
  })

  it('is not confused by a serial', () => {
    expect(readAssetTag('PF1ABCDE')).toEqual({ kind: 'not-a-tag' })
    expect(readAssetTag('')).toEqual({ kind: 'not-a-tag' })
  })

  it('says what is wrong with a prefix', () => {
    expect(['GC26', 'G', 'GCOL', '2GC', 'G-C', 'TOOLONGX'].map(prefixProblem)).toEqual([
      null,
      'PREFIX_LENGTH',
      'PREFIX_AMBIGUOUS',
      'PREFIX_CHARACTERS',
      'PREFIX_CHARACTERS',
      'PREFIX_LENGTH',
    ])
  })
})
