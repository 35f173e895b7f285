import { nwipeDriveLines } from './nwipe-drive-lines.ts'

export type NwipeLogDrive = {
  name: string
  model: string
  serial: string
  sizeBytes: number
  status: 'Erased' | '-FAILED-' | 'UABORTED' | 'INSANITY'
  errors: { pass: number; verify: number; sync: number }
  hiddenArea: 'none' | 'detected' | 'unknown' | null
  isInUse: boolean
}

export type NwipeLogWish = {
  version: '0.33' | '0.41'
  method: string
  passCount: number
  rounds: number
  hasBlanking: boolean
  verify: 'none' | 'last-pass' | 'all-passes'
  ending: 'completed' | 'errors' | 'aborted'
  machine: Record<string, string>
  devices: Partial<NwipeLogDrive>[]
}

export type NwipeLogParts = { head: string[]; ofDrives: string[][]; tail: string[] }

const endings = {
  completed: 'Nwipe successfully completed. See summary table for details.',
  errors: 'Nwipe exited with errors, check the log & summary table for individual drive status.',
  aborted: 'Nwipe was aborted by the user. Check the summary table for the drive status.',
}
const verifyOptions = { none: '0 (off)', 'last-pass': '1 (last pass)', 'all-passes': '2 (all passes)' }
const verifyMarks = { none: 'NV', 'last-pass': 'VL', 'all-passes': 'VA' }
const stars = '*'.repeat(80)
const dashes = '-'.repeat(80)

/** A log in the exact form of nwipe; by default one drive, zeros once, read back, all well. */
export function aNwipeLog(wish: Partial<NwipeLogWish> = {}): string {
  const { head, ofDrives, tail } = nwipeLogParts(wish)
  return [...head, ...ofDrives.flat(), ...tail, ''].join('\n')
}

/** The same by parts, for a test that mixes the lines of several drives as threads do. */
export function nwipeLogParts(wish: Partial<NwipeLogWish> = {}): NwipeLogParts {
  const whole = withDefaults(wish)
  const drives = whole.devices.map(driveWithDefaults)
  return {
    head: headLines(whole, drives),
    ofDrives: drives.map((drive) => nwipeDriveLines(whole, drive)),
    tail: tailLines(whole, drives),
  }
}

export function stamped(level: string, text: string): string {
  return `[2026/11/22 23:28:34] ${level.padStart(7)}: ${text}`
}

function withDefaults(wish: Partial<NwipeLogWish>): NwipeLogWish {
  return {
    version: '0.33',
    method: 'Fill With Zeros',
    passCount: 1,
    rounds: 1,
    hasBlanking: false,
    verify: 'last-pass',
    ending: 'completed',
    machine: {},
    devices: [{}],
    ...wish,
  }
}

function driveWithDefaults(wish: Partial<NwipeLogDrive>): NwipeLogDrive {
  return {
    name: 'sda',
    model: 'WDC WD5000LPLX-75ZNTT1',
    serial: 'WX81A1234567',
    sizeBytes: 500_107_862_016,
    status: 'Erased',
    errors: { pass: 0, verify: 0, sync: 0 },
    hiddenArea: null,
    isInUse: false,
    ...wish,
  }
}

function headLines(wish: NwipeLogWish, drives: NwipeLogDrive[]): string[] {
  return [
    ...(wish.version === '0.41' ? [stamped('info', `nwipe ${wish.version}`)] : []),
    ...drives.flatMap(foundLines),
    ...Object.entries(wish.machine).map(([key, value]) => stamped('info', `${key} = ${value}`)),
    stamped('notice', "Opened entropy source '/dev/urandom'."),
    stamped('warning', 'hwmon: Unable to load module drivetemp, temperatures may be unavilable.'),
    stamped('notice', 'Program options are set as follows...'),
    stamped('notice', '  autonuke = 1 (on)'),
    ...(wish.hasBlanking ? [] : [stamped('notice', '  do not perform a final blank pass')]),
    stamped('notice', `  banner   = nwipe ${wish.version}`),
    stamped('notice', '  prng     = Isaac64'),
    stamped('notice', `  method   = ${wish.method}`),
    stamped('notice', '  quiet    = 0'),
    stamped('notice', `  rounds   = ${wish.rounds}`),
    stamped('notice', `  verify   = ${verifyOptions[wish.verify]}`),
    ...drives.flatMap((drive) => sizeLines(wish, drive)),
  ]
}

function foundLines({ name, model, serial, sizeBytes, hiddenArea, isInUse }: NwipeLogDrive): string[] {
  const size = `${Math.round(sizeBytes / 1e9)} GB`.padStart(7)
  return [
    stamped('notice', `Found /dev/${name},  ATA, ${model}, ${size}, S/N=${serial}`),
    ...(isInUse ? [stamped('warning', `/dev/${name} is reported as IN USE (it could be mounted)`)] : []),
    ...(hiddenArea === 'none' ? [stamped('info', `No hidden sectors on /dev/${name}`)] : []),
    ...(hiddenArea === 'detected' ? [stamped('warning', ` *** HIDDEN SECTORS DETECTED ! *** on /dev/${name}`)] : []),
    ...(hiddenArea === 'unknown'
      ? [stamped('warning', `HIDDEN SECTORS INDETERMINATE! on /dev/${name}, Some USB adapters & memory sticks don't`)]
      : []),
    stamped('info', ' '),
  ]
}

function sizeLines({ version }: NwipeLogWish, { name, sizeBytes }: NwipeLogDrive): string[] {
  if (version === '0.33') return [stamped('notice', `/dev/${name}, sect/blk/dev 512/4096/${sizeBytes}`)]
  return [
    stamped('notice', `/dev/${name}: Device geometry is as follows...`),
    stamped('notice', '  Logical sector size  = 512'),
    stamped('notice', '  I/O block size       = 4194304'),
    stamped('notice', `  Total device bytes   = ${sizeBytes}`),
  ]
}

function tailLines(wish: NwipeLogWish, drives: NwipeLogDrive[]): string[] {
  const trailer = `${wish.method}, ${wish.rounds}R+${wish.hasBlanking ? 'B' : 'NB'}+${verifyMarks[wish.verify]}`
  return [
    '',
    '******************************** Error Summary *********************************',
    '!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors',
    dashes,
    ...drives.map(errorRow),
    stars,
    '',
    ...(wish.version === '0.41' ? coverageTable(drives) : []),
    '********************************* Drive Status *********************************',
    '!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number',
    dashes,
    ...drives.map(statusRow),
    dashes,
    `[2026/11/22 23:28:39] Total Throughput  10 MB/s, ${trailer}`,
    stars,
    '',
    stamped('info', endings[wish.ending]),
  ]
}

function errorRow({ name, errors }: NwipeLogDrive): string {
  const mark = errors.pass + errors.verify + errors.sync > 0 ? '!' : ' '
  const cells = [String(errors.pass).padStart(11), String(errors.verify).padStart(20), String(errors.sync).padStart(20)]
  return `${mark} ${tableName(name)} | ${cells.join(' | ')}`
}

function coverageTable(drives: NwipeLogDrive[]): string[] {
  return [
    '******************************* Erasure Summary ********************************',
    '!   Device |      Bytes Erased |      Bytes Total | Percentage Erased',
    dashes,
    ...drives.map(({ name, sizeBytes }) => `  ${tableName(name)} | ${sizeBytes} | ${sizeBytes} | 100.00%`),
    stars,
    '',
  ]
}

function statusRow({ name, status, model, serial }: NwipeLogDrive): string {
  const mark = status === 'Erased' ? ' ' : '!'
  const word = status === 'Erased' ? ' Erased ' : status
  return `${mark} ${tableName(name)} |${word}|  10 MB/s | 01:22:03 | ${model.slice(0, 17)}/${serial}`
}

function tableName(name: string): string {
  return name.slice(-8).padStart(8)
}
