import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A block device of our own making, on a file of our own making: the only kind a test may write to. */
export type LoopDevice = {
  devicePath: string
  name: string
  file: string
  sizeBytes: number
  detach(): void
}

const blockBytes = 1024 * 1024

/** Full of noise, so that nothing is zero by luck. In memory where the system has a place for it. */
export function aLoopDevice({ sizeBytes = 16 * blockBytes, sectorBytes = 512, isReadOnly = false } = {}): LoopDevice {
  const folder = mkdtempSync(join(memoryFolder(), 'etabli-loop-'))
  const file = join(folder, 'drive.img')
  fillWithNoise(file, sizeBytes)
  const options = ['--find', '--show', '--direct-io=on', '--sector-size', String(sectorBytes)]
  const devicePath = execFileSync('losetup', [...options, ...(isReadOnly ? ['--read-only'] : []), file], {
    encoding: 'utf8',
  }).trim()
  return {
    devicePath,
    name: devicePath.replace('/dev/', ''),
    file,
    sizeBytes,
    detach: () => {
      execFileSync('losetup', ['--detach', devicePath])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function memoryFolder(): string {
  return process.platform === 'linux' ? '/dev/shm' : tmpdir()
}

function fillWithNoise(file: string, sizeBytes: number): void {
  const descriptor = openSync(file, 'w')
  const noise = Buffer.alloc(blockBytes)
  for (let at = 0; at < sizeBytes; at += blockBytes) {
    randomFillSync(noise)
    writeSync(descriptor, noise, 0, Math.min(blockBytes, sizeBytes - at), at)
  }
  closeSync(descriptor)
}

/** Bytes of the file that are not zero: what an erasure left. */
export function nonZeroBytes(file: string): number {
  const descriptor = openSync(file, 'r')
  const block = Buffer.alloc(blockBytes)
  const zeros = Buffer.alloc(blockBytes)
  let found = 0
  for (let at = 0; ; at += blockBytes) {
    const read = readSync(descriptor, block, 0, blockBytes, at)
    if (read <= 0) break
    if (!block.subarray(0, read).equals(zeros.subarray(0, read)))
      for (const byte of block.subarray(0, read)) if (byte !== 0) found += 1
  }
  closeSync(descriptor)
  return found
}

/** True where real loop devices can be made; a suite that needs them says so when it is not. */
export const canMakeLoopDevices = process.platform === 'linux' && process.getuid?.() === 0
