import { describe, expect, it } from 'vitest'
import { pagesAround } from './park-pages.ts'

describe('pagesAround', () => {
  it('asks for one page when the rows lie in it, two across its edge', () => {
    expect(pagesAround(0, 30)).toEqual([0])
    expect(pagesAround(190, 220)).toEqual([0, 1])
    expect(pagesAround(99_990, 99_999)).toEqual([499])
  })
})
