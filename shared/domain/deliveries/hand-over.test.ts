import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erasureStatuses } from '../erasure.ts'
import { fateRefusals } from './fate-refusals.ts'
import { type HandOverInput, handOverProblems } from './hand-over.ts'
import { isOpenEnd, machineEnd } from './machine-end.ts'
import { machineFates } from './machine-fate.ts'

const complete: HandOverInput = {
  deliveredAt: null,
  day: { on: '2026-11-22', isInFuture: false },
  eligibility: [],
  receivedOn: '2026-11-20',
  note: { number: 'RE-2026-0001', assetTags: ['GC26-00001-X'] },
  papers: [{ kind: 'convention', receivedOn: '2026-11-20' }],
  machines: [{ assetTag: 'GC26-00001-X', isReady: true }],
}
const codes = (input: Partial<HandOverInput>) => handOverProblems({ ...complete, ...input }).map(({ code }) => code)

describe('a hand-over', () => {
  it('is said when nothing stands against it', () => expect(handOverProblems(complete)).toEqual([]))

  it.each([
    ['was said before', { deliveredAt: '2026-11-22T00:00:00.000Z' }, 'ALREADY_DELIVERED'],
    ['holds nothing', { machines: [], note: null }, 'EMPTY'],
    [
      'has a convention signed later',
      { day: { on: '2026-11-19', isInFuture: false }, receivedOn: null },
      'CONVENTION_LATER',
    ],
    ['is to one that may no longer receive', { eligibility: [{ code: 'NO_RIDET' }] }, 'NOT_ELIGIBLE'],
    ['has a note that lists others', { note: { number: 'N', assetTags: ['GC26-00001-X', 'T'] } }, 'NOTE_LISTS_OTHERS'],
    ['has a note that lists another', { note: { number: 'N', assetTags: ['T'] } }, 'NOTE_LISTS_OTHERS'],
    ['was before a machine came', { receivedOn: '2026-11-23' }, 'BEFORE_RECEPTION'],
    ['has no signed convention', { papers: [] }, 'CONVENTION_MISSING'],
    [
      'holds a machine that is no longer ready',
      { machines: [{ assetTag: 'T', isReady: false }], note: null },
      'NOT_READY',
    ],
    ['is to come', { day: { on: '2026-12-01', isInFuture: true } }, 'IN_FUTURE'],
  ] as const)('is refused when it %s', (_, change, code) => expect(codes(change)).toEqual([code]))
})

describe('the end of a machine', () => {
  const looked = { isReadable: true, isNoDriveConfirmed: true }
  const input = { standing: null, isPromised: false, isGiven: false, openBatchName: null, drives: [], ...looked }

  it('is never waste while a drive may still be read', () => {
    const anyDrive = fc.record({
      serial: fc.constantFrom('S1', null),
      status: fc.constantFrom(...erasureStatuses, null),
      isAbsent: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyDrive, { maxLength: 4 }), fc.constantFrom(...machineFates), (drives, fate) => {
        const isSafe = drives.every(({ status, isAbsent }) => isAbsent || status === 'ERASED' || status === 'DESTROYED')
        const refused = fateRefusals({ ...input, fate, drives }).some(({ code }) => code === 'DRIVES_NOT_SAFE')
        expect(refused).toBe(fate === 'waste' && !isSafe)
      }),
    )
  })

  it('is never waste while nobody looked for a drive, but what cannot hold one', () => {
    const codesOf = (told: { isReadable: boolean; isNoDriveConfirmed: boolean }) =>
      fateRefusals({ ...input, ...told, fate: 'waste' }).map(({ code }) => code)
    expect(codesOf({ isReadable: true, isNoDriveConfirmed: false })).toEqual(['DRIVES_NOT_LOOKED_FOR'])
    expect(codesOf({ isReadable: true, isNoDriveConfirmed: true })).toEqual([])
    expect(codesOf({ isReadable: false, isNoDriveConfirmed: false })).toEqual([])
  })

  it('is decided once, and not for what is promised, given or prepared', () => {
    const all = {
      ...input,
      fate: 'parts',
      standing: 'stock',
      isPromised: true,
      isGiven: true,
      openBatchName: 'Îles',
    } as const
    expect(fateRefusals(all).map(({ code }) => code)).toEqual(['ALREADY_DECIDED', 'GIVEN', 'PROMISED', 'IN_OPEN_BATCH'])
  })

  it('is one and only one, whatever is known', () => {
    const known = fc.record({
      isGiven: fc.boolean(),
      fate: fc.constantFrom(...machineFates, null),
      isAllocated: fc.boolean(),
      isReady: fc.boolean(),
    })
    fc.assert(
      fc.property(known, (told) => {
        const end = machineEnd(told)
        expect(end === 'given').toBe(told.isGiven)
        expect(isOpenEnd(end)).toBe(!told.isGiven && told.fate === null)
      }),
    )
  })
})
