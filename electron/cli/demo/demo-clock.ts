const dayMs = 86_400_000
const stepMs = 1000

export type DemoClock = ReturnType<typeof createDemoClock>

/** Tells the days of a campaign that ends today; never goes back, and moves a little at each look. */
export function createDemoClock(endsAt: string, dayCount: number) {
  // Eleven in the morning in Nouméa, so that the day is the same there.
  const firstMs = Date.parse(`${endsAt.slice(0, 10)}T00:00:00.000Z`) - (dayCount + 1) * dayMs
  const lastMs = Date.parse(endsAt)
  let nowMs = firstMs
  return {
    now(): string {
      nowMs = Math.min(nowMs + stepMs, lastMs)
      return new Date(nowMs).toISOString()
    },
    goToDay(day: number): void {
      nowMs = Math.max(nowMs, Math.min(firstMs + day * dayMs, lastMs))
    },
    dateOf: (day: number): string => new Date(firstMs + day * dayMs).toISOString().slice(0, 10),
  }
}
