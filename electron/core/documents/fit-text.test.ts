import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ellipsised, fitText, wrapText } from './fit-text.ts'

/** Every character is one unit wide at size 1. */
const measure = (text: string, size: number) => Array.from(text).length * size

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('un deux trois', 1, { width: 8, maximumLines: 3 }, measure).lines).toEqual(['un deux', 'trois'])
  })

  it('never breaks at a no-break space while a plain one is there', () => {
    const { lines } = wrapText('la 1\u00a0000', 1, { width: 6, maximumLines: 3 }, measure)
    expect(lines).toEqual(['la', '1\u00a0000'])
  })

  it('breaks a word that is too long after one of its signs, else anywhere', () => {
    expect(wrapText('4c4c4544-0051', 1, { width: 10, maximumLines: 3 }, measure).lines).toEqual(['4c4c4544-', '0051'])
    expect(wrapText('ABCDEFGH', 1, { width: 3, maximumLines: 3 }, measure).lines).toEqual(['ABC', 'DEF', 'GH'])
  })

  it('leaves room for what stands before the first line', () => {
    const room = { width: 6, maximumLines: 2, firstIndent: 3 }
    expect(wrapText('ABC DEFGH', 1, room, measure).lines).toEqual(['ABC', 'DEFGH'])
  })

  it('ends in an ellipsis what does not fit, and says that it is cut', () => {
    const room = { width: 5, maximumLines: 2 }
    expect(wrapText('un deux trois', 1, room, measure)).toEqual({ lines: ['un', 'deux…'], isCut: true })
  })

  it('keeps every line in its width and every character in its order, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    const room = fc.record({ width: fc.integer({ min: 2, max: 20 }), maximumLines: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(text, room, (words, one) => {
        const { lines, isCut } = wrapText(words, 1, one, measure)
        expect(lines.length).toBeLessThanOrEqual(one.maximumLines)
        for (const line of lines) expect(measure(line, 1)).toBeLessThanOrEqual(one.width)
        if (!isCut) expect(lines.join('').replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''))
        else expect(lines.at(-1)).toMatch(/…$/)
      }),
    )
  })
})

describe('fitText', () => {
  it('takes the largest size at which nothing is cut', () => {
    expect(fitText('ABCDEF', [3, 2, 1], { width: 12, maximumLines: 1 }, measure)).toMatchObject({
      lines: ['ABCDEF'],
      sizePoints: 2,
    })
  })

  it('cuts at the smallest size only', () => {
    const room = { width: 4, maximumLines: 1 }
    expect(fitText('ABCDEF', [2, 1], room, measure)).toEqual({ lines: ['ABC…'], isCut: true, sizePoints: 1 })
  })
})

describe('ellipsised', () => {
  it('leaves a text that fits as it is', () => {
    expect(ellipsised('ABC', 3, (text) => text.length)).toBe('ABC')
  })
})
