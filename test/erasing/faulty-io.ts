import type { BlockIo, OpenBlockIo } from '../../electron/helper/io/block-io.ts'

/** How a drive may misbehave under an erasure. */
const ioFaults = [
  'none',
  'vanishes',
  'refuses-writes',
  'drops-writes',
  'returns-other-data',
  'short-transfers',
] as const
export type IoFault = (typeof ioFaults)[number]

/** A drive that works for this many requests, then does what its fault says. */
export function faultyOpen(open: OpenBlockIo, fault: IoFault, soundRequests: number): OpenBlockIo {
  let left = soundRequests
  const isFaulty = () => left-- <= 0
  return async (devicePath, purpose) => {
    const io = await open(devicePath, purpose)
    return fault === 'none' ? io : { ...io, ...faulty(io, fault, isFaulty) }
  }
}

/** A drive of ordinary speed: on one in memory nobody could be stopped halfway. */
export function slowOpen(open: OpenBlockIo, milliseconds: number): OpenBlockIo {
  return async (devicePath, purpose) => {
    const io = await open(devicePath, purpose)
    const later = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return work()
    }
    return {
      ...io,
      read: (buffer, at) => later(() => io.read(buffer, at)),
      write: (buffer, at) => later(() => io.write(buffer, at)),
    }
  }
}

function faulty(io: BlockIo, fault: IoFault, isFaulty: () => boolean): Pick<BlockIo, 'read' | 'write' | 'sync'> {
  const gone = () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENODEV' }))
  const refused = () => Promise.reject(Object.assign(new Error('refused'), { code: 'EIO' }))
  const { read, write, sync } = io
  switch (fault) {
    case 'vanishes':
      return {
        read: (buffer, at) => (isFaulty() ? gone() : read(buffer, at)),
        write: (buffer, at) => (isFaulty() ? gone() : write(buffer, at)),
        sync: () => (isFaulty() ? gone() : sync()),
      }
    case 'refuses-writes':
      return { read, sync, write: (buffer, at) => (isFaulty() ? refused() : write(buffer, at)) }
    case 'drops-writes':
      // The worst drive there is: it says that it wrote.
      return { read, sync, write: (buffer, at) => (isFaulty() ? Promise.resolve(buffer.length) : write(buffer, at)) }
    case 'returns-other-data':
      return { write, sync, read: async (buffer, at) => spoilt(buffer, await read(buffer, at), isFaulty()) }
    default:
      return {
        sync,
        read: (buffer, at) => read(shortened(buffer), at),
        write: (buffer, at) => write(shortened(buffer), at),
      }
  }
}

function spoilt(buffer: Uint8Array, length: number, isFaulty: boolean): number {
  if (isFaulty && length > 0) buffer[length - 1] = (buffer[length - 1] ?? 0) ^ 0x40
  return length
}

/** Half of what was asked, still in whole pages, so that a direct descriptor takes it. */
function shortened(buffer: Uint8Array): Uint8Array {
  const half = Math.floor(buffer.length / 2 / 4096) * 4096
  return half === 0 ? buffer : buffer.subarray(0, half)
}
