import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditions, type GradeLetter, letters } from '../grading.ts'
import { defects, findingZones, type SeenDefect, severities } from './findings.ts'
import type { GradedStep } from './grade-function.ts'
import { type GradeInput, gradeMachine } from './grade-machine.ts'
import { faultCodes, resultStates } from './result.ts'
import { stepWeights } from './step-definition.ts'

const seenDefect: fc.Arbitrary<SeenDefect> = fc.record({
  zone: fc.constantFrom(...findingZones),
  defect: fc.constantFrom(...defects),
  severity: fc.constantFrom(...severities),
})
const anyFault = fc.constantFrom(...faultCodes)
const gradedSteps: fc.Arbitrary<GradedStep[]> = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 6 }),
    weight: fc.constantFrom(...stepWeights),
    state: fc.constantFrom(null, ...resultStates),
    faults: fc.uniqueArray(anyFault, { minLength: 1, maxLength: 3 }),
  }),
  { selector: (step) => step.key, maxLength: 8 },
)
const gradeInput: fc.Arbitrary<GradeInput> = fc.record({
  findings: fc.array(seenDefect, { maxLength: 12 }),
  condition: fc.constantFrom(null, ...conditions),
  steps: gradedSteps,
  drives: fc.array(
    fc.record({ name: fc.string(), status: fc.constantFrom(null, 'ERASED', 'NOT_ERASED', 'DESTROYED' as const) }),
    { maxLength: 3 },
  ),
  isWithoutDrive: fc.boolean(),
})

/** Scrap is known to be bad; "no letter yet" is not known to be good. */
const rankOf = (letter: GradeLetter | null) => {
  if (letter === 'scrap') return 0
  return letter === null ? 1 : letters.length + 1 - letters.indexOf(letter)
}
const cosmeticRank = (input: GradeInput) => Number(gradeMachine(input).cosmetic.slice(1))
const letterRank = (input: GradeInput) => rankOf(gradeMachine(input).letter)
const shuffled = <Thing>(things: readonly Thing[]) =>
  fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length })

const worseThanPass = ['fail', 'skipped', 'blocked', 'undecided', 'crashed'] as const
/**
 * What goes worse than this: a pass may become anything else; what is open may turn out to be lost. An open function
 * that turns out to be weak is no worse: less was known of it before.
 */
function worsened(step: GradedStep, how: (typeof worseThanPass)[number]): GradedStep {
  if (step.state === 'pass') return { ...step, state: how }
  if (step.state === 'not-applicable') return step
  return { ...step, state: 'fail', faults: step.state === 'fail' ? step.faults : ['KEYS_DEAD'] }
}

describe('the grade of a machine', () => {
  it('is the same whatever the order in which things were found and tested', () => {
    const reordered = gradeInput.chain((input) =>
      fc.record({
        input: fc.constant(input),
        findings: shuffled(input.findings),
        steps: shuffled(input.steps),
        drives: shuffled(input.drives),
      }),
    )
    fc.assert(
      fc.property(reordered, ({ input, ...orders }) => {
        expect(gradeMachine({ ...input, ...orders })).toEqual(gradeMachine(input))
      }),
    )
  })

  it('never rises when one more defect is found', () => {
    fc.assert(
      fc.property(gradeInput, seenDefect, (input, more) => {
        const worse = { ...input, findings: [...input.findings, more] }
        expect(cosmeticRank(worse)).toBeLessThanOrEqual(cosmeticRank(input))
        expect(letterRank(worse)).toBeLessThanOrEqual(letterRank(input))
      }),
    )
  })

  it('never rises when a defect is found to be worse', () => {
    fc.assert(
      fc.property(gradeInput, seenDefect, (input, one) => {
        const told = (severity: SeenDefect['severity']) => ({
          ...input,
          findings: [...input.findings, { ...one, severity }],
        })
        const ranks = severities.map((severity) => [cosmeticRank(told(severity)), letterRank(told(severity))] as const)
        for (const [at, [cosmetic, letter]] of ranks.entries()) {
          const milder = ranks[at - 1]
          if (milder === undefined) continue
          expect(cosmetic).toBeLessThanOrEqual(milder[0])
          expect(letter).toBeLessThanOrEqual(milder[1])
        }
      }),
    )
  })

  it('never rises when a test goes worse, or when it shows one more fault', () => {
    fc.assert(
      fc.property(gradeInput, fc.nat(), fc.constantFrom(...worseThanPass), anyFault, (input, pick, how, fault) => {
        if (input.steps.length === 0) return
        const index = pick % input.steps.length
        const withStep = (change: (step: GradedStep) => GradedStep): GradeInput => ({
          ...input,
          steps: input.steps.map((step, at) => (at === index ? change(step) : step)),
        })
        expect(letterRank(withStep((step) => worsened(step, how)))).toBeLessThanOrEqual(letterRank(input))
        const more = withStep((step) => ({ ...step, faults: [...step.faults, fault] }))
        expect(letterRank(more)).toBeLessThanOrEqual(letterRank(input))
      }),
      { numRuns: 500 },
    )
  })

  it('always says why it is not better', () => {
    fc.assert(
      fc.property(gradeInput, (input) => {
        const grade = gradeMachine(input)
        expect([grade.look.length, grade.function.length, grade.dataReasons.length].every((count) => count > 0)).toBe(
          true,
        )
        const allowed = grade.look.flatMap((reason) => ('allows' in reason ? [reason.allows] : []))
        if (grade.cosmetic !== 'C0') expect(allowed).toContain(grade.cosmetic)
      }),
    )
  })
})

const passed = (key: string, weight: GradedStep['weight']): GradedStep => ({ key, weight, state: 'pass', faults: [] })
const sound: GradeInput = {
  findings: [],
  condition: 'cleaned',
  steps: [passed('display', 'key'), passed('camera', 'secondary'), passed('stickers', 'cession')],
  drives: [{ name: 'Samsung S2X', status: 'ERASED' }],
  isWithoutDrive: false,
}
const gradeOf = (change: Partial<GradeInput>) => {
  const { cosmetic, functional, letter } = gradeMachine({ ...sound, ...change })
  return [cosmetic, functional, letter]
}
const withStep = (step: GradedStep): Partial<GradeInput> => ({ steps: [...sound.steps, step] })
const failing = (weight: GradedStep['weight'], ...faults: GradedStep['faults']): Partial<GradeInput> =>
  withStep({ key: 'other', weight, state: 'fail', faults })

describe('the scales', () => {
  it('follow what a person declared while nothing was found', () => {
    expect([null, ...conditions].map((condition) => gradeOf({ condition }))).toEqual([
      ['C0', 'F5', null],
      ['C5', 'F5', 'B'],
      ['C6', 'F5', 'A'],
      ['C7', 'F6', 'A'],
      ['C8', 'F6', 'A'],
      ['C9', 'F6', 'A'],
    ])
  })

  it('let the worst defect and the sum of the small ones speak', () => {
    const light: SeenDefect = { zone: 'lid', defect: 'scratch', severity: 'light' }
    const crack: SeenDefect = { zone: 'corners', defect: 'crack', severity: 'heavy' }
    const looks = [[light], [light, light, light], Array(8).fill(light), [crack], [crack, crack, crack]]
    expect(looks.map((findings) => gradeOf({ findings })[0])).toEqual(['C5', 'C4', 'C3', 'C2', 'C1'])
  })

  it('tell a lost function from a weaker one, and both from a missing system', () => {
    expect(gradeOf(failing('key', 'KEYS_DEAD'))).toEqual(['C6', null, 'scrap'])
    expect(gradeOf(failing('key', 'SCREEN_UNEVEN'))).toEqual(['C6', 'F3', 'D'])
    expect(gradeOf(failing('secondary', 'CAMERA_DEAD'))).toEqual(['C6', 'F3', 'D'])
    expect(gradeOf(failing('secondary', 'BATTERY_WORN'))).toEqual(['C6', 'F4', 'C'])
    expect(gradeOf(failing('cession', 'SYSTEM_MISSING'))).toEqual(['C6', 'F4', 'C'])
    expect(gradeOf(failing('cession', 'STICKERS_LEFT'))).toEqual(['C6', 'F5', 'A'])
    expect(gradeOf(failing('secondary', 'BATTERY_SWOLLEN'))).toEqual(['C6', null, 'scrap'])
  })

  it('give no letter while a key function is untested', () => {
    for (const state of [null, 'skipped', 'undecided', 'crashed', 'blocked'] as const)
      expect(gradeOf(withStep({ key: 'keyboard', weight: 'key', state, faults: [] }))).toEqual(['C6', null, null])
    expect(gradeOf({ steps: [] })).toEqual(['C6', null, null])
  })

  it('hold a machine for one that may hold data until every drive is done with', () => {
    const dataOf = (change: Partial<GradeInput>) => gradeMachine({ ...sound, ...change }).data
    expect([
      dataOf({}),
      dataOf({ drives: [...sound.drives, { name: 'X', status: 'UNKNOWN' }] }),
      dataOf({ drives: [] }),
      dataOf({ drives: [], isWithoutDrive: true }),
    ]).toEqual(['non-data', 'pre-sanitization', 'pre-sanitization', 'non-data'])
  })
})
