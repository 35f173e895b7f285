import { expect, it } from 'vitest'
import { formatPhone, normalisePhone, normalisePhones } from './phone.ts'

it('takes a number of New Caledonia however it is written', () => {
  const written = ['75.12.34', '75 12 34', '+687 75 12 34', '00687751234', '687751234', '751234', '75\u202f12-34']
  expect(written.map(normalisePhone)).toEqual(written.map(() => '+687751234'))
})

it('refuses what no line of New Caledonia has, and what is no number', () => {
  expect(['61 12 34', '+687 61 12 34', '12345', '75 12 3', 'voir secrétariat', ''].map(normalisePhone)).toEqual(
    Array(6).fill(null),
  )
})

it('keeps a number of elsewhere', () => {
  expect(normalisePhone('+33 6 12 34 56 78')).toBe('+33612345678')
})

it('takes two numbers of one cell, or none when one of them is wrong', () => {
  expect(normalisePhones('28.11.22 / 75 12 34')).toBe('+687281122 / +687751234')
  expect(normalisePhones('28.11.22 ou 61 00 00')).toBeNull()
})

it('is read as it is said', () => {
  expect(formatPhone('+687281122 / +33612345678')).toBe('+687\u00a028\u00a011\u00a022 / +33612345678')
})
