import { describe, expect, it } from 'vitest'
import { aReading } from '../../../test/builders/reading.ts'
import { aResult, aStep } from '../../../test/builders/step-state.ts'
import { emptyMachineFacts } from '../empty-machine-facts.ts'
import { presenceOfAny } from './hardware-presence.ts'
import { groupOf, personSeconds } from './step-groups.ts'
import { resultsOutside, type StepsInput, stepStates } from './step-states.ts'

const { facts } = aReading()
const withPresence = (presence: Partial<typeof facts.presence>) => ({
  ...facts,
  presence: { ...facts.presence, ...presence },
})
const statesOf = (input: Partial<StepsInput>) =>
  stepStates({ steps: [], kind: 'laptop', facts, recorded: [], ...input }).map(({ key, state, cause }) => ({
    key,
    state,
    cause,
  }))

describe('the steps of a machine', () => {
  const camera = aStep({ key: 'camera', needs: ['camera'] })

  it('are not applicable where the reading looked and found no such hardware', () => {
    const state = statesOf({ steps: [camera], facts: withPresence({ camera: false }) })
    expect(state).toEqual([{ key: 'camera', state: 'not-applicable', cause: { code: 'ABSENT_BY_READING' } }])
  })

  it('are asked where the reading does not know, or nobody read the machine', () => {
    expect(statesOf({ steps: [camera], facts: withPresence({ camera: null }) })).toMatchObject([{ state: null }])
    expect(statesOf({ steps: [camera], facts: null })).toMatchObject([{ state: null }])
  })

  it('let what a person recorded stand over what the reading tells', () => {
    const recorded = [aResult({ stepKey: 'camera', state: 'fail' })]
    expect(statesOf({ steps: [camera], facts: withPresence({ camera: false }), recorded })).toMatchObject([
      { state: 'fail', cause: null },
    ])
  })

  it('are blocked, one after the other, behind the one that failed', () => {
    const steps = [
      aStep({ key: 'discharge', dependsOn: ['battery'] }),
      aStep({ key: 'battery', dependsOn: ['power'] }),
      aStep(),
    ]
    const recorded = [aResult({ state: 'fail' })]
    expect(statesOf({ steps, recorded })).toEqual([
      { key: 'discharge', state: 'blocked', cause: { code: 'DEPENDENCY_FAILED', stepKey: 'battery' } },
      { key: 'battery', state: 'blocked', cause: { code: 'DEPENDENCY_FAILED', stepKey: 'power' } },
      { key: 'power', state: 'fail', cause: null },
    ])
  })

  it('tell the last of several results', () => {
    const recorded = [aResult({ state: 'fail' }), aResult({ id: 'later', state: 'pass' })]
    expect(statesOf({ steps: [aStep()], recorded })).toMatchObject([{ state: 'pass' }])
  })

  it('end even for a list whose steps wait for one another', () => {
    const steps = [aStep({ key: 'a', dependsOn: ['b'] }), aStep({ key: 'b', dependsOn: ['a'] })]
    expect(statesOf({ steps })).toMatchObject([{ state: null }, { state: null }])
  })

  it('leave aside, and tell apart, results that the list does not ask', () => {
    const recorded = [aResult({ stepKey: 'network' }), aResult({ id: 'two', stepKey: 'network' }), aResult()]
    expect(resultsOutside([aStep()], recorded).map(({ id }) => id)).toEqual(['two'])
  })
})

describe('what a reading tells of hardware', () => {
  it('does not take a dead battery, panel or chip for one that was never there', () => {
    const nothing = emptyMachineFacts()
    const told = (kind: 'laptop' | 'desktop') =>
      (['battery', 'built-in-screen', 'gpu', 'keyboard'] as const).map((need) => presenceOfAny([need], kind, nothing))
    expect(told('laptop')).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(told('desktop')).toEqual(['absent', 'absent', 'unknown', 'unknown'])
  })

  it('asks a step about two things as long as one of them may be there', () => {
    expect(presenceOfAny(['wifi', 'bluetooth'], 'desktop', withPresence({ wifi: false, bluetooth: null }))).toBe(
      'unknown',
    )
    expect(presenceOfAny(['wifi', 'bluetooth'], 'desktop', withPresence({ wifi: false, bluetooth: true }))).toBe(
      'present',
    )
    expect(presenceOfAny(['wifi', 'bluetooth'], 'desktop', withPresence({ wifi: false, bluetooth: false }))).toBe(
      'absent',
    )
  })
})

describe('where a step stands on the page', () => {
  it('is by whether a hand is needed, and whether it is about leaving', () => {
    const memory = aStep({ test: { kind: 'unattended', name: 'memory' } })
    const ports = aStep({ test: { kind: 'unattended', name: 'usb-ports' } })
    const discharge = aStep({ test: { kind: 'interactive', name: 'battery-discharge' } })
    const stickers = aStep({ weight: 'cession' })
    expect([memory, ports, discharge, stickers, aStep()].map(groupOf)).toEqual([
      'alone',
      'by-hand',
      'alone',
      'cession',
      'by-hand',
    ])
    expect([personSeconds(memory), personSeconds(ports)]).toEqual([0, 10])
  })
})
