import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BackupCopy, backupReasons, copiesToDrop, isOld, newestFirst } from './backup.ts'

const start = Date.parse('2026-11-01T00:00:00.000Z')
const aCopy = fc.record({
  name: fc.uuid(),
  ordinal: fc.integer({ min: 0, max: 500 }),
  reason: fc.constantFrom(...backupReasons),
  takenAt: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => new Date(start + hours * 3_600_000).toISOString()),
  sizeBytes: fc.constant(1),
  verifiedAt: fc.constantFrom(null, '2026-12-31T00:00:00.000Z'),
  evidence: fc.constant(null),
}) satisfies fc.Arbitrary<BackupCopy>

it('never drops the newest good copy, nor all good copies of the last two weeks’ days', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 60 }), (copies) => {
      const dropped = new Set(copiesToDrop(copies))
      const good = copies.filter(({ verifiedAt }) => verifiedAt !== null)
      const newest = newestFirst(good)
      expect(newest.slice(0, 8).some((copy) => dropped.has(copy))).toBe(false)
      const days = [...new Set(newest.map(({ takenAt }) => takenAt.slice(0, 10)))].slice(0, 14)
      for (const day of days) {
        expect(good.some((copy) => copy.takenAt.startsWith(day) && !dropped.has(copy))).toBe(true)
      }
    }),
  )
})

it('never drops one of the three that were made last, whatever the clock and the verification said', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 60 }), (given) => {
      const copies = given.map((copy, at) => ({ ...copy, ordinal: at + 1 }))
      const dropped = new Set<BackupCopy>(copiesToDrop(copies))
      expect(copies.slice(-3).some((copy) => dropped.has(copy))).toBe(false)
    }),
  )
})

it('gives no proven copy away for one that is not proven', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 60 }), (copies) => {
      const names = (some: BackupCopy[]) => some.filter(isGood).map(({ name }) => name)
      expect(names(copiesToDrop(copies.filter((copy) => isGood(copy) || isNeeded(copy))))).toEqual(
        names(copiesToDrop(copies)),
      )
    }),
  )
  function isGood({ verifiedAt }: BackupCopy) {
    return verifiedAt !== null
  }
  function isNeeded({ reason }: BackupCopy) {
    return reason === 'before-migration'
  }
})

it('keeps a bounded number of copies', () => {
  fc.assert(
    fc.property(fc.array(aCopy, { maxLength: 200 }), (copies) => {
      const dropped = new Set(copiesToDrop(copies))
      expect(copies.length - dropped.size).toBeLessThanOrEqual(2 * (8 + 14) + 3)
    }),
  )
})

it('says when the last good copy is old, and that none is as bad', () => {
  expect(isOld(null, '2026-11-23T00:00:00.000Z', 7)).toBe(true)
  expect(isOld('2026-11-17T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 7)).toBe(false)
  expect(isOld('2026-11-15T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 7)).toBe(true)
})

it('believes no copy of a day to come: the clock was ahead once', () => {
  expect(isOld('2029-01-01T00:00:00.000Z', '2026-11-23T00:00:00.000Z', 7)).toBe(true)
})
