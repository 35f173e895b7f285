/** What a run that failed says of itself, where it is known by name. */
const eraseFailureCodes = [
  'MARKERS_NOT_KEPT',
  'POWER_CYCLE_NEEDED',
  'HIDDEN_AREA_LEFT',
  'READ_FAILED',
  'READ_FROM_CACHE',
  'READ_REFUSED',
  'SANITIZE_FAILED',
  'SANITIZE_NEVER_RAN',
  'SANITIZE_STUCK',
  'DEVICE_STATUS_UNREADABLE',
  'PASSWORD_LEFT',
  'COMMAND_FAILED',
  'TIMED_OUT',
  'TOOL_MISSING',
  'FROZEN',
  'LOCKED',
  'UNEXPECTED',
] as const
export type EraseFailureCode = (typeof eraseFailureCodes)[number]

export function isEraseFailure(text: string): text is EraseFailureCode {
  return eraseFailureCodes.some((code) => code === text)
}
