import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortSerial } from './short-serial.ts'

it('shows the last four characters', () => {
  expect(shortSerial('PF1ABC0D')).toBe('…BC0D')
  expect(shortSerial('S4ELNX0M123456')).toBe('…3456')
})

it('never shows more than half, so that a short one is not shown whole', () => {
  expect(shortSerial('ABCD')).toBe('…CD')
  expect(shortSerial('7')).toBe('…')
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (serial) => {
      const shown = Array.from(shortSerial(serial)).slice(1)
      expect(shown.length).toBeLessThanOrEqual(Math.min(4, Array.from(serial).length / 2))
      expect(serial.trim().endsWith(shown.join(''))).toBe(true)
    }),
  )
})
