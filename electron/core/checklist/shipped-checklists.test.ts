import { describe, expect, it } from 'vitest'
import laptopFile from '../../../resources/checklists/laptop.json' with { type: 'json' }
import { machineKinds } from '../../../shared/domain/machine-facts.ts'
import { newestFor } from '../../../shared/domain/testing/choose-checklist.ts'
import { groupOf, personSeconds } from '../../../shared/domain/testing/step-groups.ts'
import { readChecklist, shippedChecklists } from './shipped-checklists.ts'

const steps = shippedChecklists.flatMap((list) => list.steps.map((step) => ({ list: list.id, step })))

describe('the lists that come with the application', () => {
  it('leave no kind of machine without one, and none with two', () => {
    const listsOf = machineKinds.map((kind) => shippedChecklists.filter(({ kinds }) => kinds.includes(kind)).length)
    expect(listsOf).toEqual(machineKinds.map(() => 1))
    expect(newestFor(shippedChecklists, null)?.id).toBe('desktop')
  })

  it('ask at most four minutes of a person for a laptop', () => {
    const laptop = newestFor(shippedChecklists, 'laptop')
    const seconds = laptop?.steps.reduce((total, step) => total + personSeconds(step), 0)
    expect(seconds).toBeGreaterThan(120)
    expect(seconds).toBeLessThanOrEqual(240)
  })

  it('start what runs alone first, then go through the hands, then what must be done before leaving', () => {
    for (const { steps: all } of shippedChecklists) {
      const order = all.map((step) => ['alone', 'by-hand', 'cession'].indexOf(groupOf(step)))
      expect(order).toEqual(order.toSorted())
    }
  })

  it('say one line at a time: each text is read at a glance', () => {
    const long = steps.flatMap(({ list, step }) =>
      [step.purpose, step.how, step.verify].flatMap(({ fr, en }) =>
        [fr, en].filter((text) => text.length > 100).map((text) => `${list}: ${text}`),
      ),
    )
    expect(long).toEqual([])
  })

  it('write French as it is printed', () => {
    const texts = steps.flatMap(({ step }) => [step.title, step.purpose, step.how, step.verify].map(({ fr }) => fr))
    const offending = texts.filter((text) => /[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]| [:;!?]|«[^\u00a0]/.test(text))
    expect(offending).toEqual([])
  })

  it('ask of a laptop what must be done before it is handed over', () => {
    const keys = newestFor(shippedChecklists, 'laptop')?.steps.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining([
        'stickers-removed',
        'bios-password',
        'management-lock',
        'tpm-cleared',
        'fingerprints-reset',
        'media-removed',
        'charger',
        'keyboard-layout',
        'system-installed',
        'licence',
      ]),
    )
  })
})

describe('a list that cannot be used', () => {
  const [first, second] = laptopFile.steps
  const refusalOf = (content: unknown) => {
    try {
      readChecklist('mine', content)
      return null
    } catch (error) {
      return error instanceof Error ? error.message : error
    }
  }

  it('is refused with what is wrong and where', () => {
    const broken = (changes: object) => refusalOf({ ...laptopFile, steps: [{ ...first, ...changes }, second] })
    expect(refusalOf(laptopFile)).toBeNull()
    expect(broken({ dependsOn: ['nothing'] })).toContain('"code":"DEPENDENCY_UNKNOWN","stepKey":"drive-self-test"')
    expect(broken({ dependsOn: ['drive-self-test'] })).toContain('"DEPENDENCY_CIRCLE","stepKeys":["drive-self-test"]')
    expect(broken({ key: 'memory', dependsOn: [] })).toContain('"KEY_TWICE"')
    expect(broken({ how: { fr: ' ', en: 'Start' } })).toContain('"field":"how","language":"fr"')
    expect(broken({ faults: [] })).toContain('"NO_FAULT"')
    expect(broken({ weight: 'heavy' })).toContain('steps.0.weight')
    expect(refusalOf({ ...laptopFile, steps: [] })).toContain('"NO_STEPS"')
  })
})
