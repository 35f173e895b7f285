// upower -d   (also: upower -i DEVICE, several in a row)
import type { BatteryFacts } from '../../../../shared/domain/machine-facts.ts'
import { positiveInteger, positiveRounded } from '../numbers.ts'
import { tellSerial, tellText } from '../placeholders.ts'
import { keyValue, textLines } from '../text-lines.ts'

const longestText = 500_000
const mostDevices = 64

/** The machine's batteries; those of mice, phones and other things that do not feed the machine are left out. */
export function parseUpower(text: string): BatteryFacts[] {
  return readUpowerBatteries(text).map(batteryFrom)
}

/** The lines of each of the machine's batteries as told. */
export function readUpowerBatteries(text: string): Map<string, string>[] {
  return readDevices(text).filter(feedsTheMachine)
}

function readDevices(text: string): Map<string, string>[] {
  const devices: Map<string, string>[] = []
  for (const line of textLines(text, longestText)) {
    // The kind of thing ("battery") stands alone on its line.
    const [key, value] = keyValue(line, ':') ?? [line.trim(), '']
    if (key === '') continue
    const isStart = key === 'Device' || (key === 'native-path' && devices.at(-1)?.has('native-path') !== false)
    if (isStart) {
      if (devices.length >= mostDevices) break
      devices.push(new Map())
    }
    const device = devices.at(-1)
    if (device && !device.has(key)) device.set(key, value)
  }
  return devices
}

function feedsTheMachine(device: ReadonlyMap<string, string>): boolean {
  const isPart = device.has('battery') && device.get('power supply') === 'yes' && device.get('present') !== 'no'
  // The sum of all batteries, not one of them.
  return isPart && !/DisplayDevice$/.test(device.get('Device') ?? '')
}

function batteryFrom(device: ReadonlyMap<string, string>): BatteryFacts {
  const percentage = decimal(device.get('percentage'), '%')
  return {
    name: tellText(device.get('native-path')),
    manufacturer: tellText(device.get('vendor')),
    model: tellText(device.get('model')),
    serial: tellSerial(device.get('serial')),
    chemistry: tellText(device.get('technology')),
    designMilliwattHours: thousandths(device.get('energy-full-design'), 'Wh'),
    fullMilliwattHours: thousandths(device.get('energy-full'), 'Wh'),
    voltageMillivolts: thousandths(device.get('voltage-min-design'), 'V') ?? thousandths(device.get('voltage'), 'V'),
    cycleCount: positiveInteger(device.get('charge-cycles')),
    chargePercent: percentage === null || percentage > 100 ? null : Math.round(percentage),
    status: tellText(device.get('state')),
  }
}

function thousandths(text: string | undefined, unit: string): number | null {
  const value = decimal(text, unit)
  return value === null ? null : positiveRounded(value * 1000)
}

/** upower writes numbers after the session's locale: "10,0168 Wh" in French. */
function decimal(text: string | undefined, unit: string): number | null {
  const match = /^(\d{1,7}(?:[.,]\d{1,6})?)\s*(\S+)$/.exec(text ?? '')
  return match?.[1] && match[2] === unit ? Number(match[1].replace(',', '.')) : null
}
