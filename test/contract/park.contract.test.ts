import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { usualParkView } from '../../shared/domain/park/park-filter.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import type { Client } from './transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from './workshop.ts'

describe('the park', () => {
  let deps: TestDeps
  let client: Client
  let campaignId: string
  let intakeId: string

  beforeEach(async () => {
    deps = await testDeps()
    const core = createCore(deps)
    client = core.clientFor(core.newSession('web')) as unknown as Client
    const { intake, campaign } = await openWorkshop(client)
    intakeId = intake.id
    campaignId = campaign.id
  })
  afterEach(() => deps.dispose())

  const received = async (text: string) => {
    const answer = await client.intakes.receive({ intakeId, text })
    if (!('machine' in answer)) throw new Error(answer.kind)
    return answer.machine
  }

  it('puts in a batch those that are ready, and says of each other why it stays out', async () => {
    const { machine } = await readNewMachine(client, intakeId)
    await recordLog(client, machine.id)
    await passTestsAndGrade(client, machine.id)
    const other = await received('PF9')
    const batch = await client.batches.create({ campaignId, name: 'Lot 1' })
    const machineIds = [machine.id, other.id]
    const report = await client.park.putInBatch({ batchId: batch.id, machineIds })
    expect(report).toMatchObject({
      joinedCount: 1,
      refused: [{ assetTag: other.assetTag, refusals: [{ code: 'NOT_READY' }] }],
    })
    expect((await client.park.figures()).states).toMatchObject({ 'in-batch': 1, 'not-ready': 1, ready: 0 })
    const again = await client.park.putInBatch({ batchId: batch.id, machineIds })
    expect(again.joinedCount).toBe(0)
  })

  it('exports what is shown, defused, with every serial as text', async () => {
    await received('00042')
    await received('938475610283746')
    const file = await client.park.export({ columns: ['tag', 'serial', 'donor'], format: 'csv' })
    const lines = (await file.text()).replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('"Inventaire";"N° de série";"Donateur"')
    expect(lines.slice(1).map((line) => line.split(';')[1])).toEqual(['"=""938475610283746"""', '"=""00042"""'])
    const sheet = await client.park.export({ columns: ['tag', 'serial'], format: 'xlsx', language: 'en' })
    expect(sheet.name).toBe('park.xlsx')
    expect(new TextDecoder('latin1').decode((await sheet.arrayBuffer()).slice(0, 2))).toBe('PK')
  })

  it('keeps a view for the workshop under one name, and writes who did', async () => {
    await client.park.saveView({ name: 'À faire', view: usualParkView })
    const filter = { ...usualParkView.filter, states: ['not-ready' as const] }
    const [view, ...others] = await client.park.saveView({ name: 'a faire', view: { ...usualParkView, filter } })
    expect([view?.view.filter.states, others]).toEqual([['not-ready'], []])
    expect(await client.park.removeView({ viewId: view?.id ?? '' })).toEqual([])
    const entries = await deps.db.selectFrom('audit').select('action').where('action', 'like', 'PARK%').execute()
    expect(entries.map(({ action }) => action)).toEqual(['PARK_VIEW_SAVED', 'PARK_VIEW_SAVED', 'PARK_VIEW_REMOVED'])
  })

  it('tells the serial of the label until a reading tells it, and marks two machines of one serial', async () => {
    const first = await received('PF1')
    expect((await client.park.page({ filter: { search: 'pf1' } })).rows).toMatchObject([
      { id: first.id, serial: 'PF1' },
    ])
    const { reading } = await client.readings.preview()
    await received(reading.facts.identity.serial ?? '')
    await readNewMachine(client, intakeId)
    const twins = await client.park.page({ filter: { oddity: 'same-serial' } })
    expect(twins.rows.map(({ hasTwin }) => hasTwin)).toEqual([true, true])
  })
})
