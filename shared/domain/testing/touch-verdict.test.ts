import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, fingersAsked, isTouchDone, type TouchRun, touchCells, touchVerdict } from './touch-verdict.ts'

const everyCell = Array.from({ length: touchCells }, (_, cell) => cell)
const aRun = (overrides: Partial<TouchRun> = {}): TouchRun => ({
  cells: new Set(everyCell),
  mostAtOnce: 5,
  declaredPoints: 10,
  seconds: 20,
  ...overrides,
})

describe('touchVerdict', () => {
  it('passes when every cell was painted and a hand was felt', () => {
    expect(touchVerdict(aRun())).toMatchObject({ state: 'pass', faults: [] })
  })

  it('names the cells that stay dead as on a chart', () => {
    const cells = new Set(everyCell.filter((cell) => cell !== 0 && cell !== 95))
    expect(touchVerdict(aRun({ cells }))).toMatchObject({
      state: 'fail',
      faults: ['TOUCH_ZONES_DEAD'],
      detail: 'A1 H12',
    })
  })

  it('fails for one dead cell', () => {
    expect(touchVerdict(aRun({ cells: new Set(everyCell.slice(1)) })).faults).toEqual(['TOUCH_ZONES_DEAD'])
  })

  it('tells a screen that does not answer from a screen that is not one', () => {
    const cells = new Set<number>()
    expect(touchVerdict(aRun({ cells, mostAtOnce: 0 })).faults).toEqual(['TOUCH_DEAD'])
    expect(touchVerdict(aRun({ cells, mostAtOnce: 0, declaredPoints: 0 })).state).toBe('not-applicable')
  })

  it('leaves to a person whether fewer fingers are a fault', () => {
    expect(touchVerdict(aRun({ mostAtOnce: 1 })).state).toBe('undecided')
    expect([0, 1, 2, 5, 10].map(fingersAsked)).toEqual([1, 1, 2, 5, 5])
  })

  it('passes exactly what is done', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(everyCell, { minLength: 90 }),
        fc.nat(10),
        fc.nat(10),
        (cells, most, declared) => {
          const run = aRun({ cells: new Set(cells), mostAtOnce: most, declaredPoints: declared })
          expect(touchVerdict(run).state === 'pass').toBe(isTouchDone(run))
        },
      ),
    )
  })
})

describe('cellAt', () => {
  it('finds every cell from its middle and nothing outside', () => {
    const middles = everyCell.map((cell) => cellAt(((cell % 12) + 0.5) / 12, (Math.floor(cell / 12) + 0.5) / 8))
    expect(middles).toEqual(everyCell)
    expect([cellAt(1, 0), cellAt(0, 1), cellAt(-0.01, 0)]).toEqual([null, null, null])
  })
})
