import { machineTitle } from '../../../../shared/domain/machine.ts'
import type { Translate } from '../../../../shared/i18n/translator.ts'
import type { Db } from '../../audit/ledger.ts'
import { findPaperDonor } from '../../intakes/donors.repository.ts'
import { intakePage } from '../../intakes/intake-page.ts'
import { kindName } from '../listed-columns.ts'
import type { PaperHead, ReceptionFacts } from '../paper-facts.ts'
import { listedMachines, machineIdsOfIntake } from './listed-machines.ts'

type Body = Omit<ReceptionFacts, keyof PaperHead>

/** `words`: a refusal is told in the language of the paper, and frozen so. */
export async function receptionFacts(db: Db, intakeId: string, words: Translate): Promise<Body | null> {
  const page = await intakePage(db, intakeId)
  const donor = page === null ? null : await findPaperDonor(db, page.intake.donorId)
  if (page === null || donor === null) return null
  const { intake, units, refusedUnits } = page
  const refused = refusedUnits.filter(({ undoneAt }) => undoneAt === null)
  const accounted = new Set(refused.map(({ announcedUnitId }) => announcedUnitId))
  return {
    donor,
    receivedOn: intake.receivedOn,
    announcedCount: intake.announcedCount,
    machines: await listedMachines(db, await machineIdsOfIntake(db, intakeId)),
    missing: units
      .filter(({ id, machineId }) => machineId === null && !accounted.has(id))
      .map(({ manufacturer, model, serial, donorNumber }) => ({
        title: machineTitle(manufacturer, model),
        serial,
        donorNumber,
      })),
    refused: refused.map(({ kind, serial, donorNumber, reason, note }) => ({
      title: [kindName(kind, words), serial, donorNumber].filter((part) => part !== null).join(' · '),
      reason: [words(`reception.refusal.reasons.${reason}`), note].filter((part) => part !== null).join(' – '),
      count: 1,
    })),
    declaration: page.donor.declaration,
  }
}
