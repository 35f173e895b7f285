import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosmeticGrades, functionalGrades, letters } from '../grading.ts'
import { type GivenGrade, gradeDifferences } from './grade-differences.ts'

const anyHistory: fc.Arbitrary<GivenGrade[]> = fc
  .array(
    fc.record({
      machineId: fc.constantFrom('m1', 'm2', 'm3'),
      cosmetic: fc.constantFrom(...cosmeticGrades.slice(3, 6)),
      functional: fc.constantFrom(null, ...functionalGrades.slice(3, 5)),
      letter: fc.constantFrom(null, ...letters.slice(0, 2)),
      operatorName: fc.constantFrom('Atelier 1', 'Atelier 2', 'Atelier 3'),
      givenAt: fc.constantFrom('2026-11-20T00:00:00.000Z', '2026-11-21T00:00:00.000Z'),
    }),
    { maxLength: 14 },
  )
  .map((grades) => grades.map((grade, index) => ({ ...grade, id: `g${String(index).padStart(2, '0')}` })))

const given = (operatorName: string, letter: GivenGrade['letter'], day: number): GivenGrade => ({
  id: `g${day}`,
  machineId: 'm1',
  cosmetic: 'C5',
  functional: 'F5',
  letter,
  operatorName,
  givenAt: `2026-11-${day}T00:00:00.000Z`,
})

describe('grades that two people give the same machine', () => {
  it('differ by their last words, oldest first', () => {
    const history = [given('Atelier 1', 'A', 10), given('Atelier 2', 'C', 12), given('Atelier 1', 'B', 11)]
    expect(gradeDifferences(history)).toEqual([{ machineId: 'm1', grades: [history[2], history[1]] }])
  })

  it('differ no more once one came round to the other', () => {
    const history = [given('Atelier 1', 'A', 10), given('Atelier 2', 'C', 12), given('Atelier 1', 'C', 13)]
    expect(gradeDifferences(history)).toEqual([])
  })

  it('differ by a scale alone, under the same letter', () => {
    const other: GivenGrade = { ...given('Atelier 2', 'A', 12), cosmetic: 'C6' }
    expect(gradeDifferences([given('Atelier 1', 'A', 10), other])).toHaveLength(1)
  })

  it('are told alike in whatever order the history comes', () => {
    const shuffled = anyHistory.chain((history) =>
      fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })),
    )
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(gradeDifferences(other)).toEqual(gradeDifferences(history))
      }),
    )
  })

  it('always show two people and two grades, never the same person twice', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { machineId, grades } of gradeDifferences(history)) {
          expect(new Set(grades.map(({ operatorName }) => operatorName)).size).toBe(grades.length)
          expect(new Set(grades.map((one) => `${one.cosmetic}${one.functional}${one.letter}`)).size).toBeGreaterThan(1)
          expect(grades.every((grade) => grade.machineId === machineId)).toBe(true)
        }
      }),
    )
  })

  it('never differ where one person works alone', () => {
    const alone = anyHistory.map((history) => history.map((grade) => ({ ...grade, operatorName: 'Atelier 1' })))
    fc.assert(
      fc.property(alone, (history) => {
        expect(gradeDifferences(history)).toEqual([])
      }),
    )
  })
})
