/** Measures that have words; a name from elsewhere is shown as it came. */
const measureNames = [
  'keysSeen',
  'keysExpected',
  'seconds',
  'zones',
  'gestures',
  'cells',
  'fingers',
  'fingersDeclared',
  'defects',
  'patternsSeen',
  'width',
  'height',
  'pixelRatio',
  'lumaMean',
  'lumaDeviation',
  'frameChange',
  'framesPerSecond',
  'floor',
  'leftRise',
  'rightRise',
  'leftTone',
  'rightTone',
  'lostContexts',
  'minutes',
  'percentPerMinute',
  'steepestDrop',
  'watts',
  'fullMinutes',
] as const
export type MeasureName = (typeof measureNames)[number]

export function isMeasureName(name: string): name is MeasureName {
  return measureNames.some((one) => one === name)
}
