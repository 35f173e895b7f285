import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { passTestsAndGrade, readNewMachine, recordLog } from '../contract/workshop.ts'
import { benchIdOf, examined, exported, openTwoEnds, passphrase, taken } from './two-ends.ts'

type Ends = Awaited<ReturnType<typeof openTwoEnds>>

describe('the work of a bench without a network', () => {
  let ends: Ends
  beforeEach(async () => {
    ends = await openTwoEnds()
  })
  afterEach(() => ends.close())

  async function aMachineDoneAtTheBench() {
    const { client } = ends.bench
    const { machine } = await readNewMachine(client, ends.intake.id)
    await recordLog(client, machine.id)
    await passTestsAndGrade(client, machine.id)
    return machine
  }

  it('stands at home as it stood at the bench, ready for its certificate', async () => {
    const { home, bench } = ends
    const machine = await aMachineDoneAtTheBench()
    const there = await bench.client.machines.page({ machineId: machine.id })
    const { counts, isKnown } = await taken(home, await exported(bench))
    expect({ isKnown, counts }).toMatchObject({
      isKnown: false,
      counts: { newMachines: 1, readings: 1, erasures: 1, judgedOtherwise: 0 },
    })
    const here = await home.client.machines.page({ machineId: machine.id })
    expect(here.machine).toEqual(there.machine)
    expect(here.drives).toEqual(there.drives)
    expect(here.steps.map(({ result }) => result?.id)).toEqual(there.steps.map(({ result }) => result?.id))
    expect(here.grade).toEqual(there.grade)
    expect(here.readiness).toEqual(there.readiness)
    expect((await home.client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })).number).toBe(
      'CE-2026-0001',
    )
  })

  it('changes nothing when it comes twice, and brings only what is new when bundles overlap', async () => {
    const { home, bench } = ends
    const machine = await aMachineDoneAtTheBench()
    const first = await exported(bench)
    await taken(home, first)
    expect(await taken(home, first)).toMatchObject({ isKnown: true, counts: { newMachines: 0, readings: 0 } })
    await bench.client.machines.register({ intakeId: ends.intake.id, kind: 'laptop' })
    const { counts } = await taken(home, await exported(bench, true))
    expect(counts).toMatchObject({ newMachines: 1, knownMachines: 1, readings: 0, erasures: 0, tests: 0 })
    const { total } = await home.client.machines.list({})
    expect(total).toBe(2)
    expect((await home.client.machines.page({ machineId: machine.id })).drives[0]?.erasures).toHaveLength(1)
  })

  it('waits for what came before it', async () => {
    const { home, bench } = ends
    await aMachineDoneAtTheBench()
    await taken(home, await exported(bench))
    const benchId = await benchIdOf(home)
    const news = await home.client.offlineBenches.renew({ benchId, blocks: [], passphrase })
    await bench.client.offlineBenches.receive({ file: news, passphrase })
    const later = await exported(bench)
    await home.deps.db.updateTable('offlineBenches').set({ knownSequence: 3 }).execute()
    await expect(examined(home, later)).rejects.toMatchObject({ data: { problem: 'EARLIER_MISSING' } })
  })
})
