import type { MachinePage } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { absenceState } from '../../../shared/domain/drive-absence.ts'
import { drivesToAccountFor } from '../../../shared/domain/machine-drives.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { machinePage, refreshSummary } from '../machines/machine-page.ts'
import { findDrive } from '../readings/drives.repository.ts'
import { type AbsenceSubject, absencesOf, insertAbsence } from './absences.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
export type AbsenceRefusal = 'NOT_FOUND' | 'DRIVES_SEEN' | 'SECOND_PERSON_NEEDED'

/** Drives that are not there: two different people must have looked. */
export function createAbsencesService({ db, newId, ledger, hub }: Ports) {
  return {
    /** Of a machine whose reading shows no drive at all, or that can no longer be read. */
    async confirmNoDrive(actor: Actor, machineId: string, reason: string): Promise<MachinePage | AbsenceRefusal> {
      const page = await machinePage(db, machineId)
      if (page === null) return 'NOT_FOUND'
      const { reading } = page
      const seen = reading === null ? [] : drivesToAccountFor(reading.facts)
      if (seen.length > 0 || page.drives.length > 0) return 'DRIVES_SEEN'
      return state(actor, { machineId, driveId: null, readingId: reading?.id ?? null }, reason)
    },

    /** Of one drive that readings no longer see. */
    async recordDriveAbsent(actor: Actor, driveId: string, reason: string): Promise<MachinePage | AbsenceRefusal> {
      const drive = await findDrive(db, driveId)
      if (drive === null) return 'NOT_FOUND'
      if (drive.isPresent) return 'DRIVES_SEEN'
      return state(actor, { machineId: drive.machineId, driveId, readingId: drive.lastReadingId }, reason)
    },
  }

  async function state(actor: Actor, subject: AbsenceSubject, reason: string): Promise<MachinePage | AbsenceRefusal> {
    const { machineId, driveId, readingId } = subject
    const isTaken = await ledger.change(actor, async ({ trx, at, record }) => {
      const before = await absencesOf(trx, subject)
      if (before.some(({ operatorId }) => operatorId === actor.operatorId)) return false
      const { operatorId, operatorName } = actor
      const statement = { operatorId, operatorName, reason, statedAt: at }
      await insertAbsence(trx, newId(), subject, statement)
      const isConfirmed = absenceState([...before, statement]) === 'confirmed'
      const action = isConfirmed ? 'ABSENCE_CONFIRMED' : 'ABSENCE_STATED'
      record({ action, subjectId: driveId ?? readingId ?? machineId, machineId, after: { ...subject, ...statement } })
      await refreshSummary(trx, machineId, at)
      return true
    })
    if (!isTaken) return 'SECOND_PERSON_NEEDED'
    hub.publish({ subject: 'machines', id: machineId })
    return (await machinePage(db, machineId)) ?? 'NOT_FOUND'
  }
}
