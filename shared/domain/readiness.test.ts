import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aStepState } from '../../test/builders/step-state.ts'
import { erasureLevels, erasureStatuses } from './erasure.ts'
import { letters } from './grading.ts'
import * as rules from './next-action.ts'
import { type DriveStanding, type ReadinessInput, readiness } from './readiness.ts'
import { resultStates } from './testing/result.ts'
import { stepWeights } from './testing/step-definition.ts'
import { type Waiver, waivableCodes } from './testing/waiver.ts'

type Told = Omit<rules.Progress, 'settledEnd'> & Partial<Pick<rules.Progress, 'settledEnd'>>
const nextAction = (told: Told) => {
  const progress = { settledEnd: null, ...told }
  return rules.nextAction(progress, readiness(progress))
}
const stageStates = (told: Told) => rules.stageStates({ settledEnd: null, ...told }, readiness(told))
const said = (operatorId: string) => ({
  operatorId,
  operatorName: operatorId,
  reason: 'looked everywhere',
  statedAt: '',
})

function aDriveStanding(overrides: Partial<DriveStanding> = {}): DriveStanding {
  const erased = { status: 'ERASED', achieved: 'clear' } as const
  return { id: 'd1', name: 'Samsung', ...erased, isLowLevelAccepted: false, absences: [], ...overrides }
}

const readyMachine: ReadinessInput = {
  isReadable: true,
  returnedAt: null,
  hasReading: true,
  isKindKnown: true,
  drives: [aDriveStanding()],
  minimumLevel: 'clear',
  absences: [],
  steps: [aStepState('pass'), aStepState('pass', { key: 'stickers-removed', weight: 'cession' })],
  waivers: [],
  letter: 'B',
}

function aWaiver(overrides: Partial<Waiver> = {}): Waiver {
  const by = { givenAt: '', operatorName: 'Responsable' }
  const on = { code: 'STEP_FAILED', stepKey: 'camera', resultId: 'result of camera' } as const
  return { id: 'w', machineId: 'm', ...on, reason: 'given without a camera', ...by, ...overrides }
}

const codesOf = (machine: ReadinessInput) => readiness(machine).reasons.map(({ code }) => code)

const anyAbsences = fc.array(fc.constantFrom('ann', 'ben', 'cleo').map(said), { maxLength: 3 })
const anyDrive = fc.record<DriveStanding>({
  id: fc.uuid(),
  name: fc.string(),
  status: fc.constantFrom(null, ...erasureStatuses),
  achieved: fc.constantFrom(null, ...erasureLevels),
  isLowLevelAccepted: fc.boolean(),
  absences: anyAbsences,
})
const stepKeys = ['power', 'camera', 'tpm-cleared', 'media-removed'] as const
const anySteps = fc
  .tuple(
    ...stepKeys.map((key) =>
      fc.tuple(fc.constant(key), fc.constantFrom(null, ...resultStates), fc.constantFrom(...stepWeights)),
    ),
  )
  .map((all) => all.map(([key, state, weight]) => aStepState(state, { key, weight })))
const anyWaiver = fc
  .record({ code: fc.constantFrom(...waivableCodes), stepKey: fc.constantFrom(...stepKeys) })
  .map(({ code, stepKey }) => aWaiver({ code, stepKey, resultId: `result of ${stepKey}` }))
const anyMachine: fc.Arbitrary<ReadinessInput> = fc.record({
  isReadable: fc.boolean(),
  returnedAt: fc.constantFrom(null, '2026-11-22T00:00:00.000Z'),
  hasReading: fc.boolean(),
  isKindKnown: fc.boolean(),
  drives: fc.array(anyDrive, { maxLength: 4 }),
  minimumLevel: fc.constantFrom('clear' as const, 'purge' as const),
  absences: anyAbsences,
  steps: anySteps,
  waivers: fc.array(anyWaiver, { maxLength: 6 }),
  letter: fc.constantFrom(null, ...letters),
})

describe('readiness', () => {
  it('lets a machine leave when nothing stands against it', () => {
    expect(readiness(readyMachine)).toEqual({ isReady: true, reasons: [], waived: [] })
  })

  it('gives every reason, in the order they are cleared', () => {
    const nothingDone: ReadinessInput = {
      ...readyMachine,
      hasReading: false,
      isKindKnown: false,
      drives: [],
      steps: [
        aStepState(null),
        aStepState('fail', { key: 'display' }),
        aStepState('skipped', { key: 'camera' }),
        aStepState('undecided', { key: 'sound' }),
        aStepState('crashed', { key: 'graphics' }),
        aStepState('blocked', { key: 'memory' }),
      ],
      letter: null,
    }
    expect(codesOf(nothingDone)).toEqual([
      'NO_READING',
      'KIND_UNKNOWN',
      'NO_DRIVE_CONFIRMED',
      'STEP_MISSING',
      'STEP_FAILED',
      'STEP_SKIPPED',
      'STEP_UNDECIDED',
      'STEP_CRASHED',
      'STEP_BLOCKED',
      'NOT_GRADED',
    ])
  })

  it('is never empty while a drive is neither proven erased, nor destroyed, nor told absent by two people', () => {
    const isSettled = ({ status, absences }: DriveStanding) =>
      status === 'ERASED' || status === 'DESTROYED' || new Set(absences.map(({ operatorId }) => operatorId)).size >= 2
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const open = machine.drives.filter((drive) => !isSettled(drive)).map(({ id }) => id)
        const { reasons, isReady, waived } = readiness(machine)
        const told = reasons.flatMap((reason) => ('driveId' in reason ? [reason.driveId] : []))
        expect(told).toEqual(expect.arrayContaining(open))
        if (open.length > 0) expect(isReady).toBe(false)
        expect(waived.every(({ reason }) => 'stepKey' in reason)).toBe(true)
      }),
    )
  })

  it('never takes one person for two, nor a machine for empty on the word of one', () => {
    const empty = { ...readyMachine, drives: [] }
    expect(codesOf(empty)).toEqual(['NO_DRIVE_CONFIRMED'])
    expect(codesOf({ ...empty, absences: [said('ann'), said('ann')] })).toEqual(['NO_DRIVE_WAITS_FOR_SECOND'])
    expect(codesOf({ ...empty, absences: [said('ann'), said('ben')] })).toEqual([])
  })

  it('holds a drive erased below the level of its campaign, until somebody accepted it', () => {
    const purge: ReadinessInput = { ...readyMachine, minimumLevel: 'purge' }
    expect(readiness(purge).reasons).toEqual([
      { code: 'LEVEL_TOO_LOW', driveId: 'd1', driveName: 'Samsung', achieved: 'clear', minimum: 'purge' },
    ])
    const at = (drive: Partial<DriveStanding>) => codesOf({ ...purge, drives: [aDriveStanding(drive)] })
    expect(at({ isLowLevelAccepted: true })).toEqual([])
    expect(at({ achieved: 'purge' })).toEqual([])
    expect(at({ status: 'DESTROYED', achieved: 'destroy' })).toEqual([])
  })

  it('lets a machine go with a secondary function that fails, and holds a key one', () => {
    const failing = (weight: (typeof stepWeights)[number]) =>
      codesOf({ ...readyMachine, steps: [aStepState('fail', { key: 'camera', weight })] })
    expect([failing('secondary'), failing('key'), failing('cession')]).toEqual([[], ['STEP_FAILED'], ['STEP_FAILED']])
  })

  it('asks a monitor for no reading and no drive, but for its tests and grade', () => {
    const steps = [aStepState(null, { key: 'display' })]
    const monitor = { ...readyMachine, isReadable: false, hasReading: false, drives: [], steps }
    expect(readiness(monitor).reasons).toMatchObject([{ code: 'STEP_MISSING', stepKey: 'display' }])
    const progress = { ...monitor, hasLabel: false, isInBatch: false }
    expect(nextAction(progress)).toMatchObject({ kind: 'TEST', stepKey: 'display' })
    expect(stageStates(progress)).toMatchObject({ reading: 'none', erasure: 'none', tests: 'todo' })
  })
})

describe('a waiver', () => {
  const failing = { ...readyMachine, steps: [aStepState('fail', { key: 'camera' })] }

  it('takes the reason that it was given for off the list, and stays told beside it', () => {
    const { isReady, waived } = readiness({ ...failing, waivers: [aWaiver()] })
    expect([isReady, waived.map(({ reason }) => reason.code)]).toEqual([true, ['STEP_FAILED']])
  })

  it('covers neither another result of the step, nor another state of it', () => {
    expect(codesOf({ ...failing, waivers: [aWaiver({ resultId: 'an older one' })] })).toEqual(['STEP_FAILED'])
    expect(codesOf({ ...failing, waivers: [aWaiver({ code: 'STEP_SKIPPED' })] })).toEqual(['STEP_FAILED'])
  })

  it('never covers a step that guards data', () => {
    const steps = [aStepState('fail', { key: 'camera', faults: ['MEDIA_LEFT_INSIDE'] })]
    expect(codesOf({ ...failing, steps, waivers: [aWaiver()] })).toEqual(['STEP_FAILED'])
  })
})

describe('a machine whose only drive is destroyed', () => {
  it('leaves as one whose drive is erased, its stage done', () => {
    const drives = [aDriveStanding({ status: 'DESTROYED', achieved: 'destroy' })]
    const machine = { ...readyMachine, drives }
    expect(readiness(machine).isReady).toBe(true)
    const progress = { ...machine, hasLabel: true, isInBatch: false }
    expect(stageStates(progress).erasure).toBe('done')
    expect(nextAction(progress)).toEqual({ kind: 'BATCH' })
  })
})

describe('the next action', () => {
  it('leads somewhere as long as something that a person can do holds the machine back', () => {
    const notDoable = ['STEP_FAILED', 'STEP_BLOCKED', 'GRADED_SCRAP']
    fc.assert(
      fc.property(anyMachine, fc.boolean(), fc.boolean(), (machine, hasLabel, isInBatch) => {
        const doable = codesOf(machine).filter((code) => !notDoable.includes(code))
        const next = nextAction({ ...machine, hasLabel, isInBatch })
        if (doable.length > 0) expect(['NOTHING', 'BATCH', 'LABEL']).not.toContain(next.kind)
        if (next.kind === 'BATCH') expect(readiness(machine).isReady).toBe(true)
      }),
    )
  })

  it('is nothing once the machine has its end, but to erase what stays in the workshop', () => {
    const unsafe = { ...readyMachine, drives: [aDriveStanding({ status: null })], hasLabel: false, isInBatch: false }
    const kindAfter = (settledEnd: rules.Progress['settledEnd']) => nextAction({ ...unsafe, settledEnd }).kind
    expect((['parts', 'stock'] as const).map(kindAfter)).toEqual(['ERASE', 'ERASE'])
    expect((['given', 'waste', 'returned-to-donor'] as const).map(kindAfter)).toEqual(['ENDED', 'ENDED', 'ENDED'])
    expect(nextAction({ ...readyMachine, hasLabel: false, isInBatch: false, settledEnd: 'parts' }).kind).toBe('ENDED')
  })

  it('is a person’s test before one that runs alone, and one to do before one left open', () => {
    const alone = aStepState(null, { key: 'memory', test: { kind: 'unattended', name: 'memory' } })
    const steps = [alone, aStepState('skipped', { key: 'camera' }), aStepState(null, { key: 'sound' })]
    const next = (all: typeof steps) => nextAction({ ...readyMachine, steps: all, hasLabel: false, isInBatch: false })
    expect(next(steps)).toMatchObject({ kind: 'TEST', stepKey: 'sound' })
    expect(next(steps.slice(0, 2))).toMatchObject({ stepKey: 'memory' })
    expect(next(steps.slice(1, 2))).toMatchObject({ stepKey: 'camera' })
  })
})
