import { createCore } from '../../../electron/core/create-core.ts'
import { nodeDeps } from '../../../electron/core/default-deps.ts'
import { changingProbe } from '../../builders/allocation-workshop.ts'
import { aNwipeLog } from '../../builders/nwipe-log.ts'
import { aDrive, aReading } from '../../builders/reading.ts'
import type { Client } from '../../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../../contract/workshop.ts'

// Fills a data folder, in a process of its own: one donor's machines, each read, proven erased and certified.
const [dataFolder = '', count = '0'] = process.argv.slice(2)
const hardware = changingProbe()
const deps = { ...(await nodeDeps({ dataFolder, databaseUrl: null })), probe: hardware.probe }
const core = createCore(deps)
const client = core.clientFor(core.newSession('cli')) as unknown as Client

const { campaign, donor, intake } = await openWorkshop(client)
for (let place = 1; place <= Number(count); place += 1) {
  const serial = `S2X0NX0H${String(place).padStart(6, '0')}`
  const drive = aDrive({ serial, wwn: null })
  const { facts } = aReading()
  const identity = { ...facts.identity, serial: `PF1${String(place).padStart(5, '0')}`, uuid: null }
  hardware.next({ ...facts, identity, drives: [drive] })
  const { machine } = await readNewMachine(client, intake.id)
  const device = { name: 'sda', model: drive.model ?? '', serial, sizeBytes: drive.sizeBytes ?? 0 }
  await recordLog(client, machine.id, new File([aNwipeLog({ devices: [device] })], `nwipe-${place}.log`))
  await client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })
}
await core.close()
process.stdout.write(JSON.stringify({ campaignId: campaign.id, subjectId: donor.id }))
