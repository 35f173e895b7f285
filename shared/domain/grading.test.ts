import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosmeticGrades, functionalGrades, gradeLetter, letters } from './grading.ts'

const rankOf = (letter: ReturnType<typeof gradeLetter>) => (letter === null ? -1 : letters.indexOf(letter))

describe('the letter of a grade', () => {
  it('follows the trade: the worse of the two axes speaks', () => {
    const told = [
      ['C6', 'F5'],
      ['C5', 'F5'],
      ['C3', 'F5'],
      ['C9', 'F4'],
      ['C2', 'F6'],
      ['C1', 'F6'],
      ['C9', 'F2'],
      ['C0', 'F6'],
    ] as const
    expect(told.map(([cosmetic, functional]) => gradeLetter(cosmetic, functional))).toEqual([
      'A',
      'B',
      'C',
      'C',
      'D',
      'scrap',
      'scrap',
      null,
    ])
  })

  it('never rises when a machine looks or works worse', () => {
    const looked = cosmeticGrades.slice(1)
    fc.assert(
      fc.property(fc.constantFrom(...looked), fc.constantFrom(...functionalGrades), (cosmetic, functional) => {
        const here = rankOf(gradeLetter(cosmetic, functional))
        const worseLook = looked[looked.indexOf(cosmetic) - 1] ?? cosmetic
        const worseWork = functionalGrades[functionalGrades.indexOf(functional) - 1] ?? functional
        expect(rankOf(gradeLetter(worseLook, functional))).toBeGreaterThanOrEqual(here)
        expect(rankOf(gradeLetter(cosmetic, worseWork))).toBeGreaterThanOrEqual(here)
      }),
    )
  })
})
