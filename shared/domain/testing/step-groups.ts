import type { StepDefinition } from './step-definition.ts'
import type { StepState } from './step-states.ts'

/** Where a step stands on the page. */
export const stepGroups = ['alone', 'by-hand', 'cession'] as const
export type StepGroup = (typeof stepGroups)[number]

type Sorted = Pick<StepDefinition, 'test' | 'weight'>

export function groupOf({ test, weight }: Sorted): StepGroup {
  if (weight === 'cession') return 'cession'
  return runsAlone(test) ? 'alone' : 'by-hand'
}

/** Once started, nobody is needed. Ports are counted by the machine, but it is a hand that plugs the key. */
function runsAlone(test: StepDefinition['test']): boolean {
  if (test.kind === 'unattended') return test.name !== 'usb-ports'
  return test.kind === 'interactive' && test.name === 'battery-discharge'
}

/** What of the expected time a person spends. */
export function personSeconds(step: Sorted & Pick<StepDefinition, 'expectedSeconds'>): number {
  return groupOf(step) === 'alone' ? 0 : step.expectedSeconds
}

/**
 * The step to do now: a person's first, since the others run meanwhile; then those that run alone and did not; then
 * those that were left open. A blocked step waits for the one that stopped it.
 */
export function stepToDo(steps: readonly StepState[], settled: ReadonlySet<string> = new Set()): StepState | null {
  const open = steps.filter(({ key, state }) => state === null && !settled.has(key))
  const byPerson = open.find(({ definition }) => groupOf(definition) !== 'alone')
  const leftOpen = steps.find(({ key, state }) => isLeftOpen(state) && !settled.has(key))
  return byPerson ?? open[0] ?? leftOpen ?? null
}

/** A blocked step still has to be done, once what stopped it is mended. */
export function isAnswered(state: StepState['state']): boolean {
  return state !== null && state !== 'blocked'
}

function isLeftOpen(state: StepState['state']): boolean {
  return state === 'skipped' || state === 'undecided' || state === 'crashed'
}
