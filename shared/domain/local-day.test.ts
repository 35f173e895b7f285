import { expect, it } from 'vitest'
import type { Erasure } from './erasure.ts'
import { erasedDay } from './erasure-day.ts'
import { localDay } from './local-day.ts'

it('is the day on the wall, not at Greenwich', () => {
  expect(localDay('2026-12-31T13:30:00.000Z', 'Pacific/Noumea')).toBe('2027-01-01')
  expect(localDay('2026-12-31T12:30:00.000Z', 'Pacific/Noumea')).toBe('2026-12-31')
  expect(localDay('2026-11-23T00:30:00.000Z', 'UTC')).toBe('2026-11-23')
})

it('of an erasure is the end of its run where it is known, else the day it was recorded', () => {
  const erasure = (endedAtLocal: string | null) =>
    ({ recordedAt: '2026-11-22T14:00:00.000Z', run: { endedAtLocal } }) as Erasure
  expect(erasedDay(erasure('2026/11/20 23:59:59'), 'Pacific/Noumea')).toBe('2026-11-20')
  expect(erasedDay(erasure('2026-11-21T08:00:00'), 'Pacific/Noumea')).toBe('2026-11-21')
  expect(erasedDay(erasure(null), 'Pacific/Noumea')).toBe('2026-11-23')
})
