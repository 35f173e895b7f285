import type { CertificateRefusal } from '../../../shared/contract/documents.contract.ts'
import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Db } from '../audit/ledger.ts'
import { findCampaign } from '../intakes/intakes.repository.ts'
import { driveName } from '../machines/machine-page.ts'
import { validationsOf } from './validation.repository.ts'

export type SecondLook = { refusals: CertificateRefusal[]; validatorNames: string[] }

/** What a second person still owes to the erasures that a certificate would stand on, and who gave it. */
export async function secondLook(db: Db, page: MachinePage): Promise<SecondLook> {
  const campaign = await findCampaign(db, page.intake.campaignId)
  const isAsked = campaign?.erasePolicy.isSecondPersonAsked === true
  const decisive = page.drives.filter((drive) => drive.decisive?.status === 'ERASED')
  const ids = decisive.flatMap((drive) => drive.decisive?.id ?? [])
  const validations = await validationsOf(db, ids)
  const refusals: CertificateRefusal[] = []
  for (const drive of decisive) {
    const id = drive.decisive?.id ?? ''
    const named = { driveName: driveName(drive) }
    if (isAsked && !validations.has(id)) refusals.push({ code: 'NOT_VALIDATED', ...named })
  }
  return { refusals, validatorNames: [...new Set([...validations.values()].map((one) => one.validatorName))] }
}
