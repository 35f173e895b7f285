import { describe, expect, it } from 'vitest'
import { openServerWorkshop } from '../../electron/core/open-server-workshop.ts'
import { readNewMachine, recordLog } from '../contract/workshop.ts'
import { exported, openTwoEnds, taken } from '../offline/two-ends.ts'
import { freshDatabase } from './engines.ts'

const homeBenchId = '01JD3Z8K7Q2M4N6P8R0S2T4V6W'

describe('a home that several benches share on a server', () => {
  it('opens an offline bench and takes its work, evidence included', async () => {
    const server = await openServerWorkshop(await freshDatabase(), 'offline-test')
    const { db, evidence } = server
    const { home, bench, intake, close } = await openTwoEnds({
      home: { db, sqlite: null, evidence, ownBenchId: homeBenchId },
    })
    const { machine } = await readNewMachine(bench.client, intake.id)
    await recordLog(bench.client, machine.id)
    const work = await exported(bench)
    const { counts } = await taken(home, work)
    expect(counts).toMatchObject({ newMachines: 1, readings: 1, erasures: 1, judgedOtherwise: 0 })
    expect((await taken(home, work)).isKnown).toBe(true)
    const here = await home.client.machines.page({ machineId: machine.id })
    expect(here.drives).toEqual((await bench.client.machines.page({ machineId: machine.id })).drives)
    const sha256 = here.drives[0]?.decisive?.evidenceSha256 ?? ''
    expect((await evidence.get(sha256)).byteLength).toBeGreaterThan(0)
    expect((await home.client.system.audit({})).benches).toMatchObject([{ breaks: [] }])
    await close()
    server.relay?.close()
  })
})
