import type { IssuedDocument } from '../../../shared/domain/document.ts'
import type { LabelJob } from '../../../shared/domain/labels/label-job.ts'
import { type Placement, usedAfter } from '../../../shared/domain/labels/sheet-slots.ts'
import type { Change } from '../audit/ledger.ts'
import { insertDocument } from '../documents/documents.repository.ts'
import * as repository from './labels.repository.ts'

type Labels = {
  /** Those of machines: a label of a drive is on no page. */
  machines: { machineId: string; assetTag: string; facts: unknown }[]
  paper: Pick<IssuedDocument, 'language' | 'sha256' | 'sizeBytes'> & { jobId: string }
  places: readonly Placement[] | null
  templateId: string
}

/** Labels that may be on machines now: their documents, and the places of the sheet that they took. */
export async function noteLabels(
  change: Change,
  newId: () => string,
  { machines, paper, places, templateId }: Labels,
): Promise<void> {
  for (const machine of machines) await issueDocument(change, newId(), machine, paper)
  if (places === null) return
  const used = (await repository.begunSheets(change.trx))[templateId] ?? []
  await repository.saveSheet(change.trx, templateId, usedAfter(used, places), change.at)
}

/** A person saw what the core could not end: it came out, and is noted as if it had been ended, or it did not. */
export async function endBrokenOff(
  change: Change,
  newId: () => string,
  { id: jobId, templateId, pdfSha256: sha256 }: LabelJob,
  cameOut: boolean,
): Promise<void> {
  await repository.setOutcome(change.trx, jobId, { state: 'INTERRUPTED' })
  const sent = cameOut ? await repository.sentJob(change.trx, jobId) : null
  if (sent === null) return
  const { language, sizeBytes, machines, places } = sent
  await noteLabels(change, newId, { machines, paper: { language, sha256, sizeBytes, jobId }, places, templateId })
}

async function issueDocument(
  { trx, at, actor, record }: Change,
  id: string,
  { machineId, assetTag, facts }: Labels['machines'][number],
  { jobId, ...paper }: Labels['paper'],
): Promise<void> {
  const issued: IssuedDocument = {
    ...paper,
    id,
    kind: 'label',
    number: null,
    machineId,
    fileName: `${assetTag}.pdf`,
    issuedAt: at,
    operatorName: actor.operatorName,
  }
  await insertDocument(trx, issued, facts)
  await repository.noteDocument(trx, jobId, machineId, issued.id)
  record({ action: 'DOCUMENT_ISSUED', subjectId: issued.id, machineId, after: issued })
}
