import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EarAnswer, noEar, soundRefusalVerdict, soundVerdict } from './sound-verdict.ts'
import { digitalSilenceDb, type Hearing, hear, isToneHeard, quietest, riseDb, rmsDb } from './tone-detection.ts'

const sampleRateHz = 48_000
const size = 4096

/** A sine over a little noise, as an analyser would give it: a plain transform at a few bins is enough here. */
function listen(toneHz: number, amplitude: number, noise: number): Hearing {
  let seed = 1
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647 - 0.5
  }
  const wave = (index: number) => amplitude * Math.sin((2 * Math.PI * toneHz * index) / sampleRateHz)
  const samples = Float32Array.from({ length: size }, (_, index) => wave(index) + noise * random())
  return hear({ levelsDb: spectrumOf(samples), sampleRateHz }, samples)
}

function spectrumOf(samples: Float32Array): Float32Array {
  const levels = new Float32Array(size / 2)
  for (let bin = 0; bin < 400; bin++) levels[bin] = levelAt(samples, bin)
  return levels.fill(-90, 400)
}

function levelAt(samples: Float32Array, bin: number): number {
  let real = 0
  let imaginary = 0
  samples.forEach((sample, index) => {
    const blackman = 0.42 - 0.5 * Math.cos((2 * Math.PI * index) / size) + 0.08 * Math.cos((4 * Math.PI * index) / size)
    real += sample * blackman * Math.cos((2 * Math.PI * bin * index) / size)
    imaginary -= sample * blackman * Math.sin((2 * Math.PI * bin * index) / size)
  })
  return 20 * Math.log10(Math.hypot(real, imaginary) / size + 1e-12)
}

const room = listen(1000, 0, 0.002)
const tone = listen(1000, 0.2, 0.002)
const silence = hear(
  { levelsDb: new Float32Array(1024).fill(Number.NEGATIVE_INFINITY), sampleRateHz },
  new Float32Array(64),
)

describe('isToneHeard', () => {
  it('finds the tone of 1 kHz over the noise of a room', () => {
    expect(isToneHeard(room, tone)).toBe(true)
    expect(Math.abs(tone.peakHz - 1000)).toBeLessThan(13)
    expect(isToneHeard(silence, tone)).toBe(true)
  })

  it('finds nothing in the same room again, nor in silence', () => {
    expect(isToneHeard(room, room)).toBe(false)
    expect(isToneHeard(room, silence)).toBe(false)
    expect(isToneHeard(silence, silence)).toBe(false)
  })

  it('does not take a tone that was there before for ours', () => {
    expect(isToneHeard(tone, tone)).toBe(false)
  })

  it('does not take another sound for ours', () => {
    expect(isToneHeard(room, listen(1800, 0.5, 0.002))).toBe(false)
    expect(isToneHeard(room, listen(600, 0.5, 0.002))).toBe(false)
  })

  it('asks for twelve decibels', () => {
    const at = (toneDb: number): Hearing => ({ rmsDb: -40, toneDb, peakHz: 1000 })
    expect(isToneHeard(at(-60), at(-48))).toBe(true)
    expect(isToneHeard(at(-60), at(-48.1))).toBe(false)
  })
})

describe('levels', () => {
  it('tell silence as a number', () => {
    expect(rmsDb([])).toBe(digitalSilenceDb)
    expect(rmsDb(new Float32Array(10))).toBe(digitalSilenceDb)
    expect(silence).toEqual({ rmsDb: digitalSilenceDb, toneDb: digitalSilenceDb, peakHz: 0 })
  })

  it('never fall as a sound gets louder', () => {
    const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(samples, fc.float({ min: 0, max: 1, noNaN: true }), (loud, factor) => {
        expect(rmsDb(loud.map((sample) => sample * factor))).toBeLessThanOrEqual(rmsDb(loud) + 1e-9)
      }),
    )
  })

  it('take the quietest look at the room', () => {
    expect(quietest([tone, room])).toBe(room)
    expect(quietest([])).toBeNull()
  })
})

describe('soundVerdict', () => {
  const loop = (left: Hearing, right: Hearing, floor = room) => ({ floor, left, right, isMuted: false })
  const faults = (left: Hearing, right: Hearing, ear: Partial<EarAnswer> = {}, floor = room) =>
    soundVerdict(loop(left, right, floor), { ...noEar, ...ear }).faults

  it('passes when the microphone heard both sides', () => {
    const verdict = soundVerdict(loop(tone, tone), noEar)
    expect(verdict).toMatchObject({ state: 'pass', faults: [], detail: null })
    expect(verdict.measures.find(({ name }) => name === 'leftRise')?.value).toBeCloseTo(riseDb(room, tone), 0)
  })

  it('accuses the speaker of a side that stays silent', () => {
    expect(faults(tone, room)).toEqual(['SPEAKER_RIGHT_DEAD'])
    expect(faults(room, room)).toEqual(['SPEAKER_LEFT_DEAD', 'SPEAKER_RIGHT_DEAD'])
  })

  it('accuses the microphone that gives no noise at all', () => {
    const verdict = soundVerdict(loop(silence, silence, silence), noEar)
    expect(verdict).toMatchObject({ state: 'fail', faults: ['MICROPHONE_DEAD'], detail: 'DIGITAL_SILENCE' })
    expect(faults(silence, silence, { left: false, right: true }, silence)).toEqual([
      'MICROPHONE_DEAD',
      'SPEAKER_LEFT_DEAD',
    ])
  })

  it('believes an ear against a deaf microphone', () => {
    expect(faults(room, room, { left: true, right: true })).toEqual(['MICROPHONE_DEAD'])
    expect(faults(room, room, { left: true, right: false })).toEqual(['MICROPHONE_DEAD', 'SPEAKER_RIGHT_DEAD'])
    expect(faults(tone, room, { right: true })).toEqual([])
  })

  it('keeps what only an ear can tell', () => {
    expect(faults(tone, tone, { isSweepClean: false })).toEqual(['SOUND_DISTORTED'])
  })

  it('tells nothing of a microphone that was switched off', () => {
    const verdict = soundVerdict({ ...loop(silence, silence, silence), isMuted: true }, noEar)
    expect(verdict).toMatchObject({ state: 'undecided', faults: [], detail: 'MICROPHONE_MUTED' })
  })

  it('lets an ear accuse a speaker where there is no microphone, never acquit', () => {
    const both = { ...noEar, left: true, right: true }
    expect(soundRefusalVerdict('NOT_ALLOWED', both)).toMatchObject({ state: 'undecided', faults: [] })
    expect(soundRefusalVerdict('NOT_FOUND', both)).toMatchObject({ state: 'fail', faults: ['MICROPHONE_DEAD'] })
    expect(soundRefusalVerdict('BUSY', { ...both, right: false }).faults).toEqual(['SPEAKER_RIGHT_DEAD'])
  })

  it('never passes what nobody and nothing heard', () => {
    const hearing = fc.constantFrom(room, tone, silence)
    const answer = fc.constantFrom(true, false, null)
    fc.assert(
      fc.property(hearing, hearing, hearing, answer, answer, answer, (floor, left, right, onLeft, onRight, clean) => {
        const verdict = soundVerdict(loop(left, right, floor), { left: onLeft, right: onRight, isSweepClean: clean })
        const isLeftHeard = isToneHeard(floor, left) || onLeft === true
        const isRightHeard = isToneHeard(floor, right) || onRight === true
        if (verdict.state === 'pass') expect([isLeftHeard, isRightHeard, clean !== false]).toEqual([true, true, true])
        expect(verdict.state === 'pass').toBe(verdict.faults.length === 0)
      }),
    )
  })
})
