import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRows, type RowLists, rowQuestions } from './merge-rows.ts'

type Row = { id: string; kind: string; count: number }

const row = (id: string, kind = 'laptop', count = 1): Row => ({ id, kind, count })
const idOf = ({ id }: Row) => id
const lists = (mine: Row[], theirs: Row[]): RowLists<Row> => ({ mine, theirs, idOf, fields: ['kind', 'count'] })
const ids = (rows: readonly Row[]) => rows.map(idOf)

describe('two versions of a list', () => {
  it('are asked about row by row where one side alone has it, and field by field where both have', () => {
    const asked = rowQuestions(lists([row('a'), row('b')], [row('b'), row('c')]))
    expect(asked.map(({ key }) => key)).toEqual(['a', 'b kind', 'b count', 'c'])
  })

  it('meet within one row: each field from the side that was preferred', () => {
    const merged = mergeRows(lists([row('a', 'desktop', 5)], [row('a', 'laptop', 8)]), ['a count'])
    expect(merged).toEqual([row('a', 'desktop', 8)])
  })

  it('keep a row that the other removed, or remove it, as a person says', () => {
    const both = lists([row('a'), row('b')], [row('a')])
    expect(ids(mergeRows(both, []))).toEqual(['a', 'b'])
    expect(ids(mergeRows(both, ['b']))).toEqual(['a'])
  })

  it('put a row of the other side where it stood there', () => {
    const both = lists([row('a'), row('b'), row('d')], [row('z'), row('b'), row('c'), row('a')])
    expect(ids(mergeRows(both, ['z', 'c']))).toEqual(['z', 'a', 'b', 'c', 'd'])
    expect(ids(mergeRows(both, ['z', 'c'], 'theirs'))).toEqual(['z', 'b', 'd', 'c', 'a'])
  })

  it('lose nothing: every answer gives exactly what it names, and neither version is touched', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.string(), count: fc.nat() }),
      { selector: idOf },
    )
    fc.assert(
      fc.property(rows, rows, fc.infiniteStream(fc.boolean()), fc.boolean(), (mine, theirs, coins, isLed) => {
        const both = lists(mine, theirs)
        const before = structuredClone({ mine, theirs })
        const asked = rowQuestions(both)
        const preferred = asked.filter(() => coins.next().value === true).map(({ key }) => key)
        const merged = mergeRows(both, preferred, isLed ? 'theirs' : 'mine')
        for (const { key, rowId, field } of asked) {
          const wanted = (preferred.includes(key) ? theirs : mine).find(({ id }) => id === rowId)
          const got = merged.find(({ id }) => id === rowId)
          if (field === null) expect(got).toEqual(wanted)
          else expect(got?.[field]).toEqual(wanted?.[field])
        }
        expect(new Set(ids(merged)).size).toBe(merged.length)
        expect({ mine, theirs }).toEqual(before)
      }),
    )
  })
})
