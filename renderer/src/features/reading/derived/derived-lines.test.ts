import { describe, expect, it } from 'vitest'
import type { MachinePage } from '../../../../../shared/contract/machines.contract.ts'
import type { MachineFacts } from '../../../../../shared/domain/machine-facts.ts'
import { aDrive, aReading } from '../../../../../test/builders/reading.ts'
import { aBattery, aWholeMachine } from '../../../../../test/builders/whole-machine.ts'
import { derivedLines } from './derived-lines.ts'
import { differenceLines } from './difference-lines.ts'

type Asked = Pick<MachinePage, 'machine' | 'reading' | 'previousFacts' | 'serialTwins'>

/** Only what the lines ask of a page. */
function aPage(facts: Partial<MachineFacts>, overrides: Partial<Asked> = {}): MachinePage {
  const reading = aReading(aWholeMachine(facts))
  const machine = { decidedKind: null } as MachinePage['machine']
  return { machine, reading, previousFacts: null, serialTwins: [], ...overrides } as Asked as MachinePage
}

function marks(page: MachinePage): string[] {
  return derivedLines(page, 'en').map(({ key, state }) => `${key} ${state}`)
}

describe('derivedLines', () => {
  it('say of a sound laptop that all is well', () => {
    expect(marks(aPage({}))).toEqual(['windows-11 ok', 'uses ok', 'battery null ok', 'year null'])
  })

  it('put doubts about the serial first, and number several batteries', () => {
    const batteries = [aBattery(), aBattery({ name: 'BAT1', fullMilliwattHours: 1000 })]
    expect(marks(aPage({ batteries }, { serialTwins: ['GC26-00043-5'] }))).toEqual([
      'SUSPICIOUS_SERIAL warn',
      'windows-11 ok',
      'uses ok',
      'battery 1 ok',
      'battery 2 fail',
      'year null',
    ])
  })

  it('ask nothing of a screen, and nothing where there is no reading', () => {
    const { chassis } = aWholeMachine()
    expect(marks(aPage({ chassis: { ...chassis, kind: 'monitor' } }))).toEqual([])
    expect(marks(aPage({}, { reading: null }))).toEqual([])
  })
})

describe('differenceLines', () => {
  it('are not asked of a machine that was read once', () => {
    expect(differenceLines(aPage({}), 'fr')).toBeNull()
  })

  it('say what left, and that nothing changed by an empty list', () => {
    const second = aDrive({ deviceName: 'sdb', serial: 'B2', wwn: null })
    const before = aWholeMachine({ drives: [aDrive(), second] })
    expect(differenceLines(aPage({}, { previousFacts: before }), 'en')).toMatchObject([
      { state: 'warn', text: expect.stringContaining('no longer there') },
    ])
    expect(differenceLines(aPage({}, { previousFacts: aWholeMachine() }), 'en')).toEqual([])
  })
})
