import type { ResultState } from './result.ts'

/** One recorded result as the figures see it: whose, on which model, how long. */
export type CountedResult = {
  operatorName: string
  /** `null`: nobody knows the model of this machine. */
  modelName: string | null
  stepKey: string
  state: ResultState
  durationSeconds: number | null
}

export type StepFigures = {
  stepKey: string
  /** Passed or failed. */
  judgedCount: number
  failCount: number
  /** Of those judged; `null` while none is. */
  failShare: number | null
  /** Asked and left without a verdict: skipped, blocked, undecided, crashed. Absent hardware was not asked. */
  unjudgedCount: number
  /** Of those judged and timed; `null` when none was timed. */
  medianSeconds: number | null
}

type FiguresGroup<Name> = { name: Name; steps: StepFigures[] }

export type TestFigures = {
  byOperator: FiguresGroup<string>[]
  byModel: FiguresGroup<string | null>[]
  /** The whole workshop, to compare with. */
  overall: StepFigures[]
}

/** The same results give the same figures, in whatever order they come. */
export function testFigures(results: readonly CountedResult[]): TestFigures {
  const asked = results.filter(({ state }) => state !== 'not-applicable')
  return {
    byOperator: groupsOf(asked, ({ operatorName }) => operatorName),
    byModel: groupsOf(asked, ({ modelName }) => modelName),
    overall: stepsOf(asked),
  }
}

/** The busiest first; what has no name comes last. */
function groupsOf<Name extends string | null>(
  results: readonly CountedResult[],
  nameOf: (result: CountedResult) => Name,
): FiguresGroup<Name>[] {
  return [...Map.groupBy(results, nameOf)]
    .toSorted(
      ([name, own], [otherName, others]) =>
        Number(name === null) - Number(otherName === null) ||
        others.length - own.length ||
        byCodeUnits(name ?? '', otherName ?? ''),
    )
    .map(([name, own]) => ({ name, steps: stepsOf(own) }))
}

/** What fails most often comes first. */
function stepsOf(results: readonly CountedResult[]): StepFigures[] {
  return [...Map.groupBy(results, ({ stepKey }) => stepKey)]
    .map(([stepKey, own]) => stepFigures(stepKey, own))
    .toSorted(
      (one, other) =>
        other.failCount - one.failCount ||
        other.judgedCount - one.judgedCount ||
        byCodeUnits(one.stepKey, other.stepKey),
    )
}

function stepFigures(stepKey: string, results: readonly CountedResult[]): StepFigures {
  const judged = results.filter(({ state }) => state === 'pass' || state === 'fail')
  const failCount = judged.filter(({ state }) => state === 'fail').length
  return {
    stepKey,
    judgedCount: judged.length,
    failCount,
    failShare: judged.length === 0 ? null : failCount / judged.length,
    unjudgedCount: results.length - judged.length,
    medianSeconds: median(judged.flatMap(({ durationSeconds }) => durationSeconds ?? [])),
  }
}

/** One machine left overnight must not speak for all the others, as it would in a mean. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/** Not by a language's rules: every bench sorts alike. */
function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
