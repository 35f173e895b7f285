import type {
  BeneficiaryInput,
  BeneficiaryListReport,
  BeneficiaryView,
} from '../../../shared/contract/beneficiaries.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { importSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import type { Beneficiary } from '../../../shared/domain/requests/beneficiary.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { isUniqueViolation } from '../db/db-errors.ts'
import type { CoreDeps } from '../deps.ts'
import { nameKey } from '../session/people.repository.ts'
import { createShelf } from '../shelf.ts'
import * as repository from './beneficiaries.repository.ts'
import { cleaned, type UnusableBeneficiary } from './clean-beneficiary.ts'
import { readBeneficiaryList } from './read-beneficiary-list.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now'> & { ledger: Ledger; hub: ChangeHub }
type Refused<Code> = { refused: Code }

const keptExaminations = 8

export function createBeneficiariesService({ db, newId, now, ledger, hub }: Ports) {
  const examined = createShelf<BeneficiaryInput[]>(keptExaminations)

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

    /** Reads a list and says of each line what would become of it. Nothing is written until it is accepted. */
    async examineList(file: File): Promise<BeneficiaryListReport | null> {
      if (file.size > importSizeLimitBytes) return null
      const keys = new Set((await repository.listBeneficiaries(db)).map(({ legalName }) => nameKey(legalName)))
      const { accepted, problems } = readBeneficiaryList(new Uint8Array(await file.arrayBuffer()), keys, now())
      const examinationId = newId()
      examined.put(
        examinationId,
        accepted.map(({ input }) => input),
      )
      return { examinationId, accepted, problems }
    },

    /** All of the accepted lines or none. */
    async acceptList(
      actor: Actor,
      examinationId: string,
    ): Promise<{ createdCount: number } | Refused<'EXAMINATION_GONE' | 'CHANGED_MEANWHILE'>> {
      const inputs = examined.get(examinationId)
      if (inputs === null) return { refused: 'EXAMINATION_GONE' }
      try {
        await ledger.change(actor, async (change) => {
          for (const input of inputs) {
            const details = cleaned(input, change.at)
            if ('refused' in details) throw new Error(`A line that was examined is refused: ${details.refused}`)
            await addBeneficiary(change, { ...details, id: newId(), createdAt: change.at })
          }
        })
      } catch (error) {
        // Somebody added one of them by hand since: nothing was written.
        if (isUniqueViolation(error)) return { refused: 'CHANGED_MEANWHILE' }
        throw error
      }
      examined.drop(examinationId)
      hub.publish({ subject: 'requests', id: null })
      return { createdCount: inputs.length }
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

async function addBeneficiary({ trx, record }: Change, beneficiary: Beneficiary): Promise<void> {
  await repository.insertBeneficiary(trx, beneficiary)
  record({ action: 'BENEFICIARY_CREATED', subjectId: beneficiary.id, after: beneficiary })
}
