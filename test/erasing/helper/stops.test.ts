import { spawn } from 'node:child_process'
import { constants, existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { isDriveThere } from '../../../electron/helper/presence.ts'
import { createStopper } from '../../../electron/helper/stop.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice } from '../loop-device.ts'
import { anOrder } from './an-order.ts'
import { kindsOf, onlyOf, type Running, startErase } from './helper-process.ts'
import { eraseHere, ioError, through } from './in-process.ts'

const mebi = 1024 * 1024
const made: LoopDevice[] = []
const aLoop = (options: Parameters<typeof aLoopDevice>[0] = {}) => {
  const loop = aLoopDevice(options)
  made.push(loop)
  return loop
}
const orderFor = (loop: LoopDevice, changes: Parameters<typeof anOrder>[1] = {}) => {
  const order = anOrder(loop, { technique: 'overwrite-random', ...changes })
  return { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } }
}

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

describe.skipIf(!canMakeLoopDevices)('how a run is stopped', () => {
  const ways: [string, (running: Running) => void, { reason: string; detail: string | null }][] = [
    ['a stop on its input', ({ say }) => say({ kind: 'stop' }), { reason: 'operator', detail: null }],
    ['SIGTERM', ({ child }) => void child.kill('SIGTERM'), { reason: 'signal', detail: 'SIGTERM' }],
    ['SIGINT', ({ child }) => void child.kill('SIGINT'), { reason: 'signal', detail: 'SIGINT' }],
    ['the end of its input', ({ child }) => void child.stdin?.end(), { reason: 'parent-gone', detail: null }],
  ]
  it.each(ways)('makes durable what came back, then says so: %s', async (_name, stop, told) => {
    const loop = aLoop({ sizeBytes: 128 * mebi })
    const running = startErase(orderFor(loop))
    await running.line('durable', 2)
    stop(running)
    const { code, lines } = await running.ended
    expect(code).toBe(5)
    expect(onlyOf(lines, 'stopped')).toMatchObject([told])
    expect(kindsOf(lines).slice(-2)).toEqual(['stopped', 'ended'])
    expect(kindsOf(lines)).not.toContain('pass-ended')
    expect(onlyOf(lines, 'ended')).toMatchObject([{ outcome: 'stopped' }])
  })

  it('leaves the drive alone once its parent was killed', async () => {
    const loop = aLoop({ sizeBytes: 128 * mebi })
    const parent = spawn(process.execPath, ['-e', parentScript, helper, JSON.stringify(orderFor(loop))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = Number(await firstLine(parent.stdout))
    parent.kill('SIGKILL')
    while (existsSync(`/proc/${pid}`) && !isZombie(pid)) await wait(20)
    const alone = await open(loop.devicePath, constants.O_RDONLY | constants.O_EXCL)
    await alone.close()
  })

  it('calls a drive that was pulled gone, whatever the error', async () => {
    const loop = aLoop()
    let isPulled = false
    const open = through((io) => ({
      write: (buffer, position) => {
        if (position >= 8 * mebi && position < 9 * mebi) isPulled = true
        return isPulled && position < 15 * mebi ? Promise.reject(ioError('ENODEV')) : io.write(buffer, position)
      },
    }))
    const { code, lines } = await eraseHere(orderFor(loop, { resume: resumed }), { open })
    expect({ code, kinds: kindsOf(lines).slice(-2) }).toEqual({ code: 5, kinds: ['stopped', 'ended'] })
    expect(onlyOf(lines, 'stopped')).toMatchObject([{ reason: 'drive-gone' }])
  })

  it('knows another medium under the same number by its running number', async () => {
    const loop = aLoop()
    const { lines } = await eraseHere(orderFor(loop))
    const deviceNumber = onlyOf(lines, 'opened')[0]?.deviceNumber ?? ''
    const held = { deviceNumber, diskSequence: onlyOf(lines, 'probed')[0]?.state.diskSequence ?? null }
    expect(isDriveThere(held)).toBe(true)
    expect(isDriveThere({ ...held, diskSequence: (held.diskSequence ?? 0) + 1 })).toBe(false)
    expect(isDriveThere({ ...held, deviceNumber: '7:9999' })).toBe(false)
  })

  it('does not begin when a stop came before', async () => {
    const loop = aLoop()
    const before = readFileSync(loop.file)
    const stopper = createStopper()
    stopper.stop('operator')
    const { code, lines } = await eraseHere(orderFor(loop), { stopper })
    expect({ code, kinds: kindsOf(lines) }).toEqual({ code: 5, kinds: ['hello', 'probed', 'stopped', 'ended'] })
    expect(readFileSync(loop.file).equals(before)).toBe(true)
  })
})

/** Everything before is to be written: markers are not in the way. */
const resumed = { fromByte: 512, unwritten: [], phase: 'write' as const }

const helper = join(import.meta.dirname, '../helper-of-loops.ts')
const parentScript = `
  const [helper, order] = process.argv.slice(1)
  const child = require('node:child_process').spawn(process.execPath, [helper, '{}'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(order + '\\n')
  child.stdout.on('data', (text) => { if (String(text).includes('"durable"')) console.log(child.pid) })
`

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const text of stream) return String(text).split('\n')[0] ?? ''
  return ''
}

/** Nobody waits for it in a container without an init. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return true
  }
}
