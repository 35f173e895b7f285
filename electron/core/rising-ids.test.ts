import fc from 'fast-check'
import { ulid } from 'ulid'
import { expect, it } from 'vitest'
import { risingIds } from './rising-ids.ts'

it('gives ids that rise whatever the clock does, also after a start', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 })
  fc.assert(
    fc.property(fc.array(moment, { minLength: 2, maxLength: 40 }), moment, (moments, before) => {
      const clock = moments.values()
      const newId = risingIds(ulid(before), () => ulid(clock.next().value ?? 0))
      const given = [ulid(before).slice(0, 10), ...moments.map(newId)]
      expect(given.toSorted()).toEqual(given)
      expect(new Set(given).size).toBe(given.length)
      expect(given.slice(1).every((id) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(id))).toBe(true)
    }),
  )
})
