import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linesAgainst, look } from './look.ts'
import { type Bench, ext4, isRoot, openBench, whyNot } from './loop-devices.ts'

if (!isRoot) process.stderr.write(`SKIPPED: ${whyNot}\n`)
const hasBtrfs = existsSync('/usr/sbin/mkfs.btrfs') || existsSync('/sbin/mkfs.btrfs')
if (!hasBtrfs) process.stderr.write('SKIPPED: no mkfs.btrfs: a file system over two drives was NOT tested\n')

describe.skipIf(!isRoot)('a drive in use is refused, and not a byte of it changes', () => {
  let bench: Bench
  beforeEach(() => {
    bench = openBench()
  })
  afterEach(() => bench.dispose())

  function formatted(options: Parameters<Bench['loop']>[0] = {}) {
    const loop = bench.loop(options)
    bench.run('mkfs.ext4', ...ext4, loop.device)
    return loop
  }

  it('allows the one that nothing holds', async () => {
    const { device, file } = formatted()
    expect(await linesAgainst({ device, files: [file] })).toEqual([])
  })

  it('names where it is mounted', async () => {
    const { device, file } = formatted()
    const place = bench.mount(device)
    expect(await linesAgainst({ device, files: [file] })).toEqual([`IN_USE mounted ${place}`])
  })

  it('names where a partition of it is mounted', async () => {
    const { device, file } = bench.loop({ isPartitioned: true })
    bench.run('mkfs.ext4', ...ext4, `${device}p1`)
    const place = bench.mount(`${device}p1`)
    expect(await linesAgainst({ device, files: [file] })).toEqual([`IN_USE mounted ${place}`])
    expect((await look(device)).facts.partitions).toMatchObject([{ fileSystem: 'ext4', mountPoints: [place] }])
  })

  it('names a second place of the same file system', async () => {
    const { device, file } = formatted()
    const place = bench.mount(device)
    mkdirSync(join(place, 'below'))
    bench.run('sync', '-f', place)
    const second = bench.mount(join(place, 'below'), '--bind')
    bench.run('umount', place)
    expect(await linesAgainst({ device, files: [file] })).toEqual([`IN_USE mounted ${second}`])
  })

  it('sees the mount that only another process sees', async () => {
    const { device, file } = formatted()
    const place = join(bench.folder, 'elsewhere')
    mkdirSync(place)
    await bench.hold('unshare', '-m', 'sh', '-c', 'mount "$1" "$2" && echo held && exec sleep 600', '-', device, place)
    expect(await linesAgainst({ device, files: [file] })).toEqual([`IN_USE mounted ${place}`])
  })

  it('sees that a file system unmounted lazily is still there', async () => {
    const { device, file } = formatted()
    const place = bench.mount(device)
    bench.run('cp', '/etc/hostname', join(place, 'kept'))
    bench.run('sync', '-f', place)
    const kept = openSync(join(place, 'kept'), 'r')
    bench.atEnd(() => closeSync(kept))
    bench.run('umount', '-l', place)
    expect(await linesAgainst({ device, files: [file] })).toEqual(['IN_USE open'])
  })

  it('sees swap on it', async () => {
    const { device, file } = bench.loop()
    bench.run('mkswap', device, '64')
    bench.run('swapon', device)
    bench.atEnd(() => void bench.run('swapoff', device))
    const asked = { device, files: [file], fromByte: 64 * 1024 }
    expect(await linesAgainst(asked)).toEqual([`IN_USE swap ${device}`])
  })

  it('sees a swap file on it', async () => {
    const { device } = formatted({ megabytes: 64 })
    const place = bench.mount(device)
    const area = join(place, 'swap file')
    bench.run('dd', 'if=/dev/zero', `of=${area}`, 'bs=1M', 'count=16', 'status=none')
    bench.run('chmod', '600', area)
    bench.run('mkswap', area)
    bench.run('swapon', area)
    bench.atEnd(() => void bench.run('swapoff', area))
    expect(await linesAgainst({ device, files: [] })).toEqual([`IN_USE mounted ${place}`, `IN_USE swap ${area}`])
  })

  it('sees a loop over it and a loop over its partition', async () => {
    const { device, file } = bench.loop({ isPartitioned: true })
    const whole = bench.attach(device, '--read-only')
    const part = bench.attach(`${device}p1`, '--read-only')
    const lines = await linesAgainst({ device, files: [file] })
    expect(lines).toEqual([`IN_USE holder ${whole.slice(5)}`, `IN_USE holder ${part.slice(5)}`].toSorted())
  })

  it('sees a loop over a file that lies on it', async () => {
    const { device, file } = formatted({ megabytes: 64 })
    const place = bench.mount(device)
    bench.run('truncate', '-s', '8M', join(place, 'inner.img'))
    bench.run('sync', '-f', place)
    const inner = bench.attach(join(place, 'inner.img'))
    const lines = await linesAgainst({ device, files: [file] })
    expect(lines).toEqual([`IN_USE mounted ${place}`, `IN_USE holder ${inner.slice(5)}`])
  })

  it.skipIf(!hasBtrfs)(
    'sees the second drive of a file system over two, of which the mount names the first alone',
    async () => {
      const [first, second] = [bench.loop({ megabytes: 128 }), bench.loop({ megabytes: 128 })]
      bench.run('mkfs.btrfs', '-q', '-f', first.device, second.device)
      const place = bench.mount(first.device)
      bench.run('sync', '-f', place)
      expect(await linesAgainst({ device: second.device, files: [second.file] })).toEqual([`IN_USE mounted ${place}`])
    },
  )

  const program = (mode: string) =>
    `require('node:fs').openSync(process.argv[1], ${mode}); console.log('held'); setInterval(() => {}, 1000)`

  it('sees a process that holds it alone', async () => {
    const { device, file } = bench.loop()
    const child = await bench.hold(
      process.execPath,
      '-e',
      program(`'constants' && (require('node:fs').constants.O_RDONLY | require('node:fs').constants.O_EXCL)`),
      device,
    )
    expect(await linesAgainst({ device, files: [file] })).toEqual([
      expect.stringMatching(new RegExp(`^IN_USE open .*\\(${child.pid}\\)$`)),
    ])
  })

  it('sees a process that merely has it open', async () => {
    const { device, file } = bench.loop()
    const child = await bench.hold(process.execPath, '-e', program(`'r'`), device)
    expect(await linesAgainst({ device, files: [file] })).toEqual([
      expect.stringMatching(new RegExp(`^IN_USE open .*\\(${child.pid}\\)$`)),
    ])
  })

  it('takes its own hold on the drive for none', async () => {
    const { device, file } = bench.loop()
    const { constants } = await import('node:fs')
    const own = openSync(device, constants.O_RDWR | constants.O_EXCL)
    try {
      expect(await linesAgainst({ device, files: [file] })).toEqual([])
    } finally {
      closeSync(own)
      rmSync(file, { force: true })
    }
  })
})
