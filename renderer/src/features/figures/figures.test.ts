import { describe, expect, it } from 'vitest'
import type { IntakeSummary } from '../../../../shared/domain/campaign.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { figuresOf } from './figures.ts'

function intake(donorName: string, announcedCount: number | null): IntakeSummary {
  return { donorName, announcedCount } as IntakeSummary
}

function machine(donorName: string, more: Partial<MachineSummary> = {}): MachineSummary {
  return { donorName, kind: null, letter: null, isReady: false, batchId: null, ...more } as MachineSummary
}

describe('figuresOf', () => {
  it('counts what each donor gave, the largest first', () => {
    const { donors } = figuresOf(
      [intake('Mairie', 3), intake('Office', 10), intake('Office', 2)],
      [machine('Mairie'), machine('Office', { isReady: true, batchId: 'b' }), machine('Office')],
    )
    expect(donors).toEqual([
      { donorName: 'Office', intakeCount: 2, announcedCount: 12, receivedCount: 2, readyCount: 1, batchedCount: 1 },
      { donorName: 'Mairie', intakeCount: 1, announcedCount: 3, receivedCount: 1, readyCount: 0, batchedCount: 0 },
    ])
  })

  it('says no announced sum when one intake announced nothing', () => {
    expect(figuresOf([intake('Office', 10), intake('Office', null)], []).total.announcedCount).toBeNull()
  })

  it('leaves out kinds and grades that nobody has, and keeps the unknown', () => {
    const { kinds, grades } = figuresOf([], [machine('a', { kind: 'laptop', letter: 'B' }), machine('a')])
    expect(kinds).toEqual([
      { kind: 'laptop', count: 1 },
      { kind: null, count: 1 },
    ])
    expect(grades).toEqual([
      { letter: 'B', count: 1 },
      { letter: null, count: 1 },
    ])
  })
})
