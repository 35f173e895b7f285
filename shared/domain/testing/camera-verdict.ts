import { type MediaRefusal, stateOfRefusal } from './media-refusal.ts'
import type { FaultCode, Measure, TestVerdict } from './result.ts'

/** Brightness of a frame, 0 to 255, and how much it varies over the picture. */
export type LumaStats = { mean: number; deviation: number }

export type CameraRun = {
  label: string | null
  width: number
  height: number
  /** Of each look, oldest first. */
  looks: readonly LumaStats[]
  /** Mean change of a pixel from each look to the next. */
  changes: readonly number[]
  framesPerSecond: number
  /** `null`: nobody was asked, or nobody answered. */
  isShutterOpen: boolean | null
}

/** A lens cap or a dead sensor gives a picture without any contrast. */
export const neededDeviation = 5
export const neededFramesPerSecond = 10
const blackMean = 24

/** From the pixels of a canvas: red, green, blue, alpha, each 0 to 255. */
export function lumaOf(rgba: ArrayLike<number>): Uint8Array {
  const luma = new Uint8Array(Math.floor(rgba.length / 4))
  for (let index = 0; index < luma.length; index++) {
    const at = index * 4
    luma[index] = Math.round(0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0))
  }
  return luma
}

export function lumaStats(luma: ArrayLike<number>): LumaStats {
  let sum = 0
  let squares = 0
  for (let index = 0; index < luma.length; index++) {
    const value = luma[index] ?? 0
    sum += value
    squares += value * value
  }
  const count = Math.max(1, luma.length)
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}

export function meanChange(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const count = Math.min(before.length, after.length)
  let sum = 0
  for (let index = 0; index < count; index++) sum += Math.abs((after[index] ?? 0) - (before[index] ?? 0))
  return count === 0 ? 0 : sum / count
}

/** A flat picture may be a closed shutter: only a person can tell. */
export function isShutterInDoubt(run: CameraRun): boolean {
  return isFlat(run) && run.isShutterOpen === null
}

export function cameraVerdict(run: CameraRun): TestVerdict {
  const measures = measuresOf(run)
  const verdict = (state: TestVerdict['state'], faults: FaultCode[], why: string | null): TestVerdict => ({
    state,
    faults,
    measures,
    detail: [run.label, why].filter((part) => part !== null).join(' · ') || null,
  })
  if (run.looks.length === 0) return verdict('fail', ['CAMERA_DEAD'], 'NO_PICTURE')
  if (isFlat(run)) {
    if (run.isShutterOpen === true) return verdict('fail', ['CAMERA_BLACK'], isBlack(run) ? null : 'FLAT_PICTURE')
    return verdict('undecided', [], 'SHUTTER_CLOSED')
  }
  // A living sensor is never the same twice: its noise alone changes pixels.
  if (run.changes.every((change) => change === 0)) return verdict('fail', ['CAMERA_DEAD'], 'FROZEN_PICTURE')
  // In the dark a sound camera exposes longer and gives fewer pictures: no fault without light.
  if (run.framesPerSecond < neededFramesPerSecond) return verdict('undecided', [], 'FEW_PICTURES')
  return verdict('pass', [], null)
}

export function cameraRefusalVerdict(refusal: MediaRefusal): TestVerdict {
  const faults: FaultCode[] = refusal === 'NOT_FOUND' ? ['CAMERA_DEAD'] : []
  return { state: stateOfRefusal(refusal), faults, measures: [], detail: refusal }
}

function isFlat({ looks }: CameraRun): boolean {
  return looks.length > 0 && median(looks.map(({ deviation }) => deviation)) <= neededDeviation
}

function isBlack({ looks }: CameraRun): boolean {
  return median(looks.map(({ mean }) => mean)) <= blackMean
}

function measuresOf(run: CameraRun): Measure[] {
  const stats: Measure[] = [
    { name: 'width', value: run.width, unit: 'px' },
    { name: 'height', value: run.height, unit: 'px' },
    { name: 'framesPerSecond', value: rounded(run.framesPerSecond), unit: '1/s' },
  ]
  if (run.looks.length === 0) return stats
  const mean = median(run.looks.map((look) => look.mean))
  const deviation = median(run.looks.map((look) => look.deviation))
  return [
    { name: 'lumaMean', value: rounded(mean), unit: null },
    { name: 'lumaDeviation', value: rounded(deviation), unit: null },
    { name: 'frameChange', value: rounded(Math.max(0, ...run.changes)), unit: null },
    ...stats,
  ]
}

/** The middle value: cameras start black and overexpose before they settle. */
function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
