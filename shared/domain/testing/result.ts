/** What became of one step. Only `fail` counts against the grade; what is not settled keeps a machine from leaving. */
export const resultStates = [
  'pass',
  'fail',
  /** By a person, with a reason. */
  'skipped',
  /** No such hardware, by the reading or by a person. */
  'not-applicable',
  /** A step that it depends on failed. */
  'blocked',
  /** Done, and nothing could be told from it. */
  'undecided',
  /** The test itself broke. */
  'crashed',
] as const
export type ResultState = (typeof resultStates)[number]

export const skipReasons = ['NO_TIME', 'NO_EQUIPMENT', 'DOES_NOT_START', 'DONE_ELSEWHERE', 'OTHER'] as const
export type SkipReason = (typeof skipReasons)[number]

/** What is wrong, from a short list: two technicians say the same fault with the same word. */
export const faultCodes = [
  'DOES_NOT_START',
  'SHUTS_DOWN',
  'SCREEN_BROKEN',
  'SCREEN_DEFECTS',
  'SCREEN_UNEVEN',
  'SCREEN_DARK',
  'KEYS_DEAD',
  'KEYS_STUCK',
  'KEYS_MISSING',
  'LAYOUT_MISMATCH',
  'POINTER_DEAD',
  'POINTER_ZONES_DEAD',
  'BUTTONS_DEAD',
  'TOUCH_DEAD',
  'TOUCH_ZONES_DEAD',
  'CAMERA_DEAD',
  'CAMERA_BLACK',
  'MICROPHONE_DEAD',
  'SPEAKER_LEFT_DEAD',
  'SPEAKER_RIGHT_DEAD',
  'SOUND_DISTORTED',
  'GPU_NOT_REAL',
  'WIFI_DEAD',
  'WIFI_WEAK',
  'BLUETOOTH_DEAD',
  'ETHERNET_DEAD',
  'ETHERNET_SLOW',
  'USB_PORT_DEAD',
  'VIDEO_OUT_DEAD',
  'CARD_READER_DEAD',
  'OPTICAL_DEAD',
  'BATTERY_DEAD',
  'BATTERY_WORN',
  'BATTERY_SWOLLEN',
  'CHARGER_MISSING',
  'CHARGER_TOO_WEAK',
  'MEMORY_ERRORS',
  'DRIVE_FAILING',
  'OVERHEATS',
  'THROTTLES',
  'FAN_NOISY',
  'FAN_DEAD',
  'HINGE_BROKEN',
  'BIOS_LOCKED',
  'MDM_LOCKED',
  'COMPUTRACE_ACTIVE',
  'TPM_NOT_CLEARED',
  'FINGERPRINTS_LEFT',
  'MEDIA_LEFT_INSIDE',
  'STICKERS_LEFT',
  'SYSTEM_MISSING',
  'LICENCE_MISSING',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** One number that a test measured, with its unit in words of the field: "dB", "°C", "MB/s", "%". */
export type Measure = { name: string; value: number; unit: string | null }
/** What a person wrote down with the verdict, by the question's name: "layout" → "azerty-fr". */
export type Answer = { name: string; value: string }
export type ResultEvidence = { sha256: string; name: string; mimeType: string }

/** What a test says when it is over, before anybody recorded it. */
export type TestVerdict = {
  state: ResultState
  faults: FaultCode[]
  measures: Measure[]
  /** Short text that a person may read: a renderer's name, a log's tail. */
  detail: string | null
}
