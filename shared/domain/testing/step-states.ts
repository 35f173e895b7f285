import type { MachineFacts, MachineKind } from '../machine-facts.ts'
import { presenceOfAny } from './hardware-presence.ts'
import type { ResultState } from './result.ts'
import type { StepDefinition } from './step-definition.ts'
import type { StepResult } from './step-result.ts'

/** Why a state stands that nobody recorded. */
type StepCause = { code: 'ABSENT_BY_READING' } | { code: 'DEPENDENCY_FAILED'; stepKey: string }

export type StepState = {
  key: string
  definition: StepDefinition
  /** `null` = to do. */
  state: ResultState | null
  /** The result that stands; `null` also where the state is computed. */
  result: StepResult | null
  cause: StepCause | null
}

export type StepsInput = {
  steps: readonly StepDefinition[]
  kind: MachineKind | null
  facts: MachineFacts | null
  /** Only results that were not undone, oldest first. */
  recorded: readonly StepResult[]
}

/** Each step of the list with what stands for it: what was recorded, else what the reading or another step tells. */
export function stepStates({ steps, kind, facts, recorded }: StepsInput): StepState[] {
  const found = new Map<string, StepState>()
  const byKey = new Map(steps.map((step) => [step.key, step]))
  const stateOf = (step: StepDefinition): StepState => {
    const known = found.get(step.key)
    if (known !== undefined) return known
    // Stands until computed, so that a list that was never checked cannot go round for ever.
    found.set(step.key, { key: step.key, definition: step, state: null, result: null, cause: null })
    const state = computed(step)
    found.set(step.key, state)
    return state
  }
  return steps.map(stateOf)

  function computed(definition: StepDefinition): StepState {
    const { key } = definition
    const result = recorded.findLast((one) => one.stepKey === key) ?? null
    if (result !== null) return { key, definition, state: result.state, result, cause: null }
    if (presenceOfAny(definition.needs, kind, facts) === 'absent')
      return { key, definition, state: 'not-applicable', result, cause: { code: 'ABSENT_BY_READING' } }
    const stopper = definition.dependsOn
      .flatMap((one) => byKey.get(one) ?? [])
      .map(stateOf)
      .find(({ state }) => state === 'fail' || state === 'blocked')
    if (stopper === undefined) return { key, definition, state: null, result, cause: null }
    return { key, definition, state: 'blocked', result, cause: { code: 'DEPENDENCY_FAILED', stepKey: stopper.key } }
  }
}

/** Results that stand for steps which the machine's list does not ask: of an older list, or of another kind. */
export function resultsOutside(steps: readonly StepDefinition[], recorded: readonly StepResult[]): StepResult[] {
  const asked = new Set(steps.map(({ key }) => key))
  const outside = recorded.filter(({ stepKey }) => !asked.has(stepKey))
  return [...new Map(outside.map((result) => [result.stepKey, result])).values()]
}
