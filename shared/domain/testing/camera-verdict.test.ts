import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CameraRun,
  cameraRefusalVerdict,
  cameraVerdict,
  isShutterInDoubt,
  lumaOf,
  lumaStats,
  meanChange,
} from './camera-verdict.ts'
import { mediaRefusals } from './media-refusal.ts'

function aRun(overrides: Partial<CameraRun> = {}): CameraRun {
  const look = { mean: 99.9, deviation: 15.8 }
  return {
    label: 'Integrated Camera',
    width: 1280,
    height: 720,
    looks: [look, look, look],
    changes: [2.1, 1.8],
    framesPerSecond: 29.9,
    isShutterOpen: null,
    ...overrides,
  }
}
const black = Array(3).fill({ mean: 3, deviation: 0.4 })

describe('cameraVerdict', () => {
  it('passes a living picture', () => {
    expect(cameraVerdict(aRun())).toEqual({
      state: 'pass',
      faults: [],
      measures: [
        { name: 'lumaMean', value: 99.9, unit: null },
        { name: 'lumaDeviation', value: 15.8, unit: null },
        { name: 'frameChange', value: 2.1, unit: null },
        { name: 'width', value: 1280, unit: 'px' },
        { name: 'height', value: 720, unit: 'px' },
        { name: 'framesPerSecond', value: 29.9, unit: '1/s' },
      ],
      detail: 'Integrated Camera',
    })
  })

  it('asks about the shutter before it calls a black picture a fault', () => {
    expect(isShutterInDoubt(aRun({ looks: black }))).toBe(true)
    expect(cameraVerdict(aRun({ looks: black })).state).toBe('undecided')
    expect(cameraVerdict(aRun({ looks: black, isShutterOpen: false })).state).toBe('undecided')
    expect(cameraVerdict(aRun({ looks: black, isShutterOpen: true }))).toMatchObject({
      state: 'fail',
      faults: ['CAMERA_BLACK'],
    })
  })

  it('fails a picture that never moves, even by the noise of the sensor', () => {
    expect(cameraVerdict(aRun({ changes: [0, 0, 0] }))).toMatchObject({ state: 'fail', faults: ['CAMERA_DEAD'] })
  })

  it('fails a camera that opens and gives nothing', () => {
    expect(cameraVerdict(aRun({ looks: [], changes: [] }))).toMatchObject({ state: 'fail', faults: ['CAMERA_DEAD'] })
  })

  it('does not blame a camera for the dark', () => {
    expect(cameraVerdict(aRun({ framesPerSecond: 7.5 })).state).toBe('undecided')
  })

  it('passes nothing without contrast, change and ten pictures a second', () => {
    const value = fc.double({ min: 0, max: 255, noNaN: true })
    const looks = fc.array(fc.record({ mean: value, deviation: value }), { maxLength: 6 })
    const run = fc.record({
      looks,
      changes: fc.array(value, { maxLength: 6 }),
      framesPerSecond: fc.double({ min: 0, max: 60, noNaN: true }),
      isShutterOpen: fc.constantFrom(true, false, null),
    })
    fc.assert(
      fc.property(run, (parts) => {
        const verdict = cameraVerdict(aRun(parts))
        expect(verdict.state === 'fail').toBe(verdict.faults.length > 0)
        if (verdict.state !== 'pass') return
        expect(Math.max(...parts.looks.map(({ deviation }) => deviation))).toBeGreaterThan(5)
        expect(Math.max(...parts.changes)).toBeGreaterThan(0)
        expect(parts.framesPerSecond).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})

describe('a camera that gives no picture', () => {
  it('is at fault only when it is not there', () => {
    expect(mediaRefusals.map((refusal) => cameraRefusalVerdict(refusal).state)).toEqual([
      'fail',
      'undecided',
      'undecided',
      'undecided',
      'crashed',
    ])
  })
})

describe('luma', () => {
  it('weighs the colours as eyes do', () => {
    expect([...lumaOf([255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255])]).toEqual([255, 0, 182])
  })

  it('has no deviation on a plain picture and some on any other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (luma) => {
        const { mean, deviation } = lumaStats(luma)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...luma))
        expect(mean).toBeLessThanOrEqual(Math.max(...luma))
        expect(deviation > 1e-6).toBe(new Set(luma).size > 1)
      }),
    )
  })

  it('changes by nothing between a frame and itself, and as much either way', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        (a, b) => {
          expect(meanChange(a, a)).toBe(0)
          expect(meanChange(a, b)).toBe(meanChange(b, a))
        },
      ),
    )
  })
})
