import { readFileSync } from 'node:fs'

/** What the kernel says of a block device now; `null` = it says nothing, or the device is gone. */
export function sysBlockNumber(deviceNumber: string, name: string): number | null {
  try {
    const text = readFileSync(`/sys/dev/block/${deviceNumber}/${name}`, 'utf8').trim()
    return /^\d+$/.test(text) ? Number(text) : null
  } catch {
    // An entry that vanished is the answer itself.
    return null
  }
}

/** The kernel counts in 512 bytes whatever the drive's own sectors are. */
export function sysBlockSizeBytes(deviceNumber: string): number | null {
  const units = sysBlockNumber(deviceNumber, 'size')
  return units === null ? null : units * 512
}

/** Bytes that the kernel has fetched from the device itself since it is there. */
export function sysBlockReadBytes(deviceNumber: string): number | null {
  try {
    const fields = readFileSync(`/sys/dev/block/${deviceNumber}/stat`, 'utf8').trim().split(/\s+/)
    return Number(fields[2]) * 512
  } catch {
    return null
  }
}
