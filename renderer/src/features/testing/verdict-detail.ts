import { type DisplayPattern, displayPatterns } from '../../../../shared/domain/testing/display-verdict.ts'
import { type PointerGesture, pointerGestures } from '../../../../shared/domain/testing/pointer-verdict.ts'

/** Codes that a verdict's detail may hold and that have words; the rest is a name, shown as it came. */
const detailCodes = [
  'NOT_FOUND',
  'BUSY',
  'NOT_ALLOWED',
  'NOT_SECURE',
  'BROKEN',
  'NO_PICTURE',
  'FLAT_PICTURE',
  'SHUTTER_CLOSED',
  'FROZEN_PICTURE',
  'FEW_PICTURES',
  'MICROPHONE_MUTED',
  'DIGITAL_SILENCE',
  'NO_TOUCH_SCREEN',
  'FEWER_FINGERS',
  'NO_WEBGL2',
  'CONTEXT_LOST',
  'RENDERER_HIDDEN',
  'NO_SAMPLE',
  'PLUGGED_IN',
  'TOO_SHORT',
  'CLIFF',
  'SHORT_RUN',
  'HARDLY_DROPS',
  'NO_BATTERY_API',
] as const
type DetailCode = (typeof detailCodes)[number]
export type DetailPart =
  | { kind: 'code'; code: DetailCode }
  | { kind: 'keys'; fault: 'KEYS_DEAD' | 'KEYS_STUCK'; codes: string }
  | { kind: 'spot'; pattern: DisplayPattern; x: string; y: string }
  | { kind: 'gestures'; gestures: PointerGesture[] }
  | { kind: 'text'; text: string }

export function readDetail(detail: string | null): DetailPart[] {
  return detail === null ? [] : detail.split(' · ').map(readPart)
}

function readPart(text: string): DetailPart {
  const code = detailCodes.find((one) => one === text)
  if (code !== undefined) return { kind: 'code', code }
  const [, fault, codes] = /^(KEYS_DEAD|KEYS_STUCK): (.+)$/.exec(text) ?? []
  if (codes !== undefined) return { kind: 'keys', fault: fault === 'KEYS_DEAD' ? fault : 'KEYS_STUCK', codes }
  const [, picture, x, y] = /^(\w+) (\d+),(\d+)$/.exec(text) ?? []
  const pattern = displayPatterns.find((one) => one === picture)
  if (pattern !== undefined && x !== undefined && y !== undefined) return { kind: 'spot', pattern, x, y }
  const [, missing] = /^MISSING: (.+)$/.exec(text) ?? []
  if (missing === undefined) return { kind: 'text', text }
  return { kind: 'gestures', gestures: pointerGestures.filter((gesture) => missing.split(' ').includes(gesture)) }
}
