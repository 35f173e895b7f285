import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'

type Steps = readonly StepDefinition[]

export function changeStep(steps: Steps, key: string, change: Partial<StepDefinition>): StepDefinition[] {
  return steps.map((step) => (step.key === key ? { ...step, ...change } : step))
}

/** One place up or down; at the end of the list it stays. */
export function moveStep(steps: Steps, key: string, by: -1 | 1): StepDefinition[] {
  const from = steps.findIndex((step) => step.key === key)
  const to = from + by
  const moved = steps[from]
  if (moved === undefined || to < 0 || to >= steps.length) return [...steps]
  return steps.toSpliced(from, 1).toSpliced(to, 0, moved)
}

/** What waited for it waits no more: a list whose steps wait for nothing could not be saved. */
export function removeStep(steps: Steps, key: string): StepDefinition[] {
  return steps
    .filter((step) => step.key !== key)
    .map((step) => ({ ...step, dependsOn: step.dependsOn.filter((one) => one !== key) }))
}

/** A step that a person does; its key is never used again, so that results of another step are never taken for its own. */
export function newStep(steps: Steps, title: string): StepDefinition {
  const empty = () => ({ fr: '', en: '' })
  return {
    key: `step-${firstFreeNumber(steps)}`,
    title: { fr: title, en: title },
    purpose: empty(),
    how: empty(),
    verify: empty(),
    test: { kind: 'person' },
    needs: [],
    dependsOn: [],
    expectedSeconds: 10,
    weight: 'secondary',
    faults: [],
  }
}

export function firstFreeNumber(steps: Steps): number {
  return Math.max(0, ...steps.map(({ key }) => Number(/^step-(\d+)$/.exec(key)?.[1] ?? 0))) + 1
}
