/** Before this no collector of ours existed: the clock of a machine whose battery is flat starts there or earlier. */
const firstCollectorAt = '2026-01-01T00:00:00.000Z'

/** When a collection from a file was taken, by that machine's clock; by ours when its clock cannot be right. */
export function plausibleTakenAt(told: string, arrivedAt: string): string {
  return told >= firstCollectorAt && told <= arrivedAt ? told : arrivedAt
}
