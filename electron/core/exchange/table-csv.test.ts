import { describe, expect, it } from 'vitest'
import { defuse } from './table-csv.ts'

describe('a cell on its way to a spreadsheet', () => {
  it('never starts a formula, behind whatever blanks', () => {
    const hostile = ['=cmd|calc', '+1', '-2', '@SUM(A1)', '\t=1', '  =1', '\u0001=1', '\r\n=1']
    expect(hostile.map(defuse).filter((cell) => !cell.startsWith("'"))).toEqual([])
  })

  it('stays text to the last zero when a spreadsheet would make it a number', () => {
    expect(['00042', '123456789012345', '12E45', 'PF1ABCDE', '8', '23,5', ''].map(defuse)).toEqual([
      '="00042"',
      '="123456789012345"',
      '="12E45"',
      'PF1ABCDE',
      '8',
      '23,5',
      '',
    ])
  })
})
