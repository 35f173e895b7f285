import { basename } from 'node:path'
import type { Actor } from '../../../shared/domain/actor.ts'
import { type Finding, zonesOf } from '../../../shared/domain/testing/findings.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { readPhoto } from '../evidence/read-photo.ts'
import { findSummary } from '../machines/machines.repository.ts'
import { findFinding, insertFinding, saveFinding } from './findings.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'evidence'> & { ledger: Ledger; hub: ChangeHub }
export type FindingToAdd = Pick<Finding, 'machineId' | 'zone' | 'xShare' | 'yShare' | 'defect' | 'severity'>

export function createFindingsService({ db, newId, evidence, ledger, hub }: Ports) {
  return {
    async add(actor: Actor, wanted: FindingToAdd): Promise<Finding | 'NOT_FOUND' | 'NO_SUCH_ZONE'> {
      const machine = await findSummary(db, wanted.machineId)
      if (machine === null) return 'NOT_FOUND'
      if (!zonesOf(machine.kind).includes(wanted.zone)) return 'NO_SUCH_ZONE'
      const finding = await ledger.change(actor, async ({ trx, at, record }) => {
        const { operatorId, operatorName } = actor
        const told = { foundAt: at, operatorId, operatorName, removedAt: null, removedByName: null }
        const seen: Finding = { ...wanted, ...told, id: newId(), photos: [] }
        await insertFinding(trx, seen)
        record({ action: 'FINDING_ADDED', subjectId: seen.id, machineId: seen.machineId, after: seen })
        return seen
      })
      tell(finding)
      return finding
    },

    remove: (actor: Actor, findingId: string) =>
      change(actor, findingId, 'FINDING_REMOVED', (finding, { at }) => ({
        ...finding,
        removedAt: at,
        removedByName: actor.operatorName,
      })),

    restore: (actor: Actor, findingId: string) =>
      change(actor, findingId, 'FINDING_RESTORED', (finding) => ({ ...finding, removedAt: null, removedByName: null })),

    async addPhoto(actor: Actor, findingId: string, photo: File): Promise<Finding | 'NOT_FOUND' | 'PHOTO_REFUSED'> {
      const picture = await readPhoto(photo)
      if (picture === 'REFUSED') return 'PHOTO_REFUSED'
      const { bytes, name, mimeType } = picture
      const stored = await evidence.put(bytes)
      const piece = { sha256: stored.sha256, name: basename(name).slice(0, 200), mimeType }
      return change(actor, findingId, 'FINDING_PICTURED', async (finding, { trx, at }) => {
        await noteEvidence(trx, stored, at)
        return { ...finding, photos: [...finding.photos.filter(({ sha256 }) => sha256 !== piece.sha256), piece] }
      })
    },

    async photo(findingId: string, sha256: string): Promise<File | null> {
      const finding = await findFinding(db, findingId)
      const piece = finding?.photos.find((one) => one.sha256 === sha256)
      if (piece === undefined) return null
      const bytes = await evidence.get(sha256)
      return new File([bytes as Uint8Array<ArrayBuffer>], piece.name, { type: piece.mimeType })
    },
  }

  type FindingAction = 'FINDING_REMOVED' | 'FINDING_RESTORED' | 'FINDING_PICTURED'

  async function change(
    actor: Actor,
    findingId: string,
    action: FindingAction,
    next: (finding: Finding, change: Change) => Finding | Promise<Finding>,
  ): Promise<Finding | 'NOT_FOUND'> {
    const changed = await ledger.change(actor, async (change) => {
      const before = await findFinding(change.trx, findingId)
      if (before === null) return null
      const after = await next(before, change)
      await saveFinding(change.trx, after)
      change.record({ action, subjectId: findingId, machineId: before.machineId, before, after })
      return after
    })
    if (changed === null) return 'NOT_FOUND'
    tell(changed)
    return changed
  }

  function tell({ machineId }: Finding): void {
    hub.publish({ subject: 'machines', id: machineId })
  }
}
