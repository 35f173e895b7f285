import { describe, expect, it } from 'vitest'
import { scoreSection } from './score.ts'

const outcomes = (expected: unknown, actual: unknown) =>
  scoreSection('x', expected, actual).map(({ outcome }) => outcome)

describe('the score', () => {
  it.each([
    ['Dell  Inc.', 'dell inc.', 'right'],
    [1000, 1009, 'right'],
    ['1000', 1020, 'wrong'],
    ['a', null, 'missing'],
    ['a', '', 'missing'],
    [null, undefined, 'nullKept'],
    [null, 'To be filled', 'placeholderShown'],
    [true, false, 'wrong'],
    [true, true, 'right'],
  ])('of %j against %j is %s', (expected, actual, outcome) => {
    expect(outcomes({ a: expected }, { a: actual })).toEqual([outcome])
  })

  it('pairs lists by best match and counts them', () => {
    const expected = [
      { name: 'a', size: 1 },
      { name: 'b', size: 2000 },
    ]
    const actual = [
      { name: 'b', size: 2000 },
      { name: 'a', size: 1 },
    ]
    expect(outcomes(expected, actual)).toEqual(['right', 'right', 'right', 'right', 'right'])
    expect(outcomes(expected, [])).toEqual(['wrong', 'missing', 'missing', 'missing', 'missing'])
  })

  it('does not let a section that was never read pass for anything but missing', () => {
    expect(outcomes([{ name: 'a' }], undefined)).toEqual(['missing', 'missing'])
  })

  it('takes any of several, and asks for derived values only of those who give them', () => {
    expect(outcomes({ serial_any_of: ['A', 'B'] }, { serial: 'b' })).toEqual(['right'])
    expect(outcomes({ health_derived: 5 }, {})).toEqual([])
  })
})
