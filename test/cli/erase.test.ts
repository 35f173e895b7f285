import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../erasing/loop-device.ts'

if (!canMakeLoopDevices) process.stderr.write('Erasing at the command line SKIPPED: loop devices need root\n')

const root = join(import.meta.dirname, '../..')
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

describe.skipIf(!canMakeLoopDevices)('erasing at the command line', () => {
  let folder: string
  let loop: LoopDevice
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-cli-erase-'))
    loop = aLoopDevice({ sizeBytes: 8 * 1024 * 1024 })
  })
  afterEach(() => {
    loop.detach()
    rmSync(folder, { recursive: true, force: true })
  })

  const argv = (...args: string[]) => [
    'electron/preflight.mjs',
    'electron/cli/main.ts',
    ...args,
    '--data',
    join(folder, 'data'),
    '--lang',
    'fr',
  ]
  const etabli = (...args: string[]) =>
    spawnSync(process.execPath, argv(...args), { cwd: root, encoding: 'utf8', input: '' })

  it('lists drives as JSON, training devices only when asked, and why each must not be touched', () => {
    const { status, stdout } = etabli('drives', '--json')
    const { drives } = JSON.parse(stdout) as { drives: { state: { isTraining: boolean }; blockers: unknown[] }[] }
    expect(status).toBe(0)
    expect(drives.some(({ state }) => state.isTraining)).toBe(false)
    // No intake of this new workshop received any: nothing here may be erased.
    expect(drives.every(({ blockers }) => blockers.length > 0)).toBe(true)
    const training = JSON.parse(etabli('drives', '--json', '--training').stdout) as {
      drives: { state: { devicePath: string } }[]
    }
    expect(training.drives.map(({ state }) => state.devicePath)).toContain(loop.devicePath)
  })

  it('erases a training device when its name is exact, reads it back, and says that it is no erasure', () => {
    const { status, stdout } = etabli('erase', loop.devicePath, '--training', '--serial', loop.name)
    expect(stdout).toContain('Entraînement réussi')
    expect(status).toBe(0)
    expect(nonZeroBytes(loop.file)).toBe(0)
    expect(etabli('machines', '--json').stdout).toBe('[]\n')
  })

  it.each([
    ['a wrong serial', ['--training', '--serial', 'loop999'], 'Le numéro tapé n’est pas le sien'],
    ['no serial at all', ['--training'], 'n’a pas été tapé'],
    ['no --training', ['--serial', 'loop0'], 'Aucun support ne s’appelle'],
    ['a technique that a file has not', ['--training', '--method', 'nvme-sanitize-block'], 'ne peut pas être effacé'],
  ])('refuses with code 3 for %s, and writes nothing', (_what, args, sentence) => {
    const before = hashOf(loop.file)
    const { status, stderr } = etabli('erase', loop.devicePath, ...args)
    expect(stderr).toContain(sentence)
    expect(status).toBe(3)
    expect(hashOf(loop.file)).toBe(before)
  })

  it('leaves with code 2 for words that make no sense', () => {
    expect(etabli('erase').status).toBe(2)
    expect(etabli('erase', loop.name, '--level', 'perfect').status).toBe(2)
    expect(etabli('erase', loop.name, '--verify', 'never').status).toBe(2)
    expect(etabli('erase', loop.name, '--method', 'hammer').status).toBe(2)
  })

  it('refuses a mounted device and names where it is mounted', () => {
    execFileSync('mkfs.ext4', ['-q', '-F', loop.devicePath])
    const place = mkdtempSync(join(tmpdir(), 'etabli-mounted-'))
    execFileSync('mount', [loop.devicePath, place])
    try {
      const { status, stderr } = etabli('erase', loop.devicePath, '--training', '--serial', loop.name)
      expect(stderr).toContain(place)
      expect(status).toBe(3)
    } finally {
      execFileSync('umount', [place])
      rmSync(place, { recursive: true })
    }
    expect(execFileSync('blkid', ['-o', 'value', '-s', 'TYPE', loop.file], { encoding: 'utf8' }).trim()).toBe('ext4')
  })

  it('stops at Ctrl+C with code 5, and finishes what --resume takes up', async () => {
    const large = aLoopDevice({ sizeBytes: 1536 * 1024 * 1024 })
    try {
      const stopped = await interrupted('erase', large.devicePath, '--training', '--serial', large.name)
      expect(stopped.status).toBe(5)
      const jobId = /erase --resume ([0-9A-Z]{26})/.exec(stopped.stdout)?.[1] ?? ''
      expect(etabli('erase', '--resume', jobId, '--serial', 'other').status).toBe(3)
      expect(etabli('erase', '--resume', jobId, '--serial', large.name)).toMatchObject({ status: 0 })
      expect(nonZeroBytes(large.file)).toBe(0)
      expect(etabli('erase', '--resume', jobId, '--serial', large.name).status).toBe(3)
    } finally {
      large.detach()
    }
  })

  /** Sends what Ctrl+C sends, as soon as the erasure says that it started. */
  function interrupted(...args: string[]): Promise<{ status: number | null; stdout: string }> {
    const child = spawn(process.execPath, argv(...args), { cwd: root, detached: true })
    let stdout = ''
    child.stdout.on('data', (text: Buffer) => {
      stdout += text.toString()
    })
    child.stderr.on('data', (text: Buffer) => {
      if (text.toString().includes('lancé')) setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGINT'), 300)
    })
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout })))
  }
})
