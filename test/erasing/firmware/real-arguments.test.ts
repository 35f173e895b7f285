import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import {
  actingCommands,
  ataPasswordCommand,
  hpaCommand,
  plannedSettings,
  statusCommand,
} from '../../../shared/domain/erasing/erase-commands.ts'
import { eraseTechniques, isFirmwareTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import { anNvme } from '../../fakes/firmware/drive-states.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../loop-device.ts'

const made: LoopDevice[] = []
const aLoop = () => {
  const loop = aLoopDevice({ sizeBytes: 4 * 1024 * 1024 })
  made.push(loop)
  return loop
}
const stateOf = ({ devicePath }: LoopDevice): DriveState => anNvme({ controller: devicePath }, { devicePath })
/** What a tool says of arguments that it does not take, before it touches anything. */
const misunderstood =
  /usage:|unrecognized|invalid option|unknown (?:flag|option)|excess flags|VERY DANGEROUS|Invalid Sanitize Action|is not Overwrite|requires an argument/i

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

async function say([program = '', ...args]: readonly string[]): Promise<string> {
  const result = await runCommand({ program, args })
  if (result.kind !== 'done') throw new Error(`${program}: ${result.kind}`)
  return `${result.stdout}\n${result.stderr}`
}

describe.skipIf(!canMakeLoopDevices)('the tools that are installed here', () => {
  it.each(eraseTechniques.filter(isFirmwareTechnique))('take our arguments for %s', async (technique) => {
    const state = stateOf(aLoop())
    const status = statusCommand(technique, state)
    for (const argv of [...actingCommands(technique, state, plannedSettings), ...(status === null ? [] : [status])])
      expect(await say(argv)).not.toMatch(misunderstood)
  })

  it('take our arguments for passwords and hidden areas', async () => {
    const { devicePath } = aLoop()
    for (const verb of ['set-pass', 'unlock', 'disable'] as const)
      expect(await say(ataPasswordCommand(verb, devicePath, plannedSettings.ataPassword))).not.toMatch(misunderstood)
    expect(await say(hpaCommand(devicePath, 8192))).toMatch(/setting max visible sectors to 8192 \(permanent\)/)
  })

  it('unmap a drive that we hold alone, which blkdiscard would refuse unforced', async () => {
    const loop = aLoop()
    const held = await open(loop.devicePath, constants.O_RDWR | constants.O_EXCL)
    const [, plain = []] = actingCommands('mmc-sanitize', stateOf(loop), plannedSettings)
    expect(await say(plain.filter((part) => part !== '--force'))).toMatch(/busy/i)
    expect(nonZeroBytes(loop.file)).toBeGreaterThan(4_000_000)
    await say(plain)
    await held.close()
    expect(nonZeroBytes(loop.file)).toBe(0)
  })
})
