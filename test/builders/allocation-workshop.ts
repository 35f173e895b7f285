import type { ProbedMachine } from '../../electron/core/probe/probe-machine.ts'
import type { MachineFacts } from '../../shared/domain/machine-facts.ts'
import type { RequestedKind } from '../../shared/domain/requests/request.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine } from '../contract/workshop.ts'
import { fakeProbe } from '../fakes/test-deps.ts'
import { aNwipeLog } from './nwipe-log.ts'
import { aDrive, aReading } from './reading.ts'

const gibibyte = 2 ** 30

export type LaptopWish = { memoryGibibytes?: number; model?: string }
type Made = { id: string; assetTag: string }

/** A probe that reads another machine each time it is told to. */
export function changingProbe() {
  let probe = fakeProbe()
  return {
    probe: (): Promise<ProbedMachine> => probe(),
    next: (facts: MachineFacts) => {
      probe = fakeProbe(facts)
    },
  }
}

/** A campaign with ready laptops in a closed batch, wholly done the way the workshop does it. */
export async function openAllocationWorkshop(
  client: Client,
  { next }: Pick<ReturnType<typeof changingProbe>, 'next'>,
  laptops: readonly LaptopWish[],
) {
  const { campaign, donor, intake } = await openWorkshop(client)
  const batch = await client.batches.create({ campaignId: campaign.id, name: 'Lot d’essai' })
  const machines: Made[] = []
  for (const [place, wish] of laptops.entries()) {
    const machine = await aReadyLaptop(client, intake.id, { place, next, ...wish })
    await client.batches.add({ batchId: batch.id, machineId: machine.id })
    machines.push(machine)
  }
  if (laptops.length > 0) await client.batches.close({ batchId: batch.id })
  return { campaign, donor, intake, batch, machines }
}

type Wanted = LaptopWish & { place: number; next: (facts: MachineFacts) => void }

export async function aReadyLaptop(client: Client, intakeId: string, wanted: Wanted): Promise<Made> {
  const { place, next, memoryGibibytes = 8, model = 'ThinkPad T480' } = wanted
  const serial = `S2X0NX0H${String(place).padStart(6, '0')}`
  const drive = aDrive({ serial, wwn: null })
  const { facts } = aReading()
  next({
    ...facts,
    identity: { ...facts.identity, model, serial: `PF1${String(place).padStart(5, '0')}`, uuid: null },
    memory: { ...facts.memory, totalBytes: memoryGibibytes * gibibyte },
    drives: [drive],
  })
  const { machine } = await readNewMachine(client, intakeId)
  const device = { name: 'sda', model: drive.model ?? '', serial, sizeBytes: drive.sizeBytes ?? 0 }
  const file = new File([aNwipeLog({ devices: [device] })], 'nwipe.log')
  const { examinationId, runs } = await client.erasures.examineLog({ file, machineId: machine.id })
  const [run] = runs
  const driveId = run?.candidates[0]?.driveId
  if (run === undefined || driveId === undefined) throw new Error('The log names no drive of the machine')
  await client.erasures.recordRun({ examinationId, deviceName: run.run.deviceName, driveId, reason: null })
  await passTestsAndGrade(client, machine.id)
  return { id: machine.id, assetTag: machine.assetTag }
}

type AskedWish = {
  name: string
  communeCode?: string
  quantity: number
  kind?: RequestedKind
  minimumGibibytes?: number
  hasPapers?: boolean
  peopleServed?: number
}

/** An association with its papers, and one line that it asks for. */
export async function anAskingAssociation(client: Client, campaignId: string, wish: AskedWish) {
  const {
    name,
    communeCode = '98818',
    quantity,
    kind = 'laptop',
    minimumGibibytes,
    hasPapers = true,
    peopleServed = null,
  } = wish
  const papers = (['statutes', 'receipt'] as const).map((paper) => ({ kind: paper, receivedOn: '2026-11-01' }))
  const beneficiary = await client.beneficiaries.create({
    legalName: name,
    usualName: null,
    ridet: null,
    address: { complement: null, postBox: null, place: null, postcode: null, communeCode },
    contactName: null,
    phone: null,
    email: null,
    papers: hasPapers ? papers : [],
    note: null,
  })
  const updated = hasPapers ? await withRidet(client, beneficiary) : beneficiary
  const request = await client.requests.create({
    campaignId,
    beneficiaryId: beneficiary.id,
    receivedOn: '2026-11-02',
    use: null,
    lines: [
      {
        kind,
        quantity,
        peopleServed,
        minimumMemoryBytes: minimumGibibytes === undefined ? null : minimumGibibytes * gibibyte,
      },
    ],
  })
  const [line] = request.lines
  if (line === undefined) throw new Error('The request has no line')
  return { beneficiary: updated, request, lineId: line.id }
}

let ridetsGiven = 0

/** Seven digits that no other association of the test has. */
async function withRidet(
  client: Client,
  { id, revision, createdAt: _, ...rest }: Awaited<ReturnType<Client['beneficiaries']['create']>>,
) {
  ridetsGiven += 1
  const { problems: __, province: ___, ...wanted } = rest
  const ridet = String(1_000_000 + ridetsGiven)
  return client.beneficiaries.update({ ...wanted, beneficiaryId: id, revision, ridet })
}
