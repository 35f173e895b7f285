import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BackupCopy, backupReasons, copiesToDrop, isOld } from './backup.ts'

const start = Date.parse('2026-11-01T00:00:00.000Z')
const aCopy = fc.record({
  name: fc.uuid(),
  reason: fc.constantFrom(...backupReasons),
  takenAt: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(start + hours * 3_600_000).toISOString()),
  sizeBytes: fc.constant(1),
  verifiedAt: fc.constantFrom(null, '2026-12-31T00:00:00.000Z'),
}) satisfies fc.Arbitrary<BackupCopy>

it('never drops the newest good copy, nor all good copies of the last two weeks’ days', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 60 }), (copies) => {
      const dropped = new Set(copiesToDrop(copies))
      const good = copies.filter(({ verifiedAt }) => verifiedAt !== null)
      const newest = good.toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
      expect(newest.slice(0, 8).some((copy) => dropped.has(copy))).toBe(false)
      const days = [...new Set(newest.map(({ takenAt }) => takenAt.slice(0, 10)))].slice(0, 14)
      for (const day of days) {
        expect(good.some((copy) => copy.takenAt.startsWith(day) && !dropped.has(copy))).toBe(true)
      }
    }),
  )
})

it('keeps a bounded number of proven copies', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 200 }), (copies) => {
      const dropped = new Set(copiesToDrop(copies))
      if (copies.every(({ verifiedAt }) => verifiedAt === null)) expect(dropped.size).toBe(0)
      else expect(copies.length - dropped.size).toBeLessThanOrEqual(8 + 14 + 3)
    }),
  )
})

it('says when the last good copy is old, and that none is as bad', () => {
  expect(isOld(null, '2026-11-23T00:00:00.000Z', 7)).toBe(true)
  expect(isOld('2026-11-17T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 7)).toBe(false)
  expect(isOld('2026-11-15T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 7)).toBe(true)
})
