import { expect, it } from 'vitest'
import { type Contact, isDue } from './privacy.ts'

const contact = (lastUsedOn: string): Contact => ({
  kind: 'donor-contact',
  id: '1',
  organisation: 'Société fictive',
  contactName: null,
  phone: null,
  email: null,
  lastUsedOn,
})

it('keeps a contact to the last day of its term, and not a day more', () => {
  expect(isDue(contact('2023-11-23'), 36, '2026-11-23')).toBe(false)
  expect(isDue(contact('2023-11-23'), 36, '2026-11-24')).toBe(true)
})

it('ends a term in a shorter month on its last day', () => {
  expect(isDue(contact('2026-01-31'), 1, '2026-02-28')).toBe(false)
  expect(isDue(contact('2026-01-31'), 1, '2026-03-01')).toBe(true)
})
