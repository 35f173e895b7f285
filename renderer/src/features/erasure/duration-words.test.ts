import { describe, expect, it } from 'vitest'
import { durationWords, roundDurationWords } from './duration-words.ts'

describe('durationWords', () => {
  it('says two units at most', () => {
    const said = [9, 252, 7500, 90_061].map((seconds) => durationWords(seconds).replaceAll('\u202f', ' '))
    expect(said).toEqual(['9 s', '4 min 12 s', '2 h 05 min', '25 h 01 min'])
  })
})

describe('roundDurationWords', () => {
  it('leaves out seconds that nobody waits for', () => {
    const said = [40, 2_223, 3_590, 7_530].map((seconds) => roundDurationWords(seconds).replaceAll('\u202f', ' '))
    expect(said).toEqual(['40 s', '37 min', '1 h 00 min', '2 h 06 min'])
  })
})
