import { describe, expect, it } from 'vitest'
import { aBattery } from '../../test/builders/whole-machine.ts'
import { batteryHealth } from './battery.ts'

function health(fullMilliwattHours: number | null, designMilliwattHours: number | null = 50_000) {
  return batteryHealth(aBattery({ fullMilliwattHours, designMilliwattHours }))
}

describe('batteryHealth', () => {
  it.each([
    [50_000, 100, 'good'],
    [54_000, 108, 'good'],
    [40_000, 80, 'good'],
    [39_500, 79, 'acceptable'],
    [30_000, 60, 'acceptable'],
    [29_500, 59, 'replace'],
    [500, 1, 'replace'],
  ])('judges %i of 50 000 mWh', (full, percent, verdict) => {
    expect(health(full)).toEqual({ percent, verdict })
  })

  it('says nothing without both capacities', () => {
    const unknown = { percent: null, verdict: 'unknown' }
    expect([health(null), health(0), health(40_000, null), health(40_000, 0)]).toEqual(Array(4).fill(unknown))
  })

  it('does not believe a gauge that mixes its units', () => {
    expect(health(50_000, 4400)).toEqual({ percent: null, verdict: 'unknown' })
  })
})
