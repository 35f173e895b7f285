const windowMilliseconds = 5000
/** A shorter time says nothing. */
const leastMilliseconds = 200

/** Bytes per second, over the last seconds and since the start. */
export function createSpeed(milliseconds: () => number) {
  const startedAt = milliseconds()
  let total = 0
  let samples: { at: number; total: number }[] = [{ at: startedAt, total: 0 }]
  const between = (from: { at: number; total: number }, at: number) =>
    at - from.at < leastMilliseconds ? null : Math.round(((total - from.total) / (at - from.at)) * 1000)
  return {
    add(bytes: number) {
      total += bytes
      const at = milliseconds()
      if (at - (samples.at(-1)?.at ?? 0) >= leastMilliseconds) samples.push({ at, total })
      // One sample older than the window stays, so that it is always whole.
      while ((samples[1]?.at ?? at) < at - windowMilliseconds) samples = samples.slice(1)
    },
    now: () => between(samples[0] ?? { at: startedAt, total: 0 }, milliseconds()),
    average: () => between({ at: startedAt, total: 0 }, milliseconds()),
  }
}
