import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import type { Client } from '../contract/transports.ts'
import { recordLog } from '../contract/workshop.ts'
import { changingProbe } from './allocation-workshop.ts'
import { type GivenUnit, givenLists } from './campaign-lists.ts'
import { aNwipeLog } from './nwipe-log.ts'
import { aDrive, aReading } from './reading.ts'

// Does at the bench, in a process of its own, what a workshop does to every machine that was announced on the lists:
// receives it by its serial, reads it, erases it, tests and grades it. Then takes in the papers of the associations.
const [dataFolder = ''] = process.argv.slice(2)
const hardware = changingProbe()
const deps = { ...(await nodeDeps({ dataFolder, databaseUrl: null })), probe: hardware.probe }
// A power cut in the middle of a test loses nothing that anybody needs.
deps.sqlite?.pragma('synchronous = OFF')
const core = createCore(deps)
const client = core.clientFor(core.newSession('cli')) as unknown as Client
await client.session.join({ operatorName: 'Atelier 2' })

for (const { id, donorName } of await client.intakes.list()) {
  const { units } = givenLists.find(({ donor }) => donor === donorName) ?? { units: [] }
  for (const unit of units) await makeReady(id, unit)
}
await takeInPapers()
await core.close()

async function makeReady(intakeId: string, unit: GivenUnit): Promise<void> {
  const receipt = await client.intakes.receive({ intakeId, text: unit.serial })
  if (receipt.kind !== 'ANNOUNCED') throw new Error(`${unit.serial} was not announced: ${receipt.kind}`)
  const machineId = receipt.machine.id
  const drive = aDrive({ serial: `S2X${unit.serial}`, wwn: null })
  const { facts } = aReading()
  const identity = { ...facts.identity, manufacturer: 'Lenovo', model: unit.model, serial: unit.serial, uuid: null }
  const type = unit.kind === 'laptop' ? 'Notebook' : 'Desktop'
  const memory = { ...facts.memory, totalBytes: 8 * 2 ** 30 }
  hardware.next({ ...facts, identity, memory, chassis: { ...facts.chassis, type, kind: unit.kind }, drives: [drive] })
  const { previewId } = await client.readings.preview()
  await client.readings.keep({ previewId, target: { kind: 'machine', machineId } })
  const device = { name: 'sda', model: drive.model ?? '', serial: drive.serial ?? '', sizeBytes: drive.sizeBytes ?? 0 }
  await recordLog(client, machineId, new File([aNwipeLog({ devices: [device] })], 'nwipe.log'))
  const { steps } = await client.machines.page({ machineId })
  for (const { key } of steps) await client.checklist.record({ machineId, stepKey: key, state: 'pass' })
  await client.grades.give({ machineId, condition: 'used' })
}

async function takeInPapers(): Promise<void> {
  const papers = (['statutes', 'receipt', 'convention'] as const).map((kind) => ({ kind, receivedOn: '2026-11-02' }))
  for (const { id, createdAt: _, problems: __, province: ___, ...rest } of await client.beneficiaries.list()) {
    await client.beneficiaries.update({ ...rest, papers, beneficiaryId: id })
  }
}
