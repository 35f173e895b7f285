import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleOneIn, samplePlaces } from './recheck-sample.ts'
import { validationBlocker } from './validation.ts'

describe('the sample to read again', () => {
  it('takes exactly one erasure of each twenty, whatever the campaign', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 60 }), (campaignId, blocks) => {
        const places = samplePlaces(campaignId, blocks * sampleOneIn)
        expect(places.map((place) => Math.floor(place / sampleOneIn))).toEqual([...Array(blocks).keys()])
      }),
    )
  })

  it('never takes back what it drew when more erasures come', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(500), fc.nat(500), (campaignId, count, more) => {
        expect(samplePlaces(campaignId, count + more).slice(0, samplePlaces(campaignId, count).length)).toEqual(
          samplePlaces(campaignId, count),
        )
      }),
    )
  })

  it('is not the same place in each twenty, nor the same in two campaigns', () => {
    const places = samplePlaces('01J0000000000000000000000A', 2000).map((place) => place % sampleOneIn)
    expect(new Set(places).size).toBeGreaterThan(15)
    expect(samplePlaces('a', 200)).not.toEqual(samplePlaces('b', 200))
  })
})

it('lets nobody stand for their own erasure, for a doubtful one, or twice', () => {
  const erasure = { status: 'ERASED', operatorName: 'Atelier 1' } as const
  expect(validationBlocker(erasure, 'Atelier 2', false)).toBeNull()
  expect(validationBlocker(erasure, 'Atelier 1', false)).toBe('SAME_PERSON')
  expect(validationBlocker(erasure, 'Atelier 2', true)).toBe('ALREADY_DONE')
  expect(validationBlocker({ ...erasure, status: 'UNKNOWN' }, 'Atelier 2', false)).toBe('NOT_PROVEN')
})
