import type { TestVerdict } from './result.ts'

export const touchColumns = 12
const touchRows = 8
export const touchCells = touchColumns * touchRows
/** One hand: nobody is asked for the ten fingers that many screens declare. */
const mostFingersAsked = 5

export type TouchRun = {
  cells: ReadonlySet<number>
  mostAtOnce: number
  /** `navigator.maxTouchPoints`: 0 when the system knows of no touch screen. */
  declaredPoints: number
  seconds: number
}

/** The cell under a finger, by rows from the top left; `null` outside the screen. */
export function cellAt(xShare: number, yShare: number): number | null {
  if (xShare < 0 || yShare < 0 || xShare >= 1 || yShare >= 1) return null
  return Math.floor(yShare * touchRows) * touchColumns + Math.floor(xShare * touchColumns)
}

export function fingersAsked(declaredPoints: number): number {
  return Math.max(1, Math.min(declaredPoints, mostFingersAsked))
}

export function isTouchDone(run: Omit<TouchRun, 'seconds'>): boolean {
  return run.cells.size === touchCells && run.mostAtOnce >= fingersAsked(run.declaredPoints)
}

export function touchVerdict(run: TouchRun): TestVerdict {
  return { ...judge(run), measures: measuresOf(run) }
}

function judge(run: TouchRun): Omit<TestVerdict, 'measures'> {
  if (run.cells.size === 0) {
    if (run.declaredPoints === 0) return { state: 'not-applicable', faults: [], detail: 'NO_TOUCH_SCREEN' }
    return { state: 'fail', faults: ['TOUCH_DEAD'], detail: null }
  }
  if (run.cells.size < touchCells) return { state: 'fail', faults: ['TOUCH_ZONES_DEAD'], detail: deadCells(run.cells) }
  // The whole surface answers: fewer fingers than declared may as well be a hand in a glove.
  if (!isTouchDone(run)) return { state: 'undecided', faults: [], detail: 'FEWER_FINGERS' }
  return { state: 'pass', faults: [], detail: null }
}

function measuresOf(run: TouchRun): TestVerdict['measures'] {
  return [
    { name: 'cells', value: run.cells.size, unit: null },
    { name: 'fingers', value: run.mostAtOnce, unit: null },
    { name: 'fingersDeclared', value: run.declaredPoints, unit: null },
    { name: 'seconds', value: Math.round(run.seconds), unit: 's' },
  ]
}

/** As on a chart: row letters from the top, column numbers from the left. */
function deadCells(cells: ReadonlySet<number>): string {
  const dead = Array.from({ length: touchCells }, (_, cell) => cell).filter((cell) => !cells.has(cell))
  return dead.map((cell) => `${'ABCDEFGH'[Math.floor(cell / touchColumns)]}${(cell % touchColumns) + 1}`).join(' ')
}
