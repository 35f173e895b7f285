import { describe, expect, it } from 'vitest'
import { createGuessLimit } from './guess-limit.ts'

function limitAt() {
  const clock = { nowMs: 0 }
  return { clock, limit: createGuessLimit(() => clock.nowMs) }
}

describe('createGuessLimit', () => {
  it('shuts one address out after eight wrong codes, for a quarter of an hour, and no other', () => {
    const { clock, limit } = limitAt()
    for (let guess = 0; guess < 7; guess++) limit.wrong('10.0.0.1')
    expect(limit.mayGuess('10.0.0.1')).toBe(true)
    limit.wrong('10.0.0.1')
    expect([limit.mayGuess('10.0.0.1'), limit.mayGuess('10.0.0.2')]).toEqual([false, true])
    clock.nowMs = 15 * 60_000
    expect(limit.mayGuess('10.0.0.1')).toBe(true)
  })

  it('closes the codes at the fortieth, wherever they came from, and counts anew for new codes', () => {
    const { limit } = limitAt()
    const guesses = (count: number) => Array.from({ length: count }, (_, index) => limit.wrong(`10.0.0.${index}`))
    expect(guesses(40).filter(Boolean)).toHaveLength(1)
    limit.restart()
    expect(guesses(39).some(Boolean)).toBe(false)
  })

  it('forgets the oldest addresses rather than to fill the memory', () => {
    const { limit } = limitAt()
    for (let guess = 0; guess < 8; guess++) limit.wrong('10.0.0.1')
    for (let address = 0; address < 512; address++) limit.wrong(`10.1.${address >> 8}.${address & 255}`)
    expect(limit.mayGuess('10.0.0.1')).toBe(true)
  })
})
