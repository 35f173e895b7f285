/** `stress-ng --cpu 0 --metrics -t N` */
export type StressFacts = {
  hasCompleted: boolean
  /** What the processor worked for, all its stressors together. */
  seconds: number | null
  bogoOperationsPerSecond: number | null
  skippedCount: number
  failedCount: number
}

/** A stressor that was skipped still ends "successful": releases from 0.16 on count them, older ones say so in words. */
export function parseStressNg(text: string): StressFacts {
  const row = /metrc:.*\]\s+cpu\s+(\d+)\s+([\d.]+)\s+[\d.]+\s+[\d.]+\s+([\d.]+)/.exec(text)
  const skippedCount = countOf(text, 'skipped') + [...text.matchAll(/skipping stressor|stressor skipped/g)].length
  const failedCount = countOf(text, 'failed')
  const isDone = /successful run completed in/.test(text)
  return {
    hasCompleted: isDone && row !== null && skippedCount === 0 && failedCount === 0,
    seconds: row === null ? null : Number(row[2]),
    bogoOperationsPerSecond: row === null ? null : Number(row[3]),
    skippedCount,
    failedCount,
  }
}

function countOf(text: string, word: string): number {
  return Number(new RegExp(`info:.*\\] ${word}: (\\d+)`).exec(text)?.[1] ?? 0)
}
