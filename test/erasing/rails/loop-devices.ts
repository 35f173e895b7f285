import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Real loop devices, mounts and swap areas of one test, all taken down at its end in the reverse order. */
export type Bench = {
  folder: string
  /** A file in memory with a pattern in it, attached as a loop device. */
  loop(options?: { megabytes?: number; name?: string; args?: string[]; isPartitioned?: boolean }): Loop
  attach(file: string, ...args: string[]): string
  run(program: string, ...args: string[]): string
  mount(device: string, ...args: string[]): string
  /** Starts a process and waits for the line that says that it holds what it should. */
  hold(program: string, ...args: string[]): Promise<ChildProcess>
  atEnd(undo: () => void): void
  dispose(): void
}
type Loop = { device: string; name: string; file: string }

export const isRoot = process.getuid?.() === 0
export const whyNot = 'needs root and loop devices: the rails on real devices were NOT tested'

export function openBench(): Bench {
  const folder = mkdtempSync('/dev/shm/etabli-rails-')
  const undoes: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })]
  const atEnd = (undo: () => void) => void undoes.push(undo)
  const attach = (file: string, ...args: string[]) => {
    const device = run('losetup', '--find', '--show', ...args, file).trim()
    atEnd(() => spawnSync('losetup', ['-d', device]))
    return device
  }
  // Told to the kernel by hand: not every kernel reads partition tables, and a loop need not be scanned.
  const addPartition = (device: string, megabytes: number) => {
    run('addpart', device, '1', '2048', String((megabytes - 1) * 2048))
    atEnd(() => spawnSync('delpart', [device, '1']))
  }
  let count = 0
  return {
    folder,
    run,
    attach,
    atEnd,
    loop({ megabytes = 32, name = `drive-${count++}.img`, args = [], isPartitioned = false } = {}) {
      const file = join(folder, name)
      makeImage(file, megabytes * 1024 * 1024)
      const device = attach(file, ...args)
      if (isPartitioned) addPartition(device, megabytes)
      return { device, name: device.slice('/dev/'.length), file }
    },
    mount(device, ...args) {
      const place = mkdtempSync('/tmp/etabli-rails-')
      run('mount', ...args, device, place)
      atEnd(() => {
        spawnSync('umount', ['-R', place])
        rmSync(place, { recursive: true, force: true })
      })
      return place
    },
    async hold(program, ...args) {
      const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
      atEnd(() => child.kill('SIGKILL'))
      await new Promise<void>((resolve, reject) => {
        child.stdout.once('data', () => resolve())
        child.once('exit', () => reject(new Error(`${program} ended before it held anything`)))
      })
      return child
    },
    dispose() {
      for (const undo of undoes.toReversed()) undo()
    },
  }
}

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}

/** What must still be there afterwards: a pattern at both ends and in the middle. */
function makeImage(file: string, bytes: number): void {
  const descriptor = openSync(file, 'w')
  truncateSync(file, bytes)
  const pattern = Buffer.alloc(65_536, 'Etabli rails ')
  for (const offset of [0, bytes / 2, bytes - pattern.length]) writeSync(descriptor, pattern, 0, pattern.length, offset)
  closeSync(descriptor)
}

export function sha256(file: string, fromByte = 0): string {
  return createHash('sha256').update(readFileSync(file).subarray(fromByte)).digest('hex')
}

/** A small file system that writes nothing by itself later. */
export const ext4 = ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0']
