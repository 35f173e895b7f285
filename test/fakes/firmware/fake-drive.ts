import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'

/**
 * works: really erases the device behind it · lies: says so and changes nothing · refuses: an error at once ·
 * fails: accepts, then says that it failed · dies: killed half way · stays: claims success but keeps its password or
 * its old status.
 */
type FakeMode = 'works' | 'lies' | 'refuses' | 'fails' | 'dies' | 'stays'
/** How the installed nvme-cli words the log of a sanitize. */
type NvmeDialect = 'json' | 'json-2.7' | 'text-2.3' | 'all-zero'

export type FakeDrive = {
  device: string
  sizeBytes: number
  mode: FakeMode
  /** Answers "in progress" so often before it is done. */
  polls: number
  security: { isEnabled: boolean; isLocked: boolean; isFrozen: boolean; password: string }
  sanitize: {
    state: 'never' | 'running' | 'done' | 'failed' | 'frozen'
    action: 'block' | 'overwrite' | 'crypto' | null
    pollsLeft: number
  }
  hidden: { visibleSectors: number; nativeSectors: number; overlaySectors: number; isOverlayFrozen: boolean }
  nvmeDialect: NvmeDialect
  nwipeVersion: string
  calls: string[][]
}

export function readFakeDrive(file: string): FakeDrive {
  return JSON.parse(readFileSync(file, 'utf8')) as FakeDrive
}

export function writeFakeDrive(file: string, drive: FakeDrive): void {
  writeFileSync(file, JSON.stringify(drive))
}

/** What the drive does to its medium, in the mode it is in. */
export function eraseMedium(drive: FakeDrive, content: 'zeros' | 'random'): void {
  if (drive.mode === 'lies' || drive.mode === 'stays' || drive.mode === 'refuses') return
  const isHalf = drive.mode === 'dies' || drive.mode === 'fails'
  const piece = content === 'zeros' ? Buffer.alloc(1024 * 1024) : randomBytes(1024 * 1024)
  const end = isHalf ? Math.floor(drive.sizeBytes / 2) : drive.sizeBytes
  const descriptor = openSync(drive.device, 'r+')
  for (let offset = 0; offset < end; offset += piece.length)
    writeSync(descriptor, piece, 0, Math.min(piece.length, end - offset), offset)
  fsyncSync(descriptor)
  closeSync(descriptor)
  if (drive.mode === 'dies') process.kill(process.pid, 'SIGKILL')
}

export type Said = { stdout?: string; stderr?: string; exitCode: number }

export function startSanitize(drive: FakeDrive, action: NonNullable<FakeDrive['sanitize']['action']>): void {
  if (drive.mode === 'stays') return
  const state = drive.mode === 'fails' ? 'failed' : 'done'
  drive.sanitize = { state: drive.polls > 0 ? 'running' : state, action, pollsLeft: drive.polls }
  eraseMedium(drive, action === 'crypto' ? 'random' : 'zeros')
}

/** One question about the sanitize brings it one step further. */
export function stepSanitize(drive: FakeDrive): FakeDrive['sanitize'] {
  const { sanitize } = drive
  if (sanitize.state !== 'running') return sanitize
  if (sanitize.pollsLeft > 0) sanitize.pollsLeft -= 1
  else sanitize.state = drive.mode === 'fails' ? 'failed' : 'done'
  return sanitize
}
