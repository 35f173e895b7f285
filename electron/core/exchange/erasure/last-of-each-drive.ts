import type { ForeignErasure } from '../../../../shared/domain/foreign-erasure.ts'

/**
 * A report may tell several erasures of one drive: what it went through last counts. Where the times do not tell which
 * was the last, every one of them says so, and none of them is proof.
 */
export function lastOfEachDrive(erasures: readonly ForeignErasure[]): ForeignErasure[] {
  const bySerial = Map.groupBy(erasures, ({ run }) => run.serial ?? `#${run.deviceName}`)
  return [...bySerial.values()].flatMap((ofDrive) => {
    const [only] = ofDrive
    if (only === undefined || ofDrive.length === 1) return ofDrive
    const ends = ofDrive.map(({ run }) => run.endedAtLocal)
    if (ends.includes(null) || new Set(ends).size < ends.length) {
      return ofDrive.map((one) => ({
        ...one,
        contradictions: [...one.contradictions, `${ofDrive.length}× ${only.run.serial}`],
      }))
    }
    return [ofDrive.reduce((last, one) => ((one.run.endedAtLocal ?? '') > (last.run.endedAtLocal ?? '') ? one : last))]
  })
}
