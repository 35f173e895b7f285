import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChargeSample, dischargeVerdict, measureDischarge, unpluggedRun } from './discharge-verdict.ts'

const aSample = (minute: number, percent: number, overrides: Partial<ChargeSample> = {}): ChargeSample => ({
  atMs: minute * 60_000,
  percent,
  isCharging: false,
  energyMilliwattHours: null,
  ...overrides,
})
const slide = (minutes: number, perMinute: number) =>
  Array.from({ length: minutes * 2 + 1 }, (_, half) => aSample(half / 2, 90 - (perMinute * half) / 2))

describe('dischargeVerdict', () => {
  it('passes a pack that would last hours', () => {
    const verdict = dischargeVerdict(slide(6, 0.5))
    expect(verdict).toMatchObject({ state: 'pass', faults: [], detail: null })
    expect(verdict.measures).toEqual([
      { name: 'minutes', value: 6, unit: 'min' },
      { name: 'percentPerMinute', value: 0.5, unit: '%/min' },
      { name: 'steepestDrop', value: 0.5, unit: '%' },
      { name: 'fullMinutes', value: 200, unit: 'min' },
    ])
  })

  it('fails a pack that would not last three quarters of an hour, or falls off a cliff', () => {
    expect(dischargeVerdict(slide(6, 2.5))).toMatchObject({
      state: 'fail',
      faults: ['BATTERY_WORN'],
      detail: 'SHORT_RUN',
    })
    const cliff = [...slide(1, 0.5), aSample(1.5, 60)]
    expect(dischargeVerdict(cliff)).toMatchObject({ state: 'fail', faults: ['BATTERY_WORN'], detail: 'CLIFF' })
  })

  it('says nothing of a machine that is plugged in, or was looked at too briefly', () => {
    expect(dischargeVerdict([])).toMatchObject({ state: 'undecided', detail: 'NO_SAMPLE' })
    expect(dischargeVerdict([...slide(6, 0.5), aSample(7, 87, { isCharging: true })])).toMatchObject({
      state: 'undecided',
      detail: 'PLUGGED_IN',
    })
    expect(dischargeVerdict(slide(3, 0.5))).toMatchObject({ state: 'undecided', detail: 'TOO_SHORT' })
  })

  it('does not take the rest after a gap for a cliff', () => {
    expect(dischargeVerdict([aSample(0, 90), aSample(20, 80)]).state).toBe('pass')
  })

  it('never blames more for a slower discharge', () => {
    const pace = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(pace, pace, fc.integer({ min: 5, max: 20 }), (one, other, minutes) => {
        const [slow, fast] = one < other ? [one, other] : [other, one]
        const isFailed = (perMinute: number) => dischargeVerdict(slide(minutes, perMinute)).state === 'fail'
        if (isFailed(slow)) expect(isFailed(fast)).toBe(true)
      }),
    )
  })
})

describe('measureDischarge', () => {
  it('starts again when the charger was there in between', () => {
    const samples = [aSample(0, 80), aSample(1, 85, { isCharging: true }), aSample(2, 85), aSample(4, 84)]
    expect(unpluggedRun(samples)).toHaveLength(2)
    expect(measureDischarge(samples)).toMatchObject({ minutes: 2, percentPerMinute: 0.5 })
  })

  it('gives watts where energy is known', () => {
    const samples = [aSample(0, 90, { energyMilliwattHours: 45_000 }), aSample(6, 88, { energyMilliwattHours: 44_000 })]
    expect(measureDischarge(samples)?.averageWatts).toBeCloseTo(10)
  })

  it('has nothing to say of one look', () => {
    expect(measureDischarge([aSample(0, 90)])).toBeNull()
  })
})
