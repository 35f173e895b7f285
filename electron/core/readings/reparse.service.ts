import type { ReparseReport } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { Reading } from '../../../shared/domain/reading.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import { plainJson } from '../db/columns.ts'
import type { CoreDeps } from '../deps.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { interpretEvidence } from '../probe/interpret-evidence.ts'
import { parserVersion } from '../probe/parser-version.ts'
import type { EvidencePiece } from '../probe/probe-machine.ts'
import { keepDrives } from './drive-bookkeeping.ts'
import { everyReadingId, findReading, latestReading, saveInterpretation } from './readings.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }

export function createReparseService({ db, newId, evidence, ledger, hub }: Ports) {
  return {
    /** Parses the evidence of readings again. The evidence itself and the time of the reading never change. */
    async reparse(actor: Actor, options: { isEvery: boolean }): Promise<ReparseReport> {
      const report: ReparseReport = { looked: 0, changed: 0, unreadable: 0 }
      for (const id of await everyReadingId(db)) {
        const reading = await findReading(db, id)
        if (reading === null || (!options.isEvery && reading.parserVersion >= parserVersion)) continue
        report.looked++
        const pieces = await loadPieces(reading)
        if (pieces === null) report.unreadable++
        else if (await interpretAgain(actor, reading, pieces)) report.changed++
      }
      if (report.changed > 0) hub.publish({ subject: 'machines', id: null })
      return report
    },
  }

  /** `null` when a piece is gone or altered: such a reading keeps the facts it has. */
  async function loadPieces(reading: Reading): Promise<EvidencePiece[] | null> {
    const pieces = reading.evidence.map(async ({ name, sha256 }) => ({ name, bytes: await evidence.get(sha256) }))
    return Promise.all(pieces).catch(() => null)
  }

  async function interpretAgain(actor: Actor, reading: Reading, pieces: EvidencePiece[]): Promise<boolean> {
    const { facts, origins } = interpretEvidence(pieces)
    const isSame = canonicalJson(plainJson(facts)) === canonicalJson(plainJson(reading.facts))
    await ledger.change(actor, async (change) => {
      const { trx, at, record } = change
      const again = { ...reading, facts, origins, parserVersion }
      await saveInterpretation(trx, reading.id, again)
      if (isSame) return
      const { machineId } = reading
      const before = { facts: reading.facts, parserVersion: reading.parserVersion }
      record({ action: 'READING_REPARSED', subjectId: reading.id, machineId, before, after: { facts, parserVersion } })
      if ((await latestReading(trx, machineId))?.id === reading.id) await keepDrives(change, again, newId)
      await refreshSummary(trx, machineId, at)
    })
    return !isSame
  }
}
