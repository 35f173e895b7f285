import { close, constants, fdatasync, fstatSync, open, read, write } from 'node:fs'
import { promisify } from 'node:util'
import { codeOf } from './io-errors.ts'

/** One descriptor of one drive. Reads and writes may come back short; buffers are page-aligned. */
export type BlockIo = {
  isDirect: boolean
  /** "8:0", asked of the descriptor itself; `null` when it is no block device. */
  deviceNumber: string | null
  read: (buffer: Uint8Array, position: number) => Promise<number>
  write: (buffer: Uint8Array, position: number) => Promise<number>
  sync: () => Promise<void>
  close: () => Promise<void>
}

/** `hold`: to write, alone, until closed. `look`: to read beside the holder. */
export type OpenBlockIo = (devicePath: string, purpose: 'hold' | 'look') => Promise<BlockIo>

const { O_RDWR, O_RDONLY, O_EXCL, O_DIRECT, O_NOFOLLOW } = constants

export const openBlockIo: OpenBlockIo = async (devicePath, purpose) => {
  try {
    return await openIo(devicePath, purpose, true)
  } catch (error) {
    // The sign of a device or file system without direct access.
    if (codeOf(error) !== 'EINVAL') throw error
    return openIo(devicePath, purpose, false)
  }
}

export async function openIo(devicePath: string, purpose: 'hold' | 'look', isDirect: boolean): Promise<BlockIo> {
  const access = purpose === 'hold' ? O_RDWR | O_EXCL : O_RDONLY
  const descriptor = await openFile(devicePath, access | O_NOFOLLOW | (isDirect ? O_DIRECT : 0))
  return ioOf(descriptor, isDirect)
}

const openFile = promisify<string, number, number>(open)
const closeFile = promisify(close)
const syncFile = promisify(fdatasync)

function ioOf(descriptor: number, isDirect: boolean): BlockIo {
  return {
    isDirect,
    deviceNumber: deviceNumberOf(descriptor),
    read: (buffer, position) => transferred((end) => read(descriptor, buffer, 0, buffer.length, position, end)),
    write: (buffer, position) => transferred((end) => write(descriptor, buffer, 0, buffer.length, position, end)),
    sync: () => syncFile(descriptor),
    close: () => closeFile(descriptor),
  }
}

type TransferEnd = (error: NodeJS.ErrnoException | null, bytes: number) => void

function transferred(start: (end: TransferEnd) => void): Promise<number> {
  return new Promise((resolve, reject) => start((error, bytes) => (error === null ? resolve(bytes) : reject(error))))
}

function deviceNumberOf(descriptor: number): string | null {
  const stat = fstatSync(descriptor, { bigint: true })
  if (!stat.isBlockDevice()) return null
  const major = ((stat.rdev >> 8n) & 0xfffn) | ((stat.rdev >> 32n) & 0xfffff000n)
  const minor = (stat.rdev & 0xffn) | ((stat.rdev >> 12n) & 0xffffff00n)
  return `${major}:${minor}`
}
