import { describe, expect, it } from 'vitest'
import { aStep } from '../../../../../test/builders/step-state.ts'
import { apartFrom, mergeSteps, movedRange, orderKey, stepQuestions } from './merge-steps.ts'

const [power, display, sound] = [aStep(), aStep({ key: 'display', dependsOn: ['power'] }), aStep({ key: 'sound' })]
const base = [power, display, sound]
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key)
const words = { fr: 'Écran', en: 'Screen' }

describe('two edits of one list', () => {
  it('meet within a step, each text from the station that was preferred', () => {
    const mine = [power, { ...display, title: { ...words, en: 'Panel' } }, sound]
    const theirs = [power, { ...display, title: words, weight: 'secondary' as const }, sound]
    const merged = mergeSteps(mine, theirs, ['display titleFr', 'display weight'])
    expect(merged[1]).toEqual({ ...display, title: { fr: 'Écran', en: 'Panel' }, weight: 'secondary' })
  })

  it('keep the steps that both stations added, though both gave them the same key', () => {
    const mine = [...base, aStep({ key: 'step-1', title: words }), aStep({ key: 'step-2', dependsOn: ['step-1'] })]
    const theirs = [...base, aStep({ key: 'step-1' })]
    const apart = apartFrom(mine, theirs, base)
    expect(keys(apart).slice(3)).toEqual(['step-3', 'step-2'])
    expect(apart[4]?.dependsOn).toEqual(['step-3'])
    expect(keys(mergeSteps(apart, theirs, ['step-1']))).toEqual([...keys(base), 'step-1', 'step-3', 'step-2'])
  })

  it('leave a step alone that both had before', () => {
    const own = [...base, aStep({ key: 'step-1' })]
    expect(apartFrom(own, own, own)).toEqual(own)
  })

  it('wait for no step that is gone', () => {
    const merged = mergeSteps([display, sound], base, [])
    expect(merged).toEqual([{ ...display, dependsOn: [] }, sound])
  })

  it('stand in the order that was preferred', () => {
    const theirs = [sound, power, display]
    expect(keys(mergeSteps(base, theirs, []))).toEqual(keys(base))
    expect(keys(mergeSteps(base, theirs, [orderKey]))).toEqual(keys(theirs))
  })

  it('tell their order by what moved alone', () => {
    const inOrder = (order: string[]) => order.map((key) => aStep({ key }))
    const steps = inOrder(['a', 'b', 'c', 'd', 'e'])
    const other = inOrder(['a', 'c', 'b', 'new', 'd', 'e'])
    const range = movedRange(steps, other)
    expect([range(steps), range(other)]).toEqual([
      [null, 'b', 'c', null],
      [null, 'c', 'b', null],
    ])
    expect(movedRange(steps, steps)(steps)).toEqual(keys(steps))
  })

  it('are asked about as a whole where one station alone has the step', () => {
    expect(stepQuestions([power, display], base).at(-1)).toEqual({ key: 'sound', stepKey: 'sound', field: null })
  })
})
