import type { ErasePhase, ProgressLine } from '../../../shared/domain/erasing/erase-line.ts'
import { createSpeed } from './speed.ts'

export type Meter = {
  /** `laterBytes`: what the phases after this one will move. */
  enter: (phase: ErasePhase, totalBytes: number | null, laterBytes: number) => void
  add: (bytes: number) => void
  countError: () => void
  setTemperature: (celsius: number | null) => void
  temperature: () => number | null
  setPaused: (isPaused: boolean) => void
  line: () => ProgressLine
}

type MeterState = {
  phase: ErasePhase
  totalBytes: number | null
  doneBytes: number
  laterBytes: number
  errorCount: number
  temperatureCelsius: number | null
  isPaused: boolean
}

export function createMeter(milliseconds: () => number): Meter {
  const state: MeterState = {
    phase: 'preparing',
    totalBytes: null,
    doneBytes: 0,
    laterBytes: 0,
    errorCount: 0,
    temperatureCelsius: null,
    isPaused: false,
  }
  let speed = createSpeed(milliseconds)
  return {
    enter(phase, totalBytes, laterBytes) {
      Object.assign(state, { phase, totalBytes, laterBytes, doneBytes: 0 })
      speed = createSpeed(milliseconds)
    },
    add(bytes) {
      state.doneBytes += bytes
      speed.add(bytes)
    },
    countError() {
      state.errorCount += 1
    },
    setTemperature(celsius) {
      state.temperatureCelsius = celsius
    },
    temperature: () => state.temperatureCelsius,
    setPaused(isPaused) {
      state.isPaused = isPaused
    },
    line: () => lineOf(state, speed.now(), speed.average()),
  }
}

function lineOf(state: MeterState, now: number | null, average: number | null): ProgressLine {
  const { phase, totalBytes, doneBytes, laterBytes, errorCount, temperatureCelsius, isPaused } = state
  const isMeasured = totalBytes !== null
  return {
    kind: 'progress',
    phase,
    doneBytes: isMeasured ? doneBytes : null,
    totalBytes,
    permille: null,
    bytesPerSecond: isMeasured ? now : null,
    averageBytesPerSecond: isMeasured ? average : null,
    remainingSeconds: isMeasured ? remaining(totalBytes - doneBytes + laterBytes, now, average) : null,
    errorCount,
    temperatureCelsius,
    isPaused,
  }
}

/** By the slower of the two speeds: a dying drive slows down long before it says a word. */
function remaining(bytes: number, now: number | null, average: number | null): number | null {
  if (now === null || average === null || now <= 0 || average <= 0) return null
  return Math.round(bytes / Math.min(now, average))
}
