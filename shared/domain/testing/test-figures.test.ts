import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultStates } from './result.ts'
import { type CountedResult, type StepFigures, testFigures } from './test-figures.ts'

const anyResult: fc.Arbitrary<CountedResult> = fc.record({
  operatorName: fc.constantFrom('Atelier 1', 'Atelier 2', 'Atelier 3'),
  modelName: fc.constantFrom('ThinkPad T480', 'OptiPlex 7050', null),
  stepKey: fc.constantFrom('keyboard', 'camera', 'charger'),
  state: fc.constantFrom(...resultStates),
  durationSeconds: fc.option(fc.nat(4000)),
})
const anyResults = fc.array(anyResult, { maxLength: 40 })

function result(told: Partial<CountedResult> = {}): CountedResult {
  return {
    operatorName: 'Atelier 1',
    modelName: 'ThinkPad T480',
    stepKey: 'keyboard',
    state: 'pass',
    durationSeconds: null,
    ...told,
  }
}

const countOf = (steps: readonly StepFigures[]) =>
  steps.reduce((sum, { judgedCount, unjudgedCount }) => sum + judgedCount + unjudgedCount, 0)

describe('the figures of the tests', () => {
  it('tell for each person and each model what failed and how long it took', () => {
    const { byOperator, byModel } = testFigures([
      result({ durationSeconds: 40 }),
      result({ state: 'fail', durationSeconds: 60 }),
      result({ state: 'skipped', durationSeconds: 1 }),
      result({ operatorName: 'Atelier 2', modelName: null, stepKey: 'camera' }),
    ])
    const keyboard = { stepKey: 'keyboard', judgedCount: 2, failCount: 1, failShare: 0.5, unjudgedCount: 1 }
    const camera = { stepKey: 'camera', judgedCount: 1, failCount: 0, failShare: 0, unjudgedCount: 0 }
    expect(byOperator).toEqual([
      { name: 'Atelier 1', steps: [{ ...keyboard, medianSeconds: 50 }] },
      { name: 'Atelier 2', steps: [{ ...camera, medianSeconds: null }] },
    ])
    expect(byModel.map(({ name }) => name)).toEqual(['ThinkPad T480', null])
  })

  it('leave out hardware that is not there, and give no share of nothing', () => {
    expect(testFigures([result({ state: 'not-applicable' })])).toEqual({ byOperator: [], byModel: [], overall: [] })
    expect(testFigures([result({ state: 'crashed' })]).overall).toMatchObject([{ failShare: null, unjudgedCount: 1 }])
  })

  it('do not let one machine left overnight speak for the others', () => {
    const timed = [30, 40, 50, 40_000].map((durationSeconds) => result({ durationSeconds }))
    expect(testFigures(timed).overall).toMatchObject([{ medianSeconds: 45 }])
  })

  it('are the same in whatever order results come', () => {
    const shuffled = anyResults.chain((results) =>
      fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length })),
    )
    fc.assert(
      fc.property(shuffled, ([results, others]) => {
        expect(testFigures(others)).toEqual(testFigures(results))
      }),
    )
  })

  it('count every asked test once on each side', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        const { byOperator, byModel, overall } = testFigures(results)
        const asked = results.filter(({ state }) => state !== 'not-applicable').length
        expect(countOf(overall)).toBe(asked)
        expect(countOf(byOperator.flatMap(({ steps }) => steps))).toBe(asked)
        expect(countOf(byModel.flatMap(({ steps }) => steps))).toBe(asked)
      }),
    )
  })

  it('keep shares between none and all, and the median among the times', () => {
    fc.assert(
      fc.property(anyResults, (results) => {
        for (const { stepKey, failShare, failCount, judgedCount, medianSeconds } of testFigures(results).overall) {
          expect(failCount).toBeLessThanOrEqual(judgedCount)
          expect(failShare === null).toBe(judgedCount === 0)
          const own = results.filter((one) => one.stepKey === stepKey).flatMap((one) => one.durationSeconds ?? [])
          if (medianSeconds === null) continue
          expect(medianSeconds).toBeGreaterThanOrEqual(Math.min(...own))
          expect(medianSeconds).toBeLessThanOrEqual(Math.max(...own))
        }
      }),
    )
  })
})
