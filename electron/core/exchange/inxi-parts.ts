import type { DriveFacts, DriveHealthFacts, MediaType } from '../../../shared/domain/drive.ts'
import { driveHealthWith, driveWith } from '../../../shared/domain/empty-drive.ts'
import type { BatteryFacts, NetworkInterfaceFacts } from '../../../shared/domain/machine-facts.ts'
import { capacityNear } from '../probe/drive-capacity.ts'
import { splitDriveName } from '../probe/drive-names.ts'
import { cleanDriveSerial } from '../probe/drive-serial.ts'
import { tellMac } from '../probe/linux/parse-ip-link.ts'
import { positiveInteger, positiveRounded } from '../probe/numbers.ts'
import { tellSerial, tellText } from '../probe/placeholders.ts'
import { type InxiRow, inxiFields, inxiPart } from './inxi-rows.ts'
import { toldNumber } from './told.ts'

type Fields = ReadonlyMap<string, string>

export function inxiDrives(rows: readonly InxiRow[]): DriveFacts[] {
  const drives: InxiRow[] = []
  for (const row of rows) {
    const name = row[0]?.[0] ?? ''
    const last = drives.at(-1)
    if (/^(?:ID|Removable)(?:-\d+)?$/.test(name)) drives.push(row)
    // What SMART tells of the drive follows on a line of its own.
    else if (name === 'SMART' && last !== undefined) drives.splice(-1, 1, [...last, ...row])
  }
  return drives.map(driveFrom)
}

function driveFrom(row: InxiRow): DriveFacts {
  const fields = inxiFields(row)
  const deviceName = tellText(row[0]?.[1].replace(/^\/dev\//, ''))
  const serial = cleanDriveSerial(fields.get('serial'))
  const type = fields.get('type') ?? fields.get('tech') ?? ''
  const rpm = positiveInteger(fields.get('rpm') ?? fields.get('rotation')?.replace(/\s*rpm$/i, ''))
  return driveWith({
    ...splitDriveName(tellText(fields.get('model')), { vendor: tellText(fields.get('vendor')) }),
    deviceName,
    family: tellText(fields.get('family')),
    serial,
    serialSource: serial === null ? null : 'kernel',
    firmware: tellText(fields.get('fw-rev') ?? fields.get('rev') ?? fields.get('firmware')),
    sizeBytes: sizeOf(fields.get('size')),
    logicalSectorBytes: positiveInteger(fields.get('logical')?.replace(/ B$/, '')),
    physicalSectorBytes: positiveInteger(fields.get('physical')?.replace(/ B$/, '')),
    mediaType: mediaTypeOf(deviceName, type, rpm),
    bus: busOf(row, deviceName, type),
    rotationPerMinute: rpm,
    health: healthOf(fields),
  })
}

const unitBytes: Record<string, number> = { MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 }

/** inxi rounds to a hundredth of its unit. */
function sizeOf(text: string | undefined): number | null {
  const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?) ([MGT]iB)$/.exec(text ?? '') ?? []
  const bytes = unitBytes[unit]
  if (number === undefined || bytes === undefined) return null
  return capacityNear(Number(number) * bytes, bytes / 100)
}

function mediaTypeOf(deviceName: string | null, type: string, rpm: number | null): MediaType | null {
  if (deviceName?.startsWith('nvme')) return 'nvme'
  if (/\bSSD\b/i.test(type)) return 'ssd'
  return /\bHDD\b/i.test(type) || rpm !== null ? 'hdd' : null
}

function busOf(row: InxiRow, deviceName: string | null, type: string): string | null {
  if (deviceName?.startsWith('nvme')) return 'nvme'
  if (/^Removable/.test(row[0]?.[0] ?? '') || /^USB$/i.test(type)) return 'usb'
  return row.some(([name]) => name === 'sata') ? 'sata' : null
}

function healthOf(fields: Fields): DriveHealthFacts | null {
  const word = fields.get('health')
  const hours = hoursOf(fields.get('on'))
  const powerCycleCount = positiveInteger(fields.get('cycles'))
  if (word === undefined && hours === null && powerCycleCount === null) return null
  const isSmartPassed = word === 'PASSED' ? true : /^FAIL/i.test(word ?? '') ? false : null
  const temperatureCelsius = toldNumber(/^(-?\d{1,3}) C$/.exec(fields.get('temp') ?? '')?.[1] ?? null)
  return driveHealthWith({ isSmartPassed, powerOnHours: hours, powerCycleCount, temperatureCelsius })
}

/** "2y 7d 14h": inxi counts years of 365 days. */
function hoursOf(text: string | undefined): number | null {
  const [whole, years, days, hours] = /^(?:(\d{1,3})y ?)?(?:(\d{1,3})d ?)?(?:(\d{1,5})h)?$/.exec(text ?? '') ?? []
  if (!whole) return null
  return Number(years ?? 0) * 8760 + Number(days ?? 0) * 24 + Number(hours ?? 0)
}

export function inxiBatteries(rows: readonly InxiRow[]): BatteryFacts[] {
  return rows.filter((row) => /^ID(?:-\d+)?$/.test(row[0]?.[0] ?? '')).map(batteryFrom)
}

function batteryFrom(row: InxiRow): BatteryFacts {
  const fields = inxiFields(row)
  const condition = /^(\d{1,4}(?:\.\d{1,2})?)\/(\d{1,4}(?:\.\d{1,2})?) Wh/.exec(fields.get('condition') ?? '')
  const milli = (text: string | undefined) => positiveRounded(text === undefined ? null : Number(text) * 1000)
  const charge = /\((\d{1,3})(?:\.\d)?%\)/.exec(fields.get('charge') ?? '')?.[1]
  return {
    name: tellText(row[0]?.[1]),
    manufacturer: null,
    model: tellText(fields.get('model')),
    serial: tellSerial(fields.get('serial')),
    chemistry: tellText(fields.get('type')),
    designMilliwattHours: milli(condition?.[2]),
    fullMilliwattHours: milli(condition?.[1]),
    voltageMillivolts: milli(/^\d{1,2}(?:\.\d{1,2})?$/.exec(fields.get('min') ?? '')?.[0]),
    cycleCount: positiveInteger(fields.get('cycles')),
    chargePercent: charge === undefined || Number(charge) > 100 ? null : Number(charge),
    status: tellText(fields.get('status')?.toLowerCase()),
  }
}

/** A card and the interface it makes stand on two lines, one after the other. */
export function inxiNetwork(rows: readonly InxiRow[]): NetworkInterfaceFacts[] {
  return rows.flatMap((row, index) => {
    const link = inxiPart(row, /^IF$/, /^(?:Device|IF-ID)$/)
    if (link === null) return []
    const device = [...rows.slice(0, index + 1)].reverse().find((one) => one.some(([name]) => name === 'Device'))
    const model = device === undefined ? null : tellText(inxiFields(device).get('Device'))
    const name = tellText(link.get(''))
    const speed = /^(\d{1,6}) Mbps$/.exec(link.get('speed') ?? '')?.[1]
    const entry: NetworkInterfaceFacts = {
      name,
      mac: tellMac(link.get('mac')),
      kind: /^wl/.test(name ?? '')
        ? 'wifi'
        : /^ww/.test(name ?? '')
          ? 'wwan'
          : /^e/.test(name ?? '')
            ? 'ethernet'
            : null,
      manufacturer: null,
      model,
      speedMegabits: positiveInteger(speed),
      isUp: link.get('state') === 'up' ? true : link.get('state') === 'down' ? false : null,
    }
    return [entry]
  })
}
