import type { DriveUse } from '../../../../shared/domain/erasing/drive-state.ts'
import type { OwnEvidence } from './uses-of-drive.ts'

/** A pool names its drives nowhere in /sys: the mark that it left on them does, and it holds them alone. */
export function zfsUses(importedPools: readonly string[], { zfsMarks, exclusivity }: OwnEvidence): DriveUse[] | null {
  if (importedPools.length === 0 || exclusivity === 'free') return []
  if (zfsMarks === null) return null
  return zfsMarks.filter((mark) => importedPools.includes(mark)).map((by) => ({ kind: 'zfs', by }))
}
