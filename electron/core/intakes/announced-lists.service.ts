import { basename } from 'node:path'
import type { ExaminedLine, ExaminedList, IntakePageView } from '../../../shared/contract/intakes.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { LineProblem, ListProblem, ToldUnit } from '../../../shared/domain/intakes/announced-line.ts'
import { type AnnouncedUnit, unitKey } from '../../../shared/domain/intakes/announced-unit.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import type { StoredEvidence } from '../evidence/evidence-store.ts'
import { type ReadList, readAnnouncedList } from '../imports/read-announced-list.ts'
import { createShelf } from '../shelf.ts'
import * as repository from './announced.repository.ts'
import { intakePage } from './intake-page.ts'
import { findIntake } from './intakes.repository.ts'
import { knownSerialsOf } from './known-serials.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }
type Examination = { intakeId: string; fileName: string; bytes: Uint8Array; list: ReadList }
type Accepted = Pick<Examination, 'intakeId' | 'fileName'> & { stored: StoredEvidence; lines: readonly ExaminedLine[] }

/** A donor's lists: read first, shown line by line, and kept only when somebody accepts what was shown. */
export function createAnnouncedListsService({ db, newId, evidence, ledger, hub }: Ports) {
  const examinations = createShelf<Examination>(8)

  return {
    async examine(
      intakeId: string,
      file: File,
    ): Promise<ExaminedList | { refused: 'NOT_FOUND' } | { problem: ListProblem }> {
      if ((await findIntake(db, intakeId)) === null) return { refused: 'NOT_FOUND' }
      const bytes = new Uint8Array(await file.arrayBuffer())
      const list = await readAnnouncedList(bytes)
      if (typeof list === 'string') return { problem: list }
      const examinationId = newId()
      const fileName = basename(file.name).slice(0, 200)
      examinations.put(examinationId, { intakeId, fileName, bytes, list })
      const lines = await examined(db, intakeId, list)
      return { examinationId, fileName, columns: list.columns, lines, ...counted(lines) }
    },

    async accept(
      actor: Actor,
      examinationId: string,
    ): Promise<IntakePageView | { refused: 'EXAMINATION_GONE' | 'NOT_FOUND' | 'EMPTY' }> {
      const examination = examinations.get(examinationId)
      if (examination === null) return { refused: 'EXAMINATION_GONE' }
      const { intakeId, fileName, list } = examination
      const stored = await evidence.put(examination.bytes)
      const isKept = await ledger.change(actor, async (change) => {
        // Judged once more: another bench may have accepted or received since this was shown.
        const lines = await examined(change.trx, intakeId, list)
        if (counted(lines).acceptedCount === 0) return false
        await keep(change, { intakeId, fileName, stored, lines })
        return true
      })
      if (!isKept) return { refused: 'EMPTY' }
      examinations.drop(examinationId)
      hub.publish({ subject: 'intakes', id: intakeId })
      return (await intakePage(db, intakeId)) ?? { refused: 'NOT_FOUND' }
    },
  }

  async function keep({ trx, at, actor, record }: Change, { intakeId, fileName, stored, lines }: Accepted) {
    const listId = newId()
    const { operatorName } = actor
    const list = {
      id: listId,
      intakeId,
      fileName,
      sha256: stored.sha256,
      ...counted(lines),
      acceptedAt: at,
      operatorName,
    }
    const first = (await repository.unitsOf(trx, intakeId)).length + 1
    const taken = lines.flatMap(({ line, unit, problem }) =>
      unit === null || problem !== null ? [] : [{ line, unit }],
    )
    await noteEvidence(trx, stored, at)
    await repository.insertList(trx, list)
    await repository.insertUnits(
      trx,
      taken.map(({ line, unit }, index): AnnouncedUnit => {
        const place = { id: newId(), intakeId, listId, position: first + index, line }
        return { ...place, ...unit, machineId: null, matchedAt: null }
      }),
    )
    record({ action: 'ANNOUNCED_LIST_ACCEPTED', subjectId: intakeId, after: list })
  }
}

async function examined(db: Db, intakeId: string, { lines }: ReadList): Promise<ExaminedLine[]> {
  const known = await knownSerialsOf(db, intakeId)
  return lines.map(({ unit, problem, ...line }) => {
    return { ...line, unit, problem: problem ?? (unit === null ? null : knownProblem(unit, known)) }
  })
}

function knownProblem(
  { serial }: ToldUnit,
  { announced, here }: Awaited<ReturnType<typeof knownSerialsOf>>,
): LineProblem | null {
  if (serial === null) return null
  const earlier = announced.get(unitKey(serial))
  if (earlier !== undefined) return { code: 'ALREADY_ANNOUNCED', serial, ...earlier }
  const assetTag = here.get(unitKey(serial))
  return assetTag === undefined ? null : { code: 'ALREADY_HERE', serial, assetTag }
}

function counted(lines: readonly Pick<ExaminedLine, 'problem'>[]) {
  const acceptedCount = lines.filter(({ problem }) => problem === null).length
  return { acceptedCount, rejectedCount: lines.length - acceptedCount }
}
