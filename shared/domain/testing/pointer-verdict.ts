import type { FaultCode, TestVerdict } from './result.ts'

export const pointerZones = 9
/** What the hand does beside moving. Those of `optionalGestures` do not exist on every touchpad. */
export const pointerGestures = [
  'left',
  'right',
  'double',
  'drag',
  'scrollUp',
  'scrollDown',
  'middle',
  'scrollLeft',
  'scrollRight',
] as const
export type PointerGesture = (typeof pointerGestures)[number]
export const optionalGestures: ReadonlySet<PointerGesture> = new Set(['middle', 'scrollLeft', 'scrollRight'])
export const neededGestures = pointerGestures.filter((gesture) => !optionalGestures.has(gesture))

const buttonGestures: readonly PointerGesture[] = ['left', 'right', 'middle']
const gestureOfButton: Partial<Record<number, PointerGesture>> = { 0: 'left', 1: 'middle', 2: 'right' }

export type PointerRun = { zones: ReadonlySet<number>; gestures: ReadonlySet<PointerGesture>; seconds: number }

/** The ninth of the field where the pointer stands, by rows from the top left; `null` outside. */
export function zoneAt(xShare: number, yShare: number): number | null {
  if (xShare < 0 || yShare < 0 || xShare >= 1 || yShare >= 1) return null
  return Math.floor(yShare * 3) * 3 + Math.floor(xShare * 3)
}

export function gestureOf(button: number): PointerGesture | null {
  return gestureOfButton[button] ?? null
}

export function gesturesOfWheel(deltaX: number, deltaY: number): PointerGesture[] {
  const gestures: PointerGesture[] = []
  if (deltaY !== 0) gestures.push(deltaY < 0 ? 'scrollUp' : 'scrollDown')
  if (deltaX !== 0) gestures.push(deltaX < 0 ? 'scrollLeft' : 'scrollRight')
  return gestures
}

export function isPointerDone({ zones, gestures }: Omit<PointerRun, 'seconds'>): boolean {
  return zones.size === pointerZones && neededGestures.every((gesture) => gestures.has(gesture))
}

export function pointerVerdict(run: PointerRun): TestVerdict {
  const faults = faultsOf(run)
  const missing = neededGestures.filter((gesture) => !run.gestures.has(gesture))
  return {
    state: faults.length === 0 ? 'pass' : 'fail',
    faults,
    measures: [
      { name: 'zones', value: run.zones.size, unit: null },
      { name: 'gestures', value: run.gestures.size, unit: null },
      { name: 'seconds', value: Math.round(run.seconds), unit: 's' },
    ],
    detail: missing.length === 0 ? null : `MISSING: ${missing.join(' ')}`,
  }
}

function faultsOf({ zones, gestures }: PointerRun): FaultCode[] {
  if (zones.size === 0 && gestures.size === 0) return ['POINTER_DEAD']
  const isMissing = (gesture: PointerGesture) => !optionalGestures.has(gesture) && !gestures.has(gesture)
  const missing = pointerGestures.filter(isMissing)
  const faults: FaultCode[] = []
  // A scroll or a drag that fails is a part of the surface, or of the finger's track on it.
  if (zones.size < pointerZones || missing.some((gesture) => !buttonGestures.includes(gesture))) {
    faults.push('POINTER_ZONES_DEAD')
  }
  if (missing.some((gesture) => buttonGestures.includes(gesture))) faults.push('BUTTONS_DEAD')
  return faults
}
