/** What one bench found; every figure's name is unique among the three. */
export type BenchResult = {
  /** Milliseconds. */
  medians: Record<string, number>
  ratios: Record<string, number>
  /** What is neither, each with its unit in its name. */
  others?: Record<string, number>
  /** Peers and tools that were not there, and so were not compared. */
  absent?: readonly string[]
}

/** One line of the README: a figure, and what was asked of it. */
export type Shown = {
  figure: string
  unit: 'ms' | '×' | 'MB' | 'kB' | 'MiB' | 'rows/s' | '/s'
  atMost?: number
  atLeast?: number
}

export type Bench = { shown: readonly Shown[]; run(): Promise<BenchResult> }

export function figureOf({ medians, ratios, others = {} }: BenchResult, name: string): number | null {
  const value = { ...medians, ...ratios, ...others }[name]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** `null`: nothing was asked of it, or it was not measured. */
export function isMet({ atMost, atLeast }: Shown, measured: number | null): boolean | null {
  if (measured === null || (atMost === undefined && atLeast === undefined)) return null
  return measured <= (atMost ?? Number.POSITIVE_INFINITY) && measured >= (atLeast ?? Number.NEGATIVE_INFINITY)
}
