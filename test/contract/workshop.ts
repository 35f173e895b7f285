import { aNwipeLog } from '../builders/nwipe-log.ts'
import { aDrive } from '../builders/reading.ts'
import type { Client } from './transports.ts'

/** A workshop that works: an operator, an organisation, a campaign, a donor and an intake. */
export async function openWorkshop(client: Client) {
  await client.session.join({ operatorName: 'Atelier 1' })
  await client.session.setOrganisation({ name: 'Atelier d’essai', legalId: '1234567', address: null, contact: null })
  const campaign = await client.campaigns.create({ name: 'Collecte d’essai', tagPrefix: 'GC26' })
  const donor = await client.donors.create({ legalName: 'Société fictive du Lagon', ridet: '1 234 567' })
  const intake = await client.intakes.create({
    campaignId: campaign.id,
    donorId: donor.id,
    receivedOn: '2026-11-20',
    announcedCount: 2,
  })
  return { campaign, donor, intake }
}

/** Reads the (fake) machine as a new unit of the intake. */
export async function readNewMachine(client: Client, intakeId: string) {
  const preview = await client.readings.preview()
  return client.readings.keep({ previewId: preview.previewId, target: { kind: 'intake', intakeId } })
}

/** A log that proves the erasure of the builder's drive, or what a test makes of it. */
export function logFile(text?: string, name = 'nwipe.log'): File {
  const { model, serial, sizeBytes } = aDrive()
  const device = { name: 'sda', model: model ?? '', serial: serial ?? '', sizeBytes: sizeBytes ?? 0 }
  return new File([text ?? aNwipeLog({ devices: [device] })], name)
}

/** Ties the first run of a log to the machine's first drive. */
export async function recordLog(client: Client, machineId: string, file = logFile(), reason: string | null = null) {
  const log = await client.erasures.examineLog({ file, machineId })
  const [run] = log.runs
  const candidate = run?.candidates[0]
  if (run === undefined || candidate === undefined) throw new Error('The log names no drive of the machine')
  return client.erasures.recordRun({
    examinationId: log.examinationId,
    deviceName: run.run.deviceName,
    driveId: candidate.driveId,
    reason,
  })
}

/** Every asked test passed, and a good grade. */
export async function passTestsAndGrade(client: Client, machineId: string) {
  const page = await client.machines.page({ machineId })
  for (const { key } of page.steps) await client.checklist.record({ machineId, stepKey: key, state: 'pass' })
  return client.grades.give({ machineId, condition: 'used' })
}
