import { randomUUID } from 'node:crypto'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { keepEnds } from '../../electron/core/machines/kept-end.ts'
import { refreshSummary } from '../../electron/core/machines/machine-page.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'
import { anAskingAssociation, changingProbe, openAllocationWorkshop } from './allocation-workshop.ts'
import { aDrive, aReading } from './reading.ts'

// Fills a data folder, in a process of its own: "few" laptops wholly done by the workshop, or "many" written as rows.
const [dataFolder = '', size = 'few'] = process.argv.slice(2)
const gibibyte = 2 ** 30
const hardware = changingProbe()
const deps = { ...(await nodeDeps({ dataFolder, databaseUrl: null })), probe: hardware.probe }
const core = createCore(deps)
const client = core.clientFor(core.newSession('cli')) as unknown as Client

if (size === 'few') await fewLaptops()
else await manyMachines()
await core.close()

async function fewLaptops(): Promise<void> {
  const { campaign } = await openAllocationWorkshop(client, hardware, [{}, {}, { memoryGibibytes: 16 }])
  await anAskingAssociation(client, campaign.id, { name: 'Association fictive du Lagon', quantity: 2 })
  const north = { communeCode: '98811', quantity: 2, minimumGibibytes: 16 }
  await anAskingAssociation(client, campaign.id, { name: 'Association fictive du Nord', ...north })
}

/** Looks only: what the workshop would have done to 110 machines is taken as done. */
async function manyMachines(): Promise<void> {
  const { campaign, intake } = await openWorkshop(client)
  const batch = await client.batches.create({ campaignId: campaign.id, name: 'Grand lot fictif' })
  const models = ['ThinkPad T480', 'Latitude 5490', 'EliteBook 840 G5', 'OptiPlex 7060', 'ProDesk 600 G4'] as const
  for (let place = 0; place < 110; place += 1) {
    const model = models[(place * 7) % models.length] ?? models[0]
    const kind = model.startsWith('OptiPlex') || model.startsWith('ProDesk') ? 'desktop' : 'laptop'
    await aMachineRow({ campaignId: campaign.id, intakeId: intake.id, batchId: batch.id, place, model, kind })
  }
  await deps.db.updateTable('batches').set({ closedAt: deps.now() }).where('id', '=', batch.id).execute()
  const communes = ['98818', '98814', '98811', '98801', '98805', '98815', '98817', '98820', '98812'] as const
  for (let place = 0; place < 27; place += 1) {
    await anAskingAssociation(client, campaign.id, {
      name: `Association fictive n° ${place + 1}`,
      communeCode: communes[place % communes.length] ?? '98818',
      quantity: 2 + ((place * 5) % 9),
      kind: (['laptop', 'computer', 'desktop', 'laptop'] as const)[place % 4] ?? 'laptop',
      ...(place % 3 === 0 && { minimumGibibytes: place % 2 === 0 ? 8 : 16 }),
      hasPapers: place % 9 !== 4,
    })
  }
}

type Row = {
  campaignId: string
  intakeId: string
  batchId: string
  place: number
  model: string
  kind: 'laptop' | 'desktop'
}

async function aMachineRow({ campaignId, intakeId, batchId, place, model, kind }: Row): Promise<void> {
  const machineId = deps.newId()
  const at = deps.now()
  const assetTag = `GC26-${String(place + 1).padStart(5, '0')}-0`
  const { facts } = aReading()
  const memory = { ...facts.memory, totalBytes: ([4, 8, 8, 16][place % 4] ?? 8) * gibibyte }
  const identity = { ...facts.identity, manufacturer: null, model, serial: `PF${place}`, uuid: null }
  const told = {
    ...facts,
    identity,
    memory,
    chassis: { ...facts.chassis, kind },
    drives: [aDrive({ serial: randomUUID() })],
  }
  await deps.db
    .insertInto('machines')
    .values({ id: machineId, campaignId, intakeId, assetTag, decidedKind: null, createdAt: at } as never)
    .execute()
  const empty = { originsJson: '{}', notesJson: '[]', evidenceJson: '[]', parserVersion: 1, way: 'file', takenAt: at }
  await deps.db
    .insertInto('readings')
    .values({ id: deps.newId(), machineId, factsJson: JSON.stringify(told), ...empty })
    .execute()
  await refreshSummary(deps.db, machineId, at)
  const letter = ['A', 'B', 'B', 'C', 'D'][place % 5] ?? 'B'
  const done = { letter, isReady: 1, blockingCount: 0 }
  await deps.db.updateTable('machineSummaries').set(done).where('machineId', '=', machineId).execute()
  await keepEnds(deps.db, [{ machineId }])
  await deps.db
    .insertInto('batchMachines')
    .values({ batchId, machineId, position: place + 1 })
    .execute()
}
