import { describe, expect, it } from 'vitest'
import { compareSerial } from './compare-serial.ts'

const expected = 'S2X5NB0H3abc'

describe('compareSerial', () => {
  it('opens the way for the exact serial only, blanks around dropped', () => {
    expect(compareSerial(expected, expected)).toEqual({ kind: 'same' })
    expect(compareSerial(`  ${expected}\t`, expected)).toEqual({ kind: 'same' })
    expect(compareSerial('S2X5 NB0H3abc', expected)).not.toEqual({ kind: 'same' })
  })

  it('tells a wrong case from a wrong letter', () => {
    expect(compareSerial(expected.toUpperCase(), expected)).toEqual({ kind: 'case' })
  })

  it('counts what is right so far', () => {
    expect(compareSerial('', expected)).toEqual({ kind: 'empty' })
    expect(compareSerial('S2X5', expected)).toEqual({ kind: 'partial', done: 4, count: 12 })
  })

  it('points at the one character that differs', () => {
    expect(compareSerial('S2X5NBOH3abc', expected)).toEqual({ kind: 'one-off', at: 7 })
    expect(compareSerial('S2X5NB0H3abd', expected)).toEqual({ kind: 'one-off', at: 12 })
  })

  it('points at the first difference of another number', () => {
    expect(compareSerial('S2X6', expected)).toEqual({ kind: 'different', at: 4 })
    expect(compareSerial('GC26-00042-7', expected)).toEqual({ kind: 'different', at: 1 })
    expect(compareSerial(`${expected}9`, expected)).toEqual({ kind: 'longer', count: 12 })
  })
})
