import type { FaultCode, TestVerdict } from './result.ts'

/** Pictures that fill the screen, in the order in which they are shown. */
export const displayPatterns = [
  'white',
  'black',
  'red',
  'green',
  'blue',
  'grey',
  'gradient',
  'checker',
  'text',
] as const
export type DisplayPattern = (typeof displayPatterns)[number]

/** What a person says of the whole screen, beside the points clicked. */
export const displayRemarks = ['SCREEN_UNEVEN', 'SCREEN_DARK', 'SCREEN_BROKEN'] as const
export type DisplayRemark = (typeof displayRemarks)[number]

export type Pixels = { width: number; height: number }
/** A point clicked, in pixels of the screen itself. */
export type ScreenDefect = { pattern: DisplayPattern; x: number; y: number }

export type DisplayRun = {
  seen: ReadonlySet<DisplayPattern>
  defects: readonly ScreenDefect[]
  remarks: ReadonlySet<DisplayRemark>
  shown: Pixels
  pixelRatio: number
  /** From the screen's EDID; `null` when no reading gave it. */
  native: Pixels | null
}

/** The same spot seen on red and on white is one defect: a hand does not click the same pixel twice. */
const sameSpotPixels = 24
/** Three changes a second is where a flashing screen becomes dangerous; we stay at half of it. */
const shortestChangeMs = 700

export function mayChangePattern(lastChangeMs: number | null, nowMs: number): boolean {
  return lastChangeMs === null || nowMs - lastChangeMs >= shortestChangeMs
}

export function distinctSpots(defects: readonly ScreenDefect[]): ScreenDefect[] {
  const kept: ScreenDefect[] = []
  for (const one of defects) {
    if (!kept.some((other) => isSameSpot(other, one))) kept.push(one)
  }
  return kept
}

export function isSameSpot(one: { x: number; y: number }, other: { x: number; y: number }): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) <= sameSpotPixels
}

export function isAtNative({ shown, native }: Pick<DisplayRun, 'shown' | 'native'>): boolean | null {
  if (native === null) return null
  const isUpright = shown.width === native.width && shown.height === native.height
  return isUpright || (shown.width === native.height && shown.height === native.width)
}

export function displayVerdict(run: DisplayRun): TestVerdict {
  const spots = distinctSpots(run.defects)
  const faults: FaultCode[] = displayRemarks.filter((remark) => run.remarks.has(remark))
  if (spots.length > 0) faults.unshift('SCREEN_DEFECTS')
  const isWhole = displayPatterns.every((pattern) => run.seen.has(pattern))
  return {
    state: faults.length > 0 ? 'fail' : isWhole ? 'pass' : 'undecided',
    faults,
    measures: [
      { name: 'defects', value: spots.length, unit: null },
      { name: 'patternsSeen', value: run.seen.size, unit: null },
      { name: 'width', value: run.shown.width, unit: 'px' },
      { name: 'height', value: run.shown.height, unit: 'px' },
      { name: 'pixelRatio', value: run.pixelRatio, unit: null },
    ],
    detail: detailOf(run, spots),
  }
}

function detailOf(run: DisplayRun, spots: readonly ScreenDefect[]): string | null {
  const points = spots.map(({ pattern, x, y }) => `${pattern} ${Math.round(x)},${Math.round(y)}`)
  const scaled =
    isAtNative(run) === false && run.native !== null ? [`EDID ${run.native.width}×${run.native.height}`] : []
  return [...points, ...scaled].join(' · ') || null
}
