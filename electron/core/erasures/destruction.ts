import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { Destruction, ErasureJudgement, ErasureRun } from '../../../shared/domain/erasure.ts'
import { untoldRun } from '../../../shared/domain/foreign-erasure.ts'
import { plainJson } from '../db/columns.ts'
import { readPhoto } from '../evidence/read-photo.ts'
import type { KnownDrive } from '../readings/drives.repository.ts'

export type DestructionToRecord = Destruction & { driveId: string; photo: File | null }
/** What stands behind the word of the witness, as it is kept. */
export type DestructionEvidence = { bytes: Uint8Array; name: string }

/** A person's word, so that nothing is computed from it: destroyed, and nothing left to doubt or to read. */
export const destroyed: ErasureJudgement = { status: 'DESTROYED', achieved: 'destroy', doubts: [], notChecked: [] }

/** The day on the wall may be the next one already: no workshop is more than 14 hours ahead of Greenwich. */
export function isInFuture(performedOn: string, now: string): boolean {
  const latest = new Date(Date.parse(now) + 14 * 3_600_000)
  return performedOn > latest.toISOString().slice(0, 10)
}

/** The photo when there is one; the statement itself otherwise. `null` for a file that is no picture. */
export async function destructionEvidence(
  { photo, ...statement }: DestructionToRecord,
  drive: KnownDrive,
): Promise<DestructionEvidence | null> {
  if (photo === null) {
    const { serial, model, sizeBytes } = drive
    const text = canonicalJson(plainJson({ ...statement, drive: { serial, model, sizeBytes } }))
    return { bytes: new TextEncoder().encode(text), name: 'destruction.json' }
  }
  const picture = await readPhoto(photo)
  return picture === 'REFUSED' ? null : { bytes: picture.bytes, name: picture.name }
}

/** One photo may show several drives: what tells them apart is the drive itself. */
export function destructionRun(
  { photo: _, driveId, ...destruction }: DestructionToRecord,
  drive: KnownDrive,
): ErasureRun {
  const { serial, model, sizeBytes } = drive
  return { ...untoldRun('destruction', driveId), serial, model, sizeBytes, method: destruction.class, destruction }
}
