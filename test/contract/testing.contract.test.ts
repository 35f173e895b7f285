import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import { noTests, testDeps } from '../fakes/test-deps.ts'
import { type Client, type Opened, openInProcess, transports } from './transports.ts'
import { openWorkshop, readNewMachine } from './workshop.ts'

const aScan = '  signal: -50.00 dBm\n'
/** Wi-Fi that hears one network; the processor is stressed until somebody stops it; nothing else is installed. */
const aMachine: CoreDeps['testing'] = {
  ...noTests,
  runCommand: async ({ program, args }) => {
    if (program !== 'iw') return { kind: 'missing' }
    const stdout = args.includes('scan')
      ? `BSS 02:00:00:00:00:01(on wlan0)\n${aScan}`
      : '\tInterface wlan0\n\t\ttype managed\n'
    return { kind: 'done', stdout, stderr: '', exitCode: 0 }
  },
  runLongCommand: async ({ program, signal }) => {
    if (program !== 'stress-ng') return { kind: 'missing' }
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return { kind: 'cancelled' }
  },
  wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
  nowMs: () => performance.now(),
}

/** Waits for the runs to be as wanted: tests end when they end. */
async function until(client: Client, machineId: string, isSo: (states: Record<string, string>) => boolean) {
  for (;;) {
    const { runs } = await client.testing.state({ machineId })
    if (isSo(Object.fromEntries(runs.map(({ test, state }) => [test, state])))) return runs
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe.each(transports)('unattended tests %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open({ testing: aMachine })
  })
  afterEach(() => opened.close())

  it('run beside each other, end on the machine’s list, and can be stopped', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    const begun = await client.testing.start({ machineId })
    expect(begun.asked.map(({ test }) => test)).toEqual(
      expect.arrayContaining(['smart-short', 'memory', 'processor-stress', 'wireless-scan', 'ethernet-speed']),
    )
    // Nobody said how many USB ports there are.
    expect(begun.runs.map(({ test }) => test)).not.toContain('usb-ports')
    const runs = await until(
      client,
      machineId,
      ({ 'wireless-scan': wireless, memory }) => wireless === 'done' && memory === 'done',
    )
    expect(runs.find(({ test }) => test === 'wireless-scan')).toMatchObject({
      isRecorded: true,
      operatorName: 'Atelier 1',
      verdict: { state: 'pass', measures: [{ name: 'wifi-signal', value: -50, unit: 'dBm' }, {}] },
    })
    const { steps } = await client.machines.page({ machineId })
    expect(steps.find(({ key }) => key === 'wireless')).toMatchObject({ state: 'pass', result: { by: 'system' } })
    expect(steps.find(({ key }) => key === 'memory')).toMatchObject({ state: 'undecided', result: { faults: [] } })

    const stopped = await client.testing.cancel({ machineId, test: 'processor-stress' })
    expect(stopped.runs.find(({ test }) => test === 'processor-stress')).toMatchObject({
      state: 'cancelled',
      verdict: null,
      isRecorded: false,
    })
    const after = await client.machines.page({ machineId })
    expect(after.steps.find(({ key }) => key === 'processor')?.state).toBeNull()
  })
})

describe('unattended tests on one bench', () => {
  it('are of one machine at a time, started once, and never of another machine than this one', async () => {
    const { client, close } = await openInProcess({ testing: aMachine })
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const other = await client.machines.register({ intakeId: intake.id, kind: 'laptop' })
    const wanted = { machineId: machine.id, tests: ['processor-stress' as const] }
    const [first, second] = await Promise.all([client.testing.start(wanted), client.testing.start(wanted)])
    expect([...first.runs, ...second.runs].map(({ id }) => id)).toEqual([first.runs[0]?.id, first.runs[0]?.id])
    await expect(client.testing.start({ machineId: other.id })).rejects.toMatchObject({
      code: 'BUSY',
      data: { machineId: machine.id, assetTag: machine.assetTag },
    })
    await client.testing.cancel({ machineId: machine.id })
    expect((await client.testing.state({ machineId: other.id })).busyWith).toBeNull()
    await close()
  })

  it('reads the charge of the machine it runs on, and never its own in the place of another', async () => {
    const root = mkdtempSync(join(tmpdir(), 'etabli-charge-'))
    const put = (path: string, text: string) => {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { client, close } = await openInProcess({ testing: { ...aMachine, root } })
    const { intake } = await openWorkshop(client)
    const { machine } = await readNewMachine(client, intake.id)
    const machineId = machine.id
    const told = 'POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_STATUS=Discharging'
    put('sys/class/power_supply/BAT0/uevent', `${told}\nPOWER_SUPPLY_TECHNOLOGY=Li-ion\nPOWER_SUPPLY_CAPACITY=71\n`)
    expect(await client.testing.power({ machineId })).toBeNull()
    const serial = (await client.machines.page({ machineId })).reading?.facts.identity.serial
    put('sys/class/dmi/id/product_serial', `${serial}\n`)
    expect(await client.testing.power({ machineId })).toEqual({
      percent: 71,
      isCharging: false,
      energyMilliwattHours: null,
    })
    put('sys/class/dmi/id/product_serial', 'ANOTHER\n')
    expect(await client.testing.power({ machineId })).toBeNull()
    await close()
    rmSync(root, { recursive: true, force: true })
  })

  it('are told as broken off when the core went away, and run again', async () => {
    const deps = await testDeps({ testing: aMachine })
    const clientOf = (core: ReturnType<typeof createCore>) =>
      core.clientFor(core.newSession('cli')) as unknown as Client
    // Its core is killed, so that it never says how the test ended.
    const first = clientOf(createCore(deps))
    const { intake } = await openWorkshop(first)
    const { machine } = await readNewMachine(first, intake.id)
    const machineId = machine.id
    await first.checklist.record({ machineId, stepKey: 'keyboard', state: 'pass' })
    await first.testing.start({ machineId, tests: ['processor-stress'] })

    const second = clientOf(createCore(deps))
    expect(await second.testing.unfinished()).toMatchObject([
      {
        assetTag: machine.assetTag,
        interrupted: [{ test: 'processor-stress', state: 'interrupted', verdict: null }],
        doneSteps: ['keyboard'],
      },
    ])
    await second.session.join({ operatorName: 'Atelier 2' })
    await second.testing.start({ machineId, tests: ['processor-stress'] })
    expect(await second.testing.unfinished()).toEqual([])
    await second.testing.cancel({ machineId })
    await deps.dispose()
  })
})
