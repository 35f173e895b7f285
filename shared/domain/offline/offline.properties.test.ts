import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../canonical-json.ts'
import { placeOfSpan } from './bundle-span.ts'
import { isHomeOnly } from './home-only.ts'
import { mergeValue } from './merge-value.ts'
import { blockAfter, isTagOf, nextInBlocks, type TagBlock, tagsLeft } from './tag-block.ts'

const prefix = fc.constantFrom('GC26', 'AB', 'NC2026')
const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })

/** Blocks handed out one after the other, as the home does. */
function blocksOf(tagPrefix: string, tagCounts: readonly number[]): TagBlock[] {
  let last = 0
  return tagCounts.map((count) => {
    const block = blockAfter(tagPrefix, last, count)
    last = block.lastSequence
    return block
  })
}

function allTags(tagPrefix: string, block: TagBlock): string[] {
  const tags: string[] = []
  let open = block
  for (;;) {
    const next = nextInBlocks(tagPrefix, [open])
    if (next === null) return tags
    tags.push(next.tag)
    open = { ...open, issuedSequence: next.sequence }
  }
}

describe('blocks of tags', () => {
  it('give exactly as many tags as were asked for, and none that another block gives', () => {
    fc.assert(
      fc.property(prefix, counts, (tagPrefix, tagCounts) => {
        const blocks = blocksOf(tagPrefix, tagCounts)
        const tags = blocks.map((block) => allTags(tagPrefix, block))
        expect(tags.map(({ length }) => length)).toEqual(tagCounts)
        expect(blocks.map((block) => tagsLeft(tagPrefix, [block]))).toEqual(tagCounts)
        expect(new Set(tags.flat()).size).toBe(tagCounts.reduce((sum, count) => sum + count, 0))
      }),
    )
  })

  it('know their own tags and no other’s', () => {
    fc.assert(
      fc.property(prefix, counts, (tagPrefix, tagCounts) => {
        const blocks = blocksOf(tagPrefix, tagCounts)
        blocks.forEach((block, place) => {
          const others = blocks.filter((_, index) => index !== place)
          for (const tag of allTags(tagPrefix, block)) {
            expect([isTagOf(tagPrefix, [block], tag), isTagOf(tagPrefix, others, tag)]).toEqual([true, false])
          }
        })
      }),
    )
  })

  it('refuse a tag with another check character, prefix or writing', () => {
    const [block] = blocksOf('GC26', [10])
    expect(
      ['GC26-00001-0', 'GC27-00001-8', 'GC26-1-8', '', 'GC26'].map((tag) => isTagOf('GC26', block ? [block] : [], tag)),
    ).toEqual([false, false, false, false, false])
  })
})

const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 3 }),
  fc.integer({ min: 0, max: 3 }),
) as fc.Arbitrary<Json>

describe('a value that both ends may edit', () => {
  it('never loses an edit: where both changed it apart, a person is asked', () => {
    fc.assert(
      fc.property(value, value, value, (said, home, bench) => {
        const merged = mergeValue(said, home, bench)
        const [homeChanged, benchChanged] = [home !== said, bench !== said]
        if (home === bench) expect(merged).toBe('HOME')
        else if (homeChanged && benchChanged) expect(merged).toBe('CONFLICT')
        else expect(merged).toBe(benchChanged ? 'BENCH' : 'HOME')
      }),
    )
  })

  it('asks nothing the second time: what was taken, and what was said, is known', () => {
    fc.assert(
      fc.property(value, value, value, (said, home, bench) => {
        const taken = mergeValue(said, home, bench) === 'BENCH' ? bench : home
        expect(mergeValue(bench, taken, bench)).toBe('HOME')
      }),
    )
  })

  it('is the same in whatever order two benches come that touched different things', () => {
    fc.assert(
      fc.property(value, value, value, (base, one, other) => {
        const merge = (home: Json, bench: Json) => (mergeValue(base, home, bench) === 'BENCH' ? bench : home)
        // The first bench edited one field, the second another: each leaves the other's as it was.
        const firstThenSecond = [merge(merge(base, one), base), merge(merge(base, base), other)]
        const secondThenFirst = [merge(merge(base, base), one), merge(merge(base, other), base)]
        expect(firstThenSecond).toEqual(secondThenFirst)
      }),
    )
  })

  it('fills a blank without a question when the bench was never told of it', () => {
    expect([
      mergeValue(undefined, null, 'a'),
      mergeValue(undefined, 'a', null),
      mergeValue(undefined, 'a', 'b'),
    ]).toEqual(['BENCH', 'HOME', 'CONFLICT'])
  })
})

describe('the order of bundles', () => {
  it('takes what follows or overlaps, knows what it has, and waits for what is missing', () => {
    const known = 10
    expect(
      [
        { fromSequence: 10, toSequence: 12 },
        { fromSequence: 0, toSequence: 12 },
        { fromSequence: 0, toSequence: 10 },
        { fromSequence: 11, toSequence: 12 },
      ].map((span) => placeOfSpan(span, known)),
    ).toEqual(['NEW', 'NEW', 'KNOWN', 'GAP'])
  })
})

describe('what a bench leaves to its home', () => {
  it('is what binds the workshop, never the work on machines or a look', () => {
    const bound = [
      'documents.issueCertificate',
      'batches.create',
      'deliveries.handOver',
      'people.add',
      'campaigns.create',
    ]
    const free = [
      'machines.register',
      'readings.keep',
      'erasing.confirm',
      'labels.print',
      'batches.list',
      'grades.give',
    ]
    expect([bound.every(isHomeOnly), free.some(isHomeOnly)]).toEqual([true, false])
  })
})
