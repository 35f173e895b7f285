import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes, type StepState, testStepsFor } from './checklist.ts'
import { erasureStatuses } from './erasure.ts'
import { letters } from './grading.ts'
import { nextAction, stageStates } from './next-action.ts'
import { type ReadinessInput, readiness } from './readiness.ts'

const passed: StepState[] = testStepsFor('laptop').map((key) => aStep(key, 'pass'))
const readyMachine: ReadinessInput = {
  isReadable: true,
  hasReading: true,
  isKindKnown: true,
  drives: [{ id: 'd1', name: 'Samsung', status: 'ERASED' }],
  isAbsenceConfirmed: false,
  steps: passed,
  letter: 'B',
}

function aStep(key: StepState['key'], outcome: (typeof outcomes)[number] | null): StepState {
  if (outcome === null) return { key, outcome: null }
  const rest = { id: 'o', machineId: 'm', note: null, measured: null, recordedAt: '', operatorName: '' }
  return { key, outcome: { ...rest, stepKey: key, outcome } }
}

const anyMachine = fc.record<ReadinessInput>({
  isReadable: fc.boolean(),
  hasReading: fc.boolean(),
  isKindKnown: fc.boolean(),
  drives: fc.array(
    fc.record({ id: fc.string(), name: fc.string(), status: fc.constantFrom(null, ...erasureStatuses) }),
    { maxLength: 4 },
  ),
  isAbsenceConfirmed: fc.boolean(),
  steps: fc
    .array(fc.constantFrom(null, ...outcomes), { minLength: 11, maxLength: 11 })
    .map((all) => testStepsFor('laptop').map((key, index) => aStep(key, all[index] ?? null))),
  letter: fc.constantFrom(null, ...letters),
})

describe('readiness', () => {
  it('lets a machine leave when nothing stands against it', () => {
    expect(readiness(readyMachine)).toEqual({ isReady: true, reasons: [] })
  })

  it('gives every reason, in the order they are cleared', () => {
    const nothingDone: ReadinessInput = {
      ...readyMachine,
      hasReading: false,
      isKindKnown: false,
      drives: [],
      steps: [aStep('power', null), aStep('display', 'fail'), aStep('network', 'skipped')],
      letter: null,
    }
    expect(readiness(nothingDone).reasons.map(({ code }) => code)).toEqual([
      'NO_READING',
      'KIND_UNKNOWN',
      'NO_DRIVE_CONFIRMED',
      'STEP_MISSING',
      'STEP_FAILED',
      'STEP_SKIPPED',
      'NOT_GRADED',
    ])
  })

  it('never lets a machine leave while one of its drives is neither proven erased nor destroyed', () => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const open = machine.drives.filter(({ status }) => status !== 'ERASED' && status !== 'DESTROYED')
        const told = readiness(machine).reasons.filter(({ code }) => code === 'DRIVE_NOT_ERASED')
        expect(told).toHaveLength(open.length)
        if (open.length > 0) expect(readiness(machine).isReady).toBe(false)
      }),
    )
  })

  it('asks a monitor for no reading and no drive, but for its tests and grade', () => {
    const monitor = {
      ...readyMachine,
      isReadable: false,
      hasReading: false,
      drives: [],
      steps: [aStep('display', null)],
    }
    expect(readiness(monitor).reasons).toEqual([{ code: 'STEP_MISSING', stepKey: 'display' }])
    const progress = { ...monitor, hasLabel: false, isInBatch: false }
    expect(nextAction(progress)).toEqual({ kind: 'TEST', stepKey: 'display' })
    expect(stageStates(progress)).toMatchObject({ reading: 'none', erasure: 'none', tests: 'todo' })
  })
})

describe('a machine whose only drive is destroyed', () => {
  const drives = [{ id: 'd1', name: 'Samsung', status: 'DESTROYED' as const }]

  it('leaves as one whose drive is erased, its stage done', () => {
    const machine = { ...readyMachine, drives }
    expect(readiness(machine).isReady).toBe(true)
    const progress = { ...machine, hasLabel: true, isInBatch: false }
    expect(stageStates(progress).erasure).toBe('done')
    expect(nextAction(progress)).toEqual({ kind: 'BATCH' })
  })
})

describe('the next action', () => {
  it('leads somewhere as long as something that a person can do holds the machine back', () => {
    fc.assert(
      fc.property(anyMachine, fc.boolean(), fc.boolean(), (machine, hasLabel, isInBatch) => {
        const doable = readiness(machine).reasons.filter(
          ({ code }) => code !== 'STEP_FAILED' && code !== 'GRADED_SCRAP',
        )
        const next = nextAction({ ...machine, hasLabel, isInBatch })
        if (doable.length > 0) expect(['NOTHING', 'BATCH', 'LABEL']).not.toContain(next.kind)
        if (next.kind === 'BATCH') expect(readiness(machine).isReady).toBe(true)
      }),
    )
  })
})
