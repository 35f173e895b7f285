import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { lookAtDrives } from '../../../electron/core/probe/drive-state/look-at-drives.ts'
import { pathsOnDrive } from '../../../electron/core/probe/drive-state/paths-on-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import { fingerprintOf, linesAgainst, look } from './look.ts'
import { type Bench, ext4, isRoot, openBench, whyNot } from './loop-devices.ts'

if (!isRoot) process.stderr.write(`SKIPPED: ${whyNot}\n`)

describe.skipIf(!isRoot)('only the drive that was confirmed, and nothing that we need', () => {
  let bench: Bench
  beforeEach(() => {
    bench = openBench()
  })
  afterEach(() => bench.dispose())

  it('refuses what may only be read', async () => {
    const { device, file } = bench.loop({ args: ['--read-only'] })
    expect(await linesAgainst({ device, files: [file] })).toEqual(['READ_ONLY'])
  })

  it('refuses another name than the one typed', async () => {
    const { device, name, file } = bench.loop()
    const against = (typedSerial: string) => linesAgainst({ device, files: [file], typedSerial })
    expect(await against(name)).toEqual([])
    expect(await against(name.toUpperCase())).toEqual([`SERIAL_CASE_DIFFERS ${name.toUpperCase()}`])
    expect(await against(`${name}0`)).toEqual([`SERIAL_DIFFERS ${name}0`])
    expect(await against(' ')).toEqual(['SERIAL_NOT_TYPED'])
  })

  it('refuses another file under the same path, though it has the same size', async () => {
    const first = bench.loop()
    const expected = fingerprintOf(await look(first.device))
    bench.run('losetup', '-d', first.device)
    const second = bench.loop()
    bench.run('losetup', '-d', second.device)
    bench.run('losetup', first.device, second.file)
    const asked = { device: first.device, files: [first.file, second.file], expected }
    expect(await linesAgainst(asked)).toEqual(['DRIVE_CHANGED diskSequence'])
    // After a power cut the numbers start anew: then the rest must do.
    expect(await linesAgainst({ ...asked, expected: { ...expected, diskSequence: null } })).toEqual([])
  })

  it('refuses another file of another size and other sectors', async () => {
    const first = bench.loop()
    const expected = { ...fingerprintOf(await look(first.device)), diskSequence: null }
    bench.run('losetup', '-d', first.device)
    const second = bench.loop({ megabytes: 48 })
    bench.run('losetup', '-d', second.device)
    bench.run('losetup', '--sector-size', '4096', first.device, second.file)
    expect(await linesAgainst({ device: first.device, files: [second.file], expected })).toEqual([
      'DRIVE_CHANGED sizeBytes',
      'DRIVE_CHANGED logicalSectorBytes',
    ])
  })

  it('finds nothing where the drive was', async () => {
    const { device } = bench.loop()
    bench.run('losetup', '-d', device)
    expect(await lookAtDrive(device, runCommand)).toBeNull()
  })

  it('refuses the drive that carries a folder of ours, however deep, made or not made yet', async () => {
    const outer = bench.loop({ megabytes: 96 })
    bench.run('mkfs.ext4', ...ext4, outer.device)
    const place = bench.mount(outer.device)
    bench.run('truncate', '-s', '32M', join(place, 'inner.img'))
    bench.run('mkfs.ext4', ...ext4, join(place, 'inner.img'))
    bench.run('sync', '-f', place)
    const inner = bench.attach(join(place, 'inner.img'))
    const deep = bench.mount(inner)
    bench.run('sync', '-f', deep)
    bench.run('sync', '-f', place)
    const journal = join(deep, 'data', 'journal')
    expect(await pathsOnDrive([journal, '/proc'], outer.name)).toEqual([journal])
    expect(await pathsOnDrive([journal], inner.slice(5))).toEqual([journal])
    expect(await linesAgainst({ device: outer.device, files: [outer.file], protectedPaths: [journal] })).toContain(
      `PROTECTED_PATH_ON_IT ${journal}`,
    )
  })

  it('follows a link to a folder of ours', async () => {
    const { device, name } = bench.loop()
    bench.run('mkfs.ext4', ...ext4, device)
    const place = bench.mount(device)
    mkdirSync(join(place, 'data'))
    symlinkSync(join(place, 'data'), join(bench.folder, 'link'))
    const link = join(bench.folder, 'link')
    expect(await pathsOnDrive([link, bench.folder], name)).toEqual([link])
  })

  it('knows a drive by any link to it, and no partition, folder or character device as one', async () => {
    const { device, name } = bench.loop({ isPartitioned: true })
    symlinkSync(device, join(bench.folder, 'by-id'))
    bench.run('mknod', join(bench.folder, 'node'), 'b', '7', name.replace('loop', ''))
    expect((await lookAtDrive(join(bench.folder, 'by-id'), runCommand))?.devicePath).toBe(device)
    for (const path of [`${device}p1`, bench.folder, '/dev/null', '/dev/zram0', '/dev/none'])
      expect(await lookAtDrive(path, runCommand)).toBeNull()
  })

  it('lists training devices only on demand', async () => {
    const { device } = bench.loop()
    const paths = async (isTraining: boolean) =>
      (await lookAtDrives({ runCommand, isTraining })).map(({ devicePath }) => devicePath)
    expect(await paths(true)).toContain(device)
    expect((await paths(false)).filter((path) => path.includes('loop'))).toEqual([])
  })
})
