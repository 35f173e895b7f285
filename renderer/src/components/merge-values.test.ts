import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeValues } from './merge-values.ts'

const values = fc.record({ name: fc.string(), phone: fc.string(), address: fc.record({ place: fc.string() }) })
const keys = fc.subarray(['name', 'phone', 'address'] as const)

it('takes each field from exactly one side, and leaves both sides as they were', () => {
  fc.assert(
    fc.property(values, values, keys, (mine, theirs, preferred) => {
      const before = structuredClone({ mine, theirs })
      const merged = mergeValues(mine, theirs, preferred)
      for (const key of ['name', 'phone', 'address'] as const) {
        expect(merged[key]).toEqual((preferred.includes(key) ? theirs : mine)[key])
      }
      expect({ mine, theirs }).toEqual(before)
    }),
  )
})
