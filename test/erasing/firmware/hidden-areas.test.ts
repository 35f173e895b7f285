import { afterEach, describe, expect, it } from 'vitest'
import { lookAtDrive } from '../../../electron/core/probe/drive-state/look-at-drive.ts'
import { runCommand } from '../../../electron/core/probe/run-command.ts'
import { anAtaHdd } from '../../fakes/firmware/drive-states.ts'
import { openFakeBench } from '../../fakes/firmware/fake-bench.ts'
import { anOrder } from '../helper/an-order.ts'
import { kindsOf, onlyOf } from '../helper/helper-process.ts'
import { eraseHere } from '../helper/in-process.ts'
import { aLoopDevice, canMakeLoopDevices, type LoopDevice, nonZeroBytes } from '../loop-device.ts'

const made: LoopDevice[] = []

afterEach(() => {
  for (const loop of made.splice(0)) loop.detach()
})

/** Our own overwrite of a drive that hides sectors, once what is hidden was or was not there for the kernel. */
async function overwriteHiding(nativeSectors: number) {
  const loop = aLoopDevice({ sizeBytes: 8 * 1024 * 1024 })
  made.push(loop)
  const hidden = { visibleSectors: 10_000, nativeSectors, overlaySectors: nativeSectors, isOverlayFrozen: false }
  const bench = openFakeBench({ device: loop.devicePath, sizeBytes: loop.sizeBytes, hidden })
  const order = anOrder(loop)
  const run = await eraseHere(
    { ...order, expected: { ...order.expected, logicalSectorBytes: 512 } },
    {
      runCommand: bench.runCommand,
      lookAtDrive: async (devicePath) => {
        const seen = await lookAtDrive(devicePath, runCommand)
        const hiding = { hpa: 'present', dco: 'none', visibleSectors: 10_000, nativeSectors } as const
        return seen === null ? null : { ...seen, ata: anAtaHdd().ata, hasPassthrough: true, hidden: hiding }
      },
    },
  )
  bench.close()
  return { ...run, loop }
}

describe.skipIf(!canMakeLoopDevices)('our own overwrite of a drive that hides sectors', () => {
  it('writes nothing until a power cycle has shown them', async () => {
    const { code, lines, loop } = await overwriteHiding(20_000)
    expect(code).toBe(1)
    expect(onlyOf(lines, 'failed')).toMatchObject([{ code: 'POWER_CYCLE_NEEDED', detail: '20000' }])
    expect(kindsOf(lines)).not.toContain('markers-written')
    expect(nonZeroBytes(loop.file)).toBeGreaterThan(8_000_000)
  })

  it('goes on when the kernel sees them all', async () => {
    const { lines, loop } = await overwriteHiding(16_384)
    expect(onlyOf(lines, 'hidden-area-removed')).toMatchObject([{ area: 'hpa', isRemoved: true }])
    expect(nonZeroBytes(loop.file)).toBe(0)
  })
})
