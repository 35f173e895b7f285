import type { Client } from '../contract/transports.ts'
import { openWorkshop, passTestsAndGrade, readNewMachine, recordLog } from '../contract/workshop.ts'

/** A machine that is wholly ready, in a batch that is closed unless a test wants it open. */
export async function aBatchOfOne(client: Client, { isClosed = true, hasCertificate = true } = {}) {
  const { campaign, donor, intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  await recordLog(client, machine.id)
  await passTestsAndGrade(client, machine.id)
  const certificate = hasCertificate
    ? await client.documents.issueCertificate({ machineId: machine.id, language: 'fr' })
    : null
  const batch = await client.batches.create({ campaignId: campaign.id, name: 'Écoles de Lifou' })
  await client.batches.add({ batchId: batch.id, machineId: machine.id })
  if (isClosed) await client.batches.close({ batchId: batch.id })
  return { batch, machine, certificate, donor, campaign, intake }
}
