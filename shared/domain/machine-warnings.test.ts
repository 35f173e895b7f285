import { describe, expect, it } from 'vitest'
import { aWholeMachine } from '../../test/builders/whole-machine.ts'
import type { SerialSource } from './machine-facts.ts'
import { machineWarnings } from './machine-warnings.ts'

function warnings(serial: string | null, serialSource: SerialSource | null, twins: string[] = []) {
  const { identity } = aWholeMachine()
  return machineWarnings(aWholeMachine({ identity: { ...identity, serial, serialSource } }), twins)
}

describe('machineWarnings', () => {
  it('has nothing to say of a serial that the system or the chassis tells', () => {
    expect([...warnings('PF1ABCDE', 'system'), ...warnings('PF1ABCDE', 'chassis')]).toEqual([])
  })

  it('suspects a serial that another machine carries too', () => {
    expect(warnings('PF1ABCDE', 'system', ['GC26-00043-5', 'GC26-00042-7'])).toEqual([
      { code: 'SUSPICIOUS_SERIAL', serial: 'PF1ABCDE', assetTags: ['GC26-00042-7', 'GC26-00043-5'] },
    ])
  })

  it('says that there is no serial', () => {
    expect(warnings(null, null, ['GC26-00042-7'])).toEqual([{ code: 'NO_SERIAL' }])
  })

  it.each(['board', 'uuid', 'mac'] as const)('says that the serial is that of the %s', (source) => {
    expect(warnings('X1', source)).toEqual([{ code: 'SERIAL_FROM_FALLBACK', source }])
  })
})
