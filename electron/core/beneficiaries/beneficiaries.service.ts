import type { BeneficiaryInput, BeneficiaryView } from '../../../shared/contract/beneficiaries.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { normaliseRidet } from '../../../shared/domain/campaign.ts'
import { normalisePhones } from '../../../shared/domain/places/phone.ts'
import type { Beneficiary } from '../../../shared/domain/requests/beneficiary.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import { isInFuture } from '../erasures/destruction.ts'
import * as repository from './beneficiaries.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
export type UnusableBeneficiary = 'RIDET_UNUSABLE' | 'PHONE_UNUSABLE' | 'FUTURE_DATE'
type Refused<Code> = { refused: Code }

export function createBeneficiariesService({ db, newId, now, ledger, hub }: Ports) {
  return {
    list: (): Promise<BeneficiaryView[]> => repository.listBeneficiaries(db),

    async create(
      actor: Actor,
      wanted: BeneficiaryInput,
    ): Promise<BeneficiaryView | Refused<UnusableBeneficiary | 'NAME_TAKEN'>> {
      const details = cleaned(wanted, now())
      if ('refused' in details) return details
      const id = newId()
      return saved<never>(actor, id, async (change) => {
        await addBeneficiary(change, { ...details, id, createdAt: change.at })
        return null
      })
    },

    /** An edit of an older version is refused: it would undo what somebody else wrote since. */
    async update(
      actor: Actor,
      id: string,
      revision: number,
      wanted: BeneficiaryInput,
    ): Promise<BeneficiaryView | Refused<UnusableBeneficiary | 'NAME_TAKEN' | 'NOT_FOUND' | 'CHANGED_MEANWHILE'>> {
      const details = cleaned(wanted, now())
      if ('refused' in details) return details
      return saved(actor, id, async ({ trx, record }) => {
        const before = await repository.findBeneficiary(trx, id)
        if (before === null) return 'NOT_FOUND'
        if (before.revision !== revision) return 'CHANGED_MEANWHILE'
        await repository.updateBeneficiary(trx, { ...details, id, createdAt: before.createdAt }, revision + 1)
        record({ action: 'BENEFICIARY_CHANGED', subjectId: id, before, after: details })
        return null
      })
    },
  }

  async function saved<Code extends string = never>(
    actor: Actor,
    id: string,
    work: (change: Change) => Promise<Code | null>,
  ): Promise<BeneficiaryView | Refused<Code | 'NAME_TAKEN'>> {
    try {
      const refused = await ledger.change(actor, work)
      if (refused !== null) return { refused }
    } catch (error) {
      if (isUniqueViolation(error)) return { refused: 'NAME_TAKEN' }
      throw error
    }
    hub.publish({ subject: 'requests', id })
    const saved = await repository.findBeneficiary(db, id)
    if (saved === null) throw new Error('A beneficiary that was just saved is gone')
    return saved
  }
}

export async function addBeneficiary({ trx, record }: Change, beneficiary: Beneficiary): Promise<void> {
  await repository.insertBeneficiary(trx, beneficiary)
  record({ action: 'BENEFICIARY_CREATED', subjectId: beneficiary.id, after: beneficiary })
}

/** What is kept of what was typed, or the first thing that cannot be. */
export function cleaned(
  wanted: BeneficiaryInput,
  at: string,
): Omit<Beneficiary, 'id' | 'createdAt'> | Refused<UnusableBeneficiary> {
  const { legalName, usualName, address, contactName, email, note } = wanted
  const ridet = wanted.ridet === null ? null : normaliseRidet(wanted.ridet)
  const phone = wanted.phone === null ? null : normalisePhones(wanted.phone)
  if (wanted.ridet !== null && ridet === null) return { refused: 'RIDET_UNUSABLE' }
  if (wanted.phone !== null && phone === null) return { refused: 'PHONE_UNUSABLE' }
  const papers = wanted.papers.map(({ kind, receivedOn }) => ({ kind, receivedOn }))
  if (papers.some(({ receivedOn }) => isInFuture(receivedOn, at))) return { refused: 'FUTURE_DATE' }
  return { legalName, usualName, ridet, address, contactName, phone, email, papers, note }
}
