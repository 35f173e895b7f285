import { describe, expect, it } from 'vitest'
import { aDrive } from '../../test/builders/reading.ts'
import { aCpu, aWholeMachine } from '../../test/builders/whole-machine.ts'
import { emptyMachineFacts } from './empty-machine-facts.ts'
import type { MachineFacts, MemoryFacts } from './machine-facts.ts'
import { suitableFor } from './suitability.ts'

const gibibyte = 2 ** 30

function memoryOf(gibibytes: number): MemoryFacts {
  return { totalBytes: gibibytes * gibibyte, slotCount: null, maximumBytes: null, isEcc: null, modules: [] }
}

function usesOf(overrides: Partial<MachineFacts>): string[] {
  return suitableFor(aWholeMachine(overrides)).uses
}

describe('suitableFor', () => {
  it('offers everything of a sound laptop', () => {
    expect(suitableFor(aWholeMachine())).toEqual({ uses: ['office', 'school', 'web'], reasons: [] })
  })

  it('keeps 4 GiB from office work, and says how much is there', () => {
    expect(suitableFor(aWholeMachine({ memory: memoryOf(4) }))).toEqual({
      uses: ['school', 'web'],
      reasons: [{ code: 'MEMORY_SHORT', use: 'office', foundBytes: 4 * gibibyte, neededBytes: 8 * gibibyte }],
    })
  })

  it('keeps a hard drive from office work', () => {
    const drives = [aDrive({ mediaType: 'hdd', sizeBytes: 500_107_862_016 })]
    expect(suitableFor(aWholeMachine({ drives }))).toEqual({
      uses: ['school', 'web'],
      reasons: [{ code: 'NO_SSD', use: 'office' }],
    })
  })

  it('leaves small flash to the web', () => {
    expect(usesOf({ drives: [aDrive({ mediaType: 'emmc', sizeBytes: 31_268_536_320 })] })).toEqual(['web'])
  })

  it('asks a camera of a laptop for school, not of a desktop', () => {
    const presence = { ...aWholeMachine().presence, camera: false }
    expect(usesOf({ presence })).toEqual(['office', 'web'])
    expect(suitableFor(aWholeMachine({ presence }), 'desktop').uses).toEqual(['office', 'school', 'web'])
  })

  it('says that a machine is good for parts only when it misses what the web asks', () => {
    expect(usesOf({ memory: memoryOf(1) })).toEqual(['none'])
    expect(usesOf({ cpus: [aCpu({ cores: 1 })] })).toEqual(['none'])
    expect(usesOf({ cpus: [aCpu({ architecture: 'i686' })] })).toEqual(['none'])
  })

  it('says neither yes nor parts only when too little is known', () => {
    const { uses, reasons } = suitableFor(emptyMachineFacts())
    expect(uses).toEqual([])
    expect(new Set(reasons.map(({ code }) => code))).toEqual(new Set(['NOT_KNOWN']))
  })

  it('does not offer what a missing drive leaves open', () => {
    expect(suitableFor(aWholeMachine({ drives: [] })).reasons).toContainEqual({
      code: 'NOT_KNOWN',
      use: 'web',
      part: 'storage',
    })
  })

  it('does not judge a screen', () => {
    expect(suitableFor(emptyMachineFacts(), 'monitor')).toEqual({ uses: [], reasons: [] })
  })
})
