import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benchOnlyCalls, erasingCalls, type NetworkGrant, outOfReach } from './network-access.ts'
import { permissions } from './permissions.ts'

const bench: NetworkGrant = { kind: 'bench', bench: { id: '1', name: 'Établi 2' } }
const tested: NetworkGrant = { kind: 'tested-machine', machineId: '1' }
const known = fc.constantFrom(...Object.keys(permissions))
const anyCall = fc.oneof(known, fc.string())

describe('outOfReach', () => {
  it('leaves the bench itself all but what is a tested machine’s', () => {
    fc.assert(
      fc.property(known, fc.boolean(), (call, isAllowed) => {
        const isTested = call.startsWith('testedMachine.')
        expect(outOfReach(call, null, isAllowed)).toBe(isTested ? 'NOT_A_TESTED_MACHINE' : null)
      }),
    )
  })

  it('leaves a tested machine its own calls and no other, known or not', () => {
    fc.assert(
      fc.property(anyCall, fc.boolean(), (call, isAllowed) => {
        expect(outOfReach(call, tested, isAllowed) === null).toBe(call.startsWith('testedMachine.'))
      }),
    )
  })

  it('keeps from a bench of the network what opens doors and hands out keys, and erasing until it is allowed', () => {
    for (const call of benchOnlyCalls) expect(outOfReach(call, bench, true)).toBe('AT_THE_BENCH_ONLY')
    for (const call of erasingCalls) {
      expect(outOfReach(call, bench, false)).toBe('ERASING_AT_THE_BENCH')
      expect(outOfReach(call, bench, true)).toBeNull()
    }
    expect(outOfReach('erasing.stop', bench, false)).toBeNull()
  })

  it('names only calls that exist', () => {
    expect(Object.keys(permissions)).toEqual(expect.arrayContaining([...benchOnlyCalls, ...erasingCalls]))
  })
})
