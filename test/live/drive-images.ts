import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

const mebibyte = 1024 * 1024

/** A drive with something on it in every mebibyte. */
export function makeUsedDrive(path: string, mebibytes: number): void {
  const file = openSync(path, 'wx')
  const trace = Buffer.from('what a donor left behind '.repeat(200))
  ftruncateSync(file, mebibytes * mebibyte)
  for (let index = 0; index < mebibytes; index += 1) writeSync(file, trace, 0, trace.length, index * mebibyte + 4096)
  closeSync(file)
}

/** Whether every byte is zero, read from outside, where no tool of the key has a word to say. */
export function isZero(path: string): boolean {
  const file = openSync(path, 'r')
  const block = Buffer.alloc(mebibyte)
  const zeros = Buffer.alloc(mebibyte)
  try {
    for (;;) {
      const length = readSync(file, block)
      if (length === 0) return true
      if (!block.subarray(0, length).equals(zeros.subarray(0, length))) return false
    }
  } finally {
    closeSync(file)
  }
}
