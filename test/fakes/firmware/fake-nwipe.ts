import { appendFileSync } from 'node:fs'
import type { FakeDrive, Said } from './fake-drive.ts'

/** nwipe that prints the whole log of a good run and writes nothing. */
export function fakeNwipe({ device, sizeBytes, nwipeVersion }: FakeDrive, args: readonly string[]): Said {
  if (args.includes('--version')) return { stdout: `nwipe version ${nwipeVersion}\n`, exitCode: 0 }
  const name = device.split('/').at(-1) ?? ''
  const at = '[2026/11/22 23:28:34]'
  const log = `${at}  notice: Found ${device}, VIRT, Loopback device,  67 MB, S/N=
${at}  notice:   banner   = nwipe ${nwipeVersion}
${at}  notice:   method   = Fill With Zeros
${at}  notice:   verify   = 1 (last pass)
${at}  notice: ${device}, sect/blk/dev 512/4096/${sizeBytes}
${at}  notice: Invoking method 'Fill With Zeros' on ${device}
${at}  notice: Starting round 1 of 1 on ${device}
${at}  notice: Starting pass 1/1, round 1/1, on ${device}
${at}  notice: ${sizeBytes} bytes written to ${device}
${at}  notice: Verifying pass 1 of 1, round 1 of 1, on ${device}
${at}  notice: ${sizeBytes} bytes read from ${device}
${at}  notice: Verified pass 1 of 1, round 1 of 1, on '${device}'.
${at}  notice: Finished pass 1/1, round 1/1, on ${device}
${at}  notice: Finished final round 1 of 1 on ${device}

******************************** Error Summary *********************************
!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors
--------------------------------------------------------------------------------
${name.padStart(10)} |           0 |                    0 |                    0
********************************************************************************

********************************* Drive Status *********************************
!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
--------------------------------------------------------------------------------
${name.padStart(10)} | Erased |   0 B/s | 00:00:01 | Loopback device/
--------------------------------------------------------------------------------
${at} Total Throughput   0 B/s, Fill With Zeros, 1R+NB+VL
********************************************************************************

${at}    info: Nwipe successfully completed. See summary table for details.
`
  appendFileSync(args.find((part) => part.startsWith('--logfile='))?.slice('--logfile='.length) ?? '', log)
  return { stdout: `\nWaiting for wipe thread to cancel for ${device}\n`, exitCode: 0 }
}
