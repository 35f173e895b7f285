import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultErasePolicy } from '../erasing/erase-policy.ts'
import { noAddress } from '../places/address.ts'
import { addressLine } from '../places/address-line.ts'
import { postcodeWarning } from '../places/postcode.ts'
import { withRepeats } from './announced-line.ts'
import { likelyNumber, unitKey, unitsNamed } from './announced-unit.ts'
import { isAcceptanceValid, policyFor } from './asked-level.ts'
import { gapOf } from './intake-count.ts'

const figures = {
  announcedCount: null,
  listedCount: 0,
  matchedCount: 0,
  listedRefusedCount: 0,
  machineCount: 0,
  refusedCount: 0,
}

describe('the gap of an arrival', () => {
  it('is unknown when nothing was announced, and counts refused units as come', () => {
    expect(gapOf({ ...figures, machineCount: 3 })).toBeNull()
    const told = { ...figures, announcedCount: 5, machineCount: 3, refusedCount: 1 }
    expect(gapOf(told)).toEqual({ missingCount: 1, extraCount: 0 })
  })

  it('never lets a unit that nobody announced stand for one that is missing', () => {
    const told = {
      ...figures,
      listedCount: 4,
      matchedCount: 2,
      listedRefusedCount: 1,
      machineCount: 3,
      refusedCount: 1,
    }
    expect(gapOf(told)).toEqual({ missingCount: 1, extraCount: 1 })
  })
})

describe('a scanned number', () => {
  it('is the same in any writing of it', () => {
    expect(
      ['PF1-ABC', ' pf1abc ', 'S/N: PF1ABC', 'serial number: pf1.abc', 'Service Tag:PF1_ABC'].map(unitKey),
    ).toEqual(Array(5).fill('PF1ABC'))
  })

  it('names by serial before it names by the donor’s number, and never a unit that came', () => {
    const units = [
      { serial: 'A1', donorNumber: 'B2', machineId: null },
      { serial: 'B2', donorNumber: null, machineId: null },
      { serial: 'C3', donorNumber: null, machineId: 'm' },
    ]
    expect(unitsNamed(units, 'b2')).toEqual([units[1]])
    expect(unitsNamed(units.slice(0, 1), 'b2')).toEqual([units[0]])
    expect(unitsNamed(units, 'C3')).toEqual([])
    expect(unitsNamed(units, ' - ')).toEqual([])
  })

  it('is read under the layout that gives what labels bear', () => {
    expect(likelyNumber(['PF"QBC', 'PF3ABC'])).toBe('PF3ABC')
    expect(likelyNumber(['ÉÀ', 'é'])).toBe('ÉÀ')
  })
})

it('takes the first of the lines that tell one serial, and names it to the others', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'a-', 'B', null), { maxLength: 12 }), (serials) => {
      const unit = { kind: null, manufacturer: null, model: null, donorNumber: null }
      const lines = serials.map((serial, index) => ({
        line: index + 2,
        told: '',
        unit: { ...unit, serial },
        problem: null,
      }))
      const taken = withRepeats(lines).filter(({ problem }) => problem === null)
      const told = taken.map(({ unit }) => unit?.serial ?? null).filter((serial) => serial !== null)
      const keys = told.map(unitKey)
      expect(new Set(keys).size).toBe(keys.length)
      expect(taken.length).toBe(serials.filter((one) => one === null).length + keys.length)
    }),
  )
})

it('lets the stricter of campaign and donor hold, and a lower level never be accepted for the donor', () => {
  const purge = { ...defaultErasePolicy, minimumLevel: 'purge' as const }
  expect(policyFor(defaultErasePolicy, 'purge')).toEqual(purge)
  expect(policyFor(purge, 'clear')).toEqual(purge)
  expect(policyFor(purge, null)).toEqual(purge)
  expect([
    isAcceptanceValid('clear', null),
    isAcceptanceValid('clear', 'purge'),
    isAcceptanceValid(null, 'clear'),
  ]).toEqual([true, false, false])
  expect(isAcceptanceValid('purge', 'clear')).toBe(true)
})

it('warns of a postcode that is not the usual one, and never of one it cannot compare', () => {
  const warning = (postcode: string, communeCode: string | null) => postcodeWarning({ postcode, communeCode })?.code
  expect([
    warning('98800', '98814'),
    warning('98820', '98814'),
    warning('75001', '98814'),
    warning('', '98814'),
  ]).toEqual(['OTHER_THAN_USUAL', undefined, 'NOT_LOCAL', undefined])
  expect(warning('98800', null)).toBeUndefined()
})

it('says an address in one line, whatever of it is known', () => {
  expect(addressLine(noAddress)).toBeNull()
  const known = { ...noAddress, postBox: '465', place: 'tribu fictive', postcode: '98820', communeCode: '98814' }
  expect(addressLine(known)).toBe('BP 465, tribu fictive, 98820 Lifou')
  expect(addressLine({ ...noAddress, postBox: 'B.P. 12' })).toBe('B.P. 12')
})
