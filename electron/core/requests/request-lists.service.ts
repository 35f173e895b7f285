import type { RequestInput, RequestListReport } from '../../../shared/contract/requests.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { localDay } from '../../../shared/domain/local-day.ts'
import type { Ledger } from '../audit/ledger.ts'
import { listBeneficiaries } from '../beneficiaries/beneficiaries.repository.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { createShelf } from '../shelf.ts'
import { readRequestList } from './read-request-list.ts'
import { listRequests } from './requests.repository.ts'
import { addRequest } from './requests.service.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'timeZone'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code> = { refused: Code }

const keptExaminations = 8

export function createRequestListsService({ db, newId, now, timeZone, ledger, hub }: Ports) {
  const examined = createShelf<RequestInput[]>(keptExaminations)
  return {
    /** Reads a list and says of each line what would become of it. Nothing is written until it is accepted. */
    async examine(
      file: File,
      campaignId: string,
    ): Promise<RequestListReport | Refused<'NOT_FOUND' | 'FILE_TOO_LARGE'>> {
      if (file.size > importSizeLimitBytes) return { refused: 'FILE_TOO_LARGE' }
      if ((await findCampaign(db, campaignId)) === null) return { refused: 'NOT_FOUND' }
      const standing = (await listRequests(db, campaignId)).filter(({ withdrawnAt }) => withdrawnAt === null)
      const { requests, accepted, problems } = readRequestList(new Uint8Array(await file.arrayBuffer()), {
        campaignId,
        beneficiaries: await listBeneficiaries(db),
        askedIds: new Set(standing.map(({ beneficiaryId }) => beneficiaryId)),
        today: localDay(now(), timeZone),
      })
      const examinationId = newId()
      examined.put(examinationId, requests)
      return { examinationId, accepted, problems }
    },

    /** All of the accepted lines or none: none when one of the associations has asked since. */
    async accept(
      actor: Actor,
      examinationId: string,
    ): Promise<{ createdCount: number } | Refused<'EXAMINATION_GONE' | 'CHANGED_MEANWHILE'>> {
      const requests = examined.get(examinationId)
      if (requests === null) return { refused: 'EXAMINATION_GONE' }
      const isWritten = await ledger.change(actor, async (change) => {
        const standing = await listRequests(change.trx, requests[0]?.campaignId ?? null)
        const asked = new Set(standing.flatMap((one) => (one.withdrawnAt === null ? one.beneficiaryId : [])))
        if (requests.some(({ beneficiaryId }) => asked.has(beneficiaryId))) return false
        for (const wanted of requests) {
          const id = newId()
          const lines = wanted.lines.map((line, at) => ({ ...line, id: newId(), requestId: id, position: at + 1 }))
          await addRequest(change, { ...wanted, id, lines, withdrawnAt: null, createdAt: change.at })
        }
        return true
      })
      if (!isWritten) return { refused: 'CHANGED_MEANWHILE' }
      examined.drop(examinationId)
      hub.publish({ subject: 'requests', id: null })
      return { createdCount: requests.length }
    },
  }
}
