import type { DriveFacts } from '../../../shared/domain/drive.ts'

const dashes = '-'.repeat(80)
const stars = '*'.repeat(80)

/** What nwipe 0.33 writes of one drive filled with zeros and read back; `isFailed`: sectors refused to be written. */
export function demoEraseLog(drive: DriveFacts, endedAt: string, isFailed: boolean): string {
  const { model, serial, mediaType } = drive
  const sizeBytes = drive.sizeBytes ?? 0
  const megabytesPerSecond = mediaType === 'ssd' ? 210 : 80
  // Every byte is written, then read.
  const seconds = Math.round((2 * sizeBytes) / (megabytesPerSecond * 1e6))
  const stampAt = (secondsBefore: number) => stampOf(Date.parse(endedAt) - secondsBefore * 1000)
  const say = (level: string, text: string, secondsBefore: number) =>
    `${stampAt(secondsBefore)} ${level.padStart(7)}: ${text}`
  const notice = (text: string) => say('notice', text, seconds)
  const throughput = `${String(megabytesPerSecond).padStart(3)} MB/s`
  const errors = isFailed ? '         12' : '          0'
  return [
    notice(`Found /dev/sda,  ATA, ${model}, ${Math.round(sizeBytes / 1e9)} GB, S/N=${serial}`),
    say('info', ' ', seconds),
    notice('Program options are set as follows...'),
    notice('  autonuke = 1 (on)'),
    notice('  do not perform a final blank pass'),
    notice('  banner   = nwipe 0.33'),
    notice('  prng     = Isaac64'),
    notice('  method   = Fill With Zeros'),
    notice('  quiet    = 0'),
    notice('  rounds   = 1'),
    notice('  verify   = 1 (last pass)'),
    notice(`/dev/sda, sect/blk/dev 512/4096/${sizeBytes}`),
    ...passOf(sizeBytes).map(([text, share]) => say('notice', text, Math.round(seconds * (1 - share)))),
    '',
    '******************************** Error Summary *********************************',
    '!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors',
    dashes,
    `${isFailed ? '!' : ' '}      sda | ${errors} |                    0 |                    0`,
    stars,
    '',
    '********************************* Drive Status *********************************',
    '!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number',
    dashes,
    `${isFailed ? '!' : ' '}      sda |${isFailed ? '-FAILED-' : ' Erased '}| ${throughput} | ${clockOf(seconds)} | ${model?.slice(0, 17)}/${serial}`,
    dashes,
    `${stampAt(0)} Total Throughput ${throughput}, Fill With Zeros, 1R+NB+VL`,
    stars,
    '',
    say('info', isFailed ? failed : done, 0),
    '',
  ].join('\n')
}

const done = 'Nwipe successfully completed. See summary table for details.'
const failed = 'Nwipe exited with errors, check the log & summary table for individual drive status.'

function stampOf(atMs: number): string {
  const at = new Date(atMs).toISOString()
  return `[${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 19)}]`
}

/** HH:MM:SS */
function clockOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

/** Each line with the share of the work that is done by then. */
function passOf(sizeBytes: number): (readonly [text: string, share: number])[] {
  return [
    ["Invoking method 'Fill With Zeros' on /dev/sda", 0],
    ['Starting round 1 of 1 on /dev/sda', 0],
    ['Starting pass 1/1, round 1/1, on /dev/sda', 0],
    [`${sizeBytes} bytes written to /dev/sda`, 0.5],
    ['Verifying pass 1 of 1, round 1 of 1, on /dev/sda', 0.5],
    [`${sizeBytes} bytes read from /dev/sda`, 1],
    ["Verified pass 1 of 1, round 1 of 1, on '/dev/sda'.", 1],
    ['Finished pass 1/1, round 1/1, on /dev/sda', 1],
    ['Finished final round 1 of 1 on /dev/sda', 1],
  ]
}
