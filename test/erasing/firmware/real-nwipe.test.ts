import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { foreignJudgement } from '../../../electron/core/erasing/foreign-judgement.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import { runFirmware } from '../../../electron/helper/firmware/run-firmware.ts'
import { createStopper } from '../../../electron/helper/stop.ts'
import { isNwipeRun, nwipeLogPath } from '../../../shared/domain/erasing/erase-commands.ts'
import { judgeEraseLog } from '../../../shared/domain/erasing/judge-erase-log.ts'
import { anOrder } from '../helper/an-order.ts'
import { onlyOf, startErase } from '../helper/helper-process.ts'
import { eraseHere } from '../helper/in-process.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../loop-device.ts'
import { logOf } from './pretended-drive.ts'

const isHere = (await runCommand({ program: 'nwipe', args: ['--version'] })).kind === 'done'
if (!isHere) console.warn('nwipe is not installed: its checks are skipped')

const mebi = 1024 * 1024
const made: LoopDevice[] = []
const aLoop = (sizeBytes: number) => {
  const loop = aLoopDevice({ sizeBytes })
  made.push(loop)
  return loop
}
const orderFor = (loop: LoopDevice, nwipeMethod = 'zero') => {
  const order = anOrder(loop, { technique: 'nwipe', nwipeMethod })
  return { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } }
}

afterEach(() => {
  for (const loop of made.splice(0)) {
    loop.detach()
    rmSync(nwipeLogPath(loop), { force: true })
  }
})

describe.skipIf(!canMakeLoopDevices || !isHere)('the real nwipe under our exclusive descriptor', () => {
  it('writes the drive that we hold, and its log is judged on its own', async () => {
    const loop = aLoop(16 * mebi)
    const order = orderFor(loop)
    const { code, lines } = await eraseHere(order, { firmware: runFirmware })
    expect(code).toBe(0)
    expect(nonZeroBytes(loop.file)).toBe(0)
    const log = { lines: logOf(order, lines), isTorn: false }
    const foreign = foreignJudgement(log, loop.name)
    expect(foreign?.doubts).toEqual([])
    const { status, doubts } = judgeEraseLog(log, foreign)
    expect(doubts).toEqual([{ code: 'TRAINING_DEVICE', detail: null }])
    expect(status).not.toBe('ERASED')
    expect(existsSync(nwipeLogPath(loop))).toBe(false)
  })

  it('ends with a stop, and leaves nothing that writes behind', async () => {
    const loop = aLoop(256 * mebi)
    const stopper = createStopper()
    const running = eraseHere(orderFor(loop, 'gutmann'), { firmware: runFirmware, stopper })
    await untilWriting(loop)
    stopper.stop('operator')
    const { code, lines } = await running
    expect(code).toBe(5)
    expect(onlyOf(lines, 'stopped')).toMatchObject([{ reason: 'operator' }])
    await untilGone(loop)
  })

  it('dies with the helper, whatever killed it', async () => {
    const loop = aLoop(256 * mebi)
    const { child, ended } = startErase(orderFor(loop, 'gutmann'), 'real')
    await untilWriting(loop)
    child.kill('SIGKILL')
    await ended
    await untilGone(loop)
  })
})

/** Programs called nwipe that were given this device, by what the kernel tells of each process. */
function writersOf({ devicePath }: LoopDevice): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false
    try {
      const argv = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')
      return isNwipeRun(argv) && argv.includes(devicePath) && argv[0] === 'nwipe'
    } catch {
      return false
    }
  })
}

/** Waits as long as the suite lets it: no moment is promised, only that it comes. */
async function untilWriting(loop: LoopDevice): Promise<void> {
  while (writersOf(loop).length === 0) await wait(20)
  await wait(300)
}

async function untilGone(loop: LoopDevice): Promise<void> {
  while (writersOf(loop).length > 0) await wait(20)
}
