import type { DonorInput, DonorView } from '../../../shared/contract/intakes.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type Donor, donorDisplayName, normaliseRidet } from '../../../shared/domain/campaign.ts'
import { normalisePhones } from '../../../shared/domain/places/phone.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import { isInFuture } from '../erasures/destruction.ts'
import { refreshMachinesOf } from '../machines/refresh-summaries.ts'
import * as repository from './donors.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code> = { refused: Code }
type Unusable = 'RIDET_UNUSABLE' | 'PHONE_UNUSABLE' | 'FUTURE_DATE'
type Details = Omit<Donor, 'id' | 'createdAt'>

export function createDonorsService({ db, newId, now, ledger, hub }: Ports) {
  return {
    list: (): Promise<DonorView[]> => repository.listDonors(db),

    async create(actor: Actor, wanted: DonorInput): Promise<DonorView | Refused<Unusable | 'NAME_TAKEN'>> {
      const details = cleaned(wanted, now())
      if ('refused' in details) return details
      const id = newId()
      return saved<never>(actor, id, async ({ trx, at, record }) => {
        const donor: Donor = { ...details, id, createdAt: at }
        await repository.insertDonor(trx, donor)
        record({ action: 'DONOR_CREATED', subjectId: id, after: donor })
        return null
      })
    },

    /** An edit of an older version is refused: it would undo what somebody else wrote since. */
    async update(
      actor: Actor,
      id: string,
      revision: number,
      wanted: DonorInput,
    ): Promise<DonorView | Refused<Unusable | 'NAME_TAKEN' | 'NOT_FOUND' | 'CHANGED_MEANWHILE'>> {
      const details = cleaned(wanted, now())
      if ('refused' in details) return details
      return saved(actor, id, async (change) => {
        const before = await repository.findDonor(change.trx, id)
        if (before === null) return 'NOT_FOUND'
        if (before.revision !== revision) return 'CHANGED_MEANWHILE'
        await repository.updateDonor(change.trx, { ...details, id, createdAt: before.createdAt }, revision + 1)
        change.record({ action: 'DONOR_CHANGED', subjectId: id, before, after: details })
        if (isToldByMachines(before, details)) await refreshMachinesOf(change.trx, { donorId: id })
        return null
      })
    },
  }

  async function saved<Code extends string = never>(
    actor: Actor,
    id: string,
    work: (change: Change) => Promise<Code | null>,
  ): Promise<DonorView | Refused<Code | 'NAME_TAKEN'>> {
    try {
      const refused = await ledger.change(actor, work)
      if (refused !== null) return { refused }
    } catch (error) {
      if (isUniqueViolation(error)) return { refused: 'NAME_TAKEN' }
      throw error
    }
    hub.publish({ subject: 'intakes', id: null })
    hub.publish({ subject: 'machines', id: null })
    const donor = await repository.findDonor(db, id)
    if (donor === null) throw new Error('A donor that was just saved is gone')
    return donor
  }
}

/** The name by which its machines are found, and the level that decides whether they may leave. */
function isToldByMachines(before: Details, after: Details): boolean {
  return donorDisplayName(before) !== donorDisplayName(after) || before.minimumLevel !== after.minimumLevel
}

/** What is kept of what was typed, or the first thing that cannot be. */
function cleaned(wanted: DonorInput, at: string): Details | Refused<Unusable> {
  const ridet = wanted.ridet === null ? null : normaliseRidet(wanted.ridet)
  const phone = wanted.phone === null ? null : normalisePhones(wanted.phone)
  if (wanted.ridet !== null && ridet === null) return { refused: 'RIDET_UNUSABLE' }
  if (wanted.phone !== null && phone === null) return { refused: 'PHONE_UNUSABLE' }
  const { declaration } = wanted
  if (declaration !== null && isInFuture(declaration.declaredOn, at)) return { refused: 'FUTURE_DATE' }
  const { legalName, usualName, address, contactName, email, minimumLevel, note } = wanted
  return { legalName, usualName, ridet, address, contactName, phone, email, minimumLevel, declaration, note }
}
