// Win32_DiskDrive, MSFT_PhysicalDisk, MSFT_Disk and MSFT_StorageReliabilityCounter
import type { DriveFacts, DriveHealthFacts } from '../../../../shared/domain/drive.ts'
import { driveHealthWith } from '../../../../shared/domain/empty-drive.ts'
import { plausibleTemperature, positive, wholeNumber } from '../drive-text.ts'
import type { CimTexts } from './parse-cim.ts'
import { parseCimDiskDrives, parseCimPhysicalDisks } from './parse-cim-drives.ts'
import { wmiRecords } from './wmi-records.ts'

/** The Storage namespace is exact where it speaks; Win32_DiskDrive knows the rest and the drives it leaves out. */
export function cimDrives(texts: CimTexts): DriveFacts[] {
  const exact = parseCimPhysicalDisks(texts('MSFT_PhysicalDisk')).map(({ drive }) => drive)
  const plain = parseCimDiskDrives(texts('Win32_DiskDrive')).map(({ drive }) => drive)
  const running = runningSystem(texts('MSFT_Disk'))
  const health = healthByDrive(texts('MSFT_StorageReliabilityCounter'))
  const names = new Set([...exact, ...plain].map(({ deviceName }) => deviceName).filter((name) => name !== null))
  return [...names].sort().flatMap((name) => {
    const [first, second] = [exact, plain].flatMap((drives) => drives.find((one) => one.deviceName === name) ?? [])
    if (first === undefined) return []
    const drive = second === undefined ? first : completed(first, second)
    return [{ ...drive, isSystemDrive: running.has(name) ? true : null, health: health.get(name) ?? null }]
  })
}

/** A serial comes with its source, or not at all. */
function completed(drive: DriveFacts, other: DriveFacts): DriveFacts {
  const known = Object.entries(drive).filter(([, value]) => value !== null)
  const serial = drive.serial === null ? other : drive
  return { ...other, ...Object.fromEntries(known), serial: serial.serial, serialSource: serial.serialSource }
}

/** The drives that Windows booted from or runs on. Of the others nothing is sure: pools and page files hide there. */
function runningSystem(text: string): Set<string> {
  const disks = wmiRecords(text).filter((disk) =>
    ['isboot', 'issystem'].some((flag) => /^true$/i.test(disk.get(flag) ?? '')),
  )
  return new Set(disks.map((disk) => `PhysicalDrive${disk.get('number')}`))
}

function healthByDrive(text: string): Map<string, DriveHealthFacts> {
  const counters = wmiRecords(text).map((counter) => {
    const number = (name: string) => positive(wholeNumber(counter.get(name)))
    const health = driveHealthWith({
      powerOnHours: number('poweronhours'),
      temperatureCelsius: plausibleTemperature(number('temperature')),
      // Windows says 0 for a drive that does not count its wear as for a new one.
      percentageUsed: number('wear'),
      uncorrectableSectorCount: number('readerrorsuncorrected'),
    })
    return [`PhysicalDrive${counter.get('deviceid')}`, health] as const
  })
  return new Map(counters.filter(([, health]) => Object.values(health).some((value) => value !== null)))
}
