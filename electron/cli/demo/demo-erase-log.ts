import type { DriveFacts } from '../../../shared/domain/drive.ts'

const dashes = '-'.repeat(80)
const stars = '*'.repeat(80)

/** What nwipe 0.33 writes of one drive filled with zeros and read back; `isFailed`: sectors refused to be written. */
export function demoEraseLog(drive: DriveFacts, at: string, isFailed: boolean): string {
  const stamp = `[${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 19)}]`
  const say = (level: string, text: string) => `${stamp} ${level.padStart(7)}: ${text}`
  const notice = (text: string) => say('notice', text)
  const { model, serial, sizeBytes } = drive
  const errors = isFailed ? '         12' : '          0'
  return [
    notice(`Found /dev/sda,  ATA, ${model}, ${Math.round((sizeBytes ?? 0) / 1e9)} GB, S/N=${serial}`),
    say('info', ' '),
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
    ...passOf(sizeBytes ?? 0).map(notice),
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
    `${isFailed ? '!' : ' '}      sda |${isFailed ? '-FAILED-' : ' Erased '}|  80 MB/s | 01:22:03 | ${model?.slice(0, 17)}/${serial}`,
    dashes,
    `${stamp} Total Throughput  80 MB/s, Fill With Zeros, 1R+NB+VL`,
    stars,
    '',
    say('info', isFailed ? failed : done),
    '',
  ].join('\n')
}

const done = 'Nwipe successfully completed. See summary table for details.'
const failed = 'Nwipe exited with errors, check the log & summary table for individual drive status.'

function passOf(sizeBytes: number): string[] {
  return [
    "Invoking method 'Fill With Zeros' on /dev/sda",
    'Starting round 1 of 1 on /dev/sda',
    'Starting pass 1/1, round 1/1, on /dev/sda',
    `${sizeBytes} bytes written to /dev/sda`,
    'Verifying pass 1 of 1, round 1 of 1, on /dev/sda',
    `${sizeBytes} bytes read from /dev/sda`,
    "Verified pass 1 of 1, round 1 of 1, on '/dev/sda'.",
    'Finished pass 1/1, round 1/1, on /dev/sda',
    'Finished final round 1 of 1 on /dev/sda',
  ]
}
