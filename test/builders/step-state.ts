import type { ResultState } from '../../shared/domain/testing/result.ts'
import type { StepDefinition } from '../../shared/domain/testing/step-definition.ts'
import type { StepResult } from '../../shared/domain/testing/step-result.ts'
import type { StepState } from '../../shared/domain/testing/step-states.ts'

const both = (text: string) => ({ fr: text, en: text })

/** A step that a person does, of a key function; a test names what matters to it. */
export function aStep(overrides: Partial<StepDefinition> = {}): StepDefinition {
  const key = overrides.key ?? 'power'
  return {
    key,
    title: both(key),
    purpose: both('why'),
    how: both('how'),
    verify: both('what'),
    test: { kind: 'person' },
    needs: [],
    dependsOn: [],
    expectedSeconds: 10,
    weight: 'key',
    faults: ['DOES_NOT_START'],
    ...overrides,
  }
}

export function aResult(overrides: Partial<StepResult> = {}): StepResult {
  return {
    id: '01ARZ3NDEKTSV4RRFFQ69G5FB0',
    machineId: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
    stepKey: 'power',
    state: 'pass',
    faults: [],
    skipReason: null,
    measures: [],
    answers: [],
    detail: null,
    note: null,
    evidence: null,
    by: 'person',
    durationSeconds: null,
    appVersion: null,
    recordedAt: '2026-11-23T02:00:00.000Z',
    operatorName: 'Atelier 1',
    ...overrides,
  }
}

/** A step with a recorded result of this state; `null` for one to do. */
export function aStepState(state: ResultState | null, overrides: Partial<StepDefinition> = {}): StepState {
  const definition = aStep(overrides)
  const { key } = definition
  const result = state === null ? null : aResult({ id: `result of ${key}`, stepKey: key, state })
  return { key, definition, state, result, cause: null }
}
