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
export type DetailCode = (typeof detailCodes)[number]
export type DetailPart = { kind: 'code'; code: DetailCode } | { kind: 'text'; text: string }

export function readDetail(detail: string | null): DetailPart[] {
  if (detail === null) return []
  return detail.split(' · ').map((text) => {
    const code = detailCodes.find((one) => one === text)
    return code === undefined ? { kind: 'text', text } : { kind: 'code', code }
  })
}
