import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redact } from './redact.ts'

it('leaves no known serial, nor a part of a longer one, in any text', () => {
  const serial = fc.stringMatching(/^[A-Z0-9]{6,20}$/)
  fc.assert(
    fc.property(fc.array(serial, { minLength: 1, maxLength: 6 }), fc.array(fc.string()), (serials, words) => {
      const text = serials.flatMap((one, index) => [words[index] ?? '', one, one + one]).join(' ')
      const told = redact(text, serials)
      for (const one of serials) expect(told).not.toContain(one)
    }),
  )
})

it('hides addresses that nobody listed', () => {
  const told = redact('a0:b1:c2:d3:e4:f5 a écrit à gestion@atelier.example depuis 192.168.1.20', [])
  expect(told).toBe('‹MAC› a écrit à ‹e-mail› depuis ‹IP›')
})
