import type { EraseRun } from '../erase-run.ts'
import type { BlockIo } from '../io/block-io.ts'
import { codeOf } from '../io/io-errors.ts'
import { sysBlockReadBytes } from '../io/sys-block.ts'

export type Reading = {
  io: BlockIo
  cacheBypass: 'direct' | 'dropped'
  /** What was read really came from the device, not from memory. */
  isFromMedium: (readBytes: number) => boolean
}
export type OpenToRead = { kind: 'open'; reading: Reading } | { kind: 'failed'; code: string; detail: string | null }

/**
 * A descriptor of its own, to read only, past the page cache. Where direct access is refused, the cache of the device
 * is dropped first, and the kernel's own count of what the device delivered must match what was read.
 */
export async function openToRead({ deps, drive }: EraseRun): Promise<OpenToRead> {
  let io: BlockIo
  try {
    io = await deps.open(drive.devicePath, 'look')
  } catch (error) {
    return { kind: 'failed', code: 'READ_REFUSED', detail: codeOf(error) }
  }
  const failed = async (code: string, detail: string | null): Promise<OpenToRead> => {
    await io.close()
    return { kind: 'failed', code, detail }
  }
  if (io.deviceNumber !== drive.deviceNumber) return failed('READ_OTHER_DEVICE', io.deviceNumber)
  if (io.isDirect) return { kind: 'open', reading: { io, cacheBypass: 'direct', isFromMedium: () => true } }
  const flushed = await deps.runCommand({ program: 'blockdev', args: ['--flushbufs', drive.devicePath] })
  const before = sysBlockReadBytes(drive.deviceNumber)
  if (flushed.kind !== 'done' || flushed.exitCode !== 0 || before === null)
    return failed('CACHE_NOT_DROPPED', flushed.kind)
  const isFromMedium = (bytes: number) => (sysBlockReadBytes(drive.deviceNumber) ?? 0) - before >= bytes
  return { kind: 'open', reading: { io, cacheBypass: 'dropped', isFromMedium } }
}
