import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import type { Client } from '../contract/transports.ts'
import { anAskingAssociation, aReadyLaptop, changingProbe, openAllocationWorkshop } from './allocation-workshop.ts'

// Fills a data folder, in a process of its own: three laptops promised to one association over the sea whose convention
// is not signed yet, a fourth that is free, and one in no batch.
const [dataFolder = ''] = process.argv.slice(2)
const hardware = changingProbe()
const deps = { ...(await nodeDeps({ dataFolder, databaseUrl: null })), probe: hardware.probe }
const core = createCore(deps)
const client = core.clientFor(core.newSession('cli')) as unknown as Client

const { campaign, intake, machines } = await openAllocationWorkshop(client, hardware, [{}, {}, {}, {}])
const name = 'Association fictive de Drehu'
const { lineId } = await anAskingAssociation(client, campaign.id, { name, communeCode: '98814', quantity: 3 })
for (const { id } of machines.slice(0, 3))
  await client.allocation.allocate({ machineId: id, lineId, from: null, reason: 'pour ce récit' })
await aReadyLaptop(client, intake.id, { place: 9, next: hardware.next })
await core.close()
