import { describe, expect, it } from 'vitest'
import { aStep } from '../../../../../test/builders/step-state.ts'
import { moveStep, newStep, removeStep } from './edit-steps.ts'

const steps = [aStep(), aStep({ key: 'display', dependsOn: ['power'] }), aStep({ key: 'sound' })]
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key)

describe('editing a list', () => {
  it('moves a step by one place, and not beyond the ends', () => {
    expect(keys(moveStep(steps, 'sound', -1))).toEqual(['power', 'sound', 'display'])
    expect(keys(moveStep(steps, 'power', -1))).toEqual(['power', 'display', 'sound'])
    expect(keys(moveStep(steps, 'sound', 1))).toEqual(['power', 'display', 'sound'])
  })

  it('lets nothing wait for a step that is gone', () => {
    expect(removeStep(steps, 'power')).toMatchObject([{ key: 'display', dependsOn: [] }, { key: 'sound' }])
  })

  it('gives each new step a key of its own', () => {
    const one = newStep(steps, 'New')
    expect([one.key, newStep([...steps, one], 'New').key]).toEqual(['step-1', 'step-2'])
  })
})
