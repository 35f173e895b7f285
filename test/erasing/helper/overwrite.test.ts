import { execFileSync } from 'node:child_process'
import { createCipheriv, createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../loop-device.ts'
import { anOrder } from './an-order.ts'
import { eraseToTheEnd, kindsOf, onlyOf, startErase } from './helper-process.ts'

const mebi = 1024 * 1024
const made: LoopDevice[] = []
const aLoop = (options: Parameters<typeof aLoopDevice>[0] = {}) => {
  const loop = aLoopDevice(options)
  made.push(loop)
  return loop
}
const forSectors = (loop: LoopDevice, bytes: number, changes: Parameters<typeof anOrder>[1] = {}) => {
  const order = anOrder(loop, changes)
  return { ...order, expected: { ...order.expected, logicalSectorBytes: bytes } }
}
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

describe.skipIf(!canMakeLoopDevices)('our own overwrite, on real loop devices', () => {
  it.each([
    { sectorBytes: 512, sizeBytes: 16 * mebi },
    { sectorBytes: 4096, sizeBytes: 16 * mebi },
    { sectorBytes: 512, sizeBytes: 16 * mebi + 3 * 512 },
    { sectorBytes: 4096, sizeBytes: 5 * mebi + 3 * 4096 },
    { sectorBytes: 512, sizeBytes: 7 * 512 },
  ])('leaves nothing but zeros on $sizeBytes bytes in sectors of $sectorBytes', async ({ sectorBytes, sizeBytes }) => {
    const loop = aLoop({ sectorBytes, sizeBytes })
    const { code, lines } = await eraseToTheEnd(forSectors(loop, sectorBytes))
    expect(code).toBe(0)
    expect(nonZeroBytes(loop.file)).toBe(0)
    expect(onlyOf(lines, 'opened')).toMatchObject([{ sizeBytes, logicalSectorBytes: sectorBytes, isDirect: true }])
    expect(onlyOf(lines, 'pass-ended')).toMatchObject([{ fromByte: 0, toByte: sizeBytes, unwritten: [] }])
    expect(onlyOf(lines, 'verify-ended')).toMatchObject([
      { targetBytes: sizeBytes, readBytes: sizeBytes, content: 'zeros', cacheBypass: 'direct', mismatchCount: 0 },
    ])
  })

  it('tells its steps in their order through the shipped program', async () => {
    const loop = aLoop()
    const { code, lines } = await eraseToTheEnd(forSectors(loop, 512), 'real')
    expect({ code, kinds: kindsOf(lines) }).toEqual({
      code: 0,
      kinds: [
        'hello',
        'probed',
        'opened',
        'markers-written',
        'pass-started',
        'durable',
        'pass-ended',
        'markers-checked',
        'verify-started',
        'verify-ended',
        'probed',
        'ended',
      ],
    })
  })

  it('leaves the stream of the seed, as any other AES-256-CTR makes it', async () => {
    const sizeBytes = 9 * mebi + 512
    const loop = aLoop({ sizeBytes })
    const order = forSectors(loop, 512, { technique: 'overwrite-random' })
    const { code, lines } = await eraseToTheEnd(order)
    const key = Buffer.from(order.randomSeedHex ?? '', 'hex')
    const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(sizeBytes))
    expect(code).toBe(0)
    expect(readFileSync(loop.file).equals(stream)).toBe(true)
    expect(onlyOf(lines, 'verify-ended')).toMatchObject([{ content: 'random-of-seed', readBytes: sizeBytes }])
  })

  it('holds one descriptor to write, of the drive, and touches no other device', async () => {
    const neighbour = aLoop()
    const before = sha256(neighbour.file)
    const loop = aLoop({ sizeBytes: 64 * mebi })
    const running = startErase(forSectors(loop, 512, { technique: 'overwrite-random' }))
    await running.line('durable')
    running.child.kill('SIGSTOP')
    expect(writableFilesOf(running.child.pid ?? 0)).toEqual([loop.devicePath])
    running.child.kill('SIGCONT')
    expect((await running.ended).code).toBe(0)
    expect(sha256(neighbour.file)).toBe(before)
  })

  it('says durable only of what is on the medium, and ends right after being killed at any moment', async () => {
    for (const technique of ['overwrite-zeros', 'overwrite-random'] as const) {
      const loop = aLoop({ sizeBytes: 48 * mebi })
      const first = startErase(forSectors(loop, 512, { technique }))
      // A slow flush covers many chunks: the run may be over before the last of these.
      await first.line('durable', 1 + Math.floor(Math.random() * 8)).catch(() => undefined)
      first.child.kill('SIGKILL')
      const reached = onlyOf((await first.ended).lines, 'durable').at(-1)?.offset ?? 0
      const seed = Buffer.from('5a'.repeat(32), 'hex')
      const stream = createCipheriv('aes-256-ctr', seed, Buffer.alloc(16)).update(Buffer.alloc(loop.sizeBytes))
      const whole = technique === 'overwrite-zeros' ? Buffer.alloc(loop.sizeBytes) : stream
      const found = readFileSync(loop.file)
      expect(reached).toBeGreaterThan(0)
      expect(found.subarray(0, reached).equals(whole.subarray(0, reached))).toBe(true)

      const resume = { fromByte: reached, unwritten: [], phase: 'write' as const }
      const { code, lines } = await eraseToTheEnd(forSectors(loop, 512, { technique, resume }))
      expect(code).toBe(0)
      expect(readFileSync(loop.file).equals(whole)).toBe(true)
      expect(onlyOf(lines, 'pass-started')[0]?.fromByte).toBe(Math.max(0, reached - 2 * mebi))
      expect(kindsOf(lines)).not.toContain('markers-written')
    }
  })

  it('starts anew when what lies before the old end is not what this order leaves there', async () => {
    const loop = aLoop({ sizeBytes: 32 * mebi })
    const resume = { fromByte: 24 * mebi, unwritten: [], phase: 'write' as const }
    const { code, lines } = await eraseToTheEnd(forSectors(loop, 512, { resume }))
    expect(code).toBe(0)
    expect(onlyOf(lines, 'pass-started')).toMatchObject([{ fromByte: 0 }])
    expect(nonZeroBytes(loop.file)).toBe(0)
  })

  it('tries again the pieces that refused in an earlier run, each as a pass of its own', async () => {
    const loop = aLoop({ sizeBytes: 32 * mebi })
    expect((await eraseToTheEnd(forSectors(loop, 512))).code).toBe(0)
    execFileSync('dd', ['if=/dev/urandom', `of=${loop.file}`, 'bs=512', 'seek=6', 'count=2', 'conv=notrunc'], {
      stdio: 'ignore',
    })
    const unwritten = [{ fromByte: 3072, toByte: 4096 }]
    const resume = { fromByte: 32 * mebi, unwritten, phase: 'write' as const }
    const { code, lines } = await eraseToTheEnd(forSectors(loop, 512, { resume }))
    expect(code).toBe(0)
    expect(onlyOf(lines, 'pass-ended')).toMatchObject([
      { pass: 1, fromByte: 30 * mebi, toByte: 32 * mebi },
      { pass: 2, fromByte: 3072, toByte: 4096, unwritten: [] },
    ])
    expect(nonZeroBytes(loop.file)).toBe(0)
  })
})

/** What a process could write to beside its own pipes: the flags of a descriptor tell, whatever was written. */
function writableFilesOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    const target = readlinkSync(`/proc/${pid}/fd/${name}`)
    const info = readFileSync(`/proc/${pid}/fdinfo/${name}`, 'utf8')
    const flags = Number.parseInt(/flags:\s+(\d+)/.exec(info)?.[1] ?? '0', 8)
    const isWritable = (flags & 3) !== 0
    return isWritable && target.startsWith('/') && target !== '/dev/null' && Number(name) > 2 ? [target] : []
  })
}
