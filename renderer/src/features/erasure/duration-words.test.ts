import { describe, expect, it } from 'vitest'
import { durationWords } from './duration-words.ts'

describe('durationWords', () => {
  it('says two units at most', () => {
    const said = [9, 252, 7500, 90_061].map((seconds) => durationWords(seconds).replaceAll('\u202f', ' '))
    expect(said).toEqual(['9 s', '4 min 12 s', '2 h 05 min', '25 h 01 min'])
  })
})
