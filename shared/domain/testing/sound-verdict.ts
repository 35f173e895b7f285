import { type MediaRefusal, stateOfRefusal } from './media-refusal.ts'
import type { FaultCode, Measure, TestVerdict } from './result.ts'
import { digitalSilenceDb, type Hearing, isToneHeard, riseDb } from './tone-detection.ts'

export const soundSides = ['left', 'right'] as const
export type SoundSide = (typeof soundSides)[number]

/** What the microphone heard: the room, then the loudest look at each side's tone. */
export type SoundLoop = { floor: Hearing; left: Hearing; right: Hearing; isMuted: boolean }
/** What a person heard; `null`: was not asked or did not say. */
export type EarAnswer = { left: boolean | null; right: boolean | null; isSweepClean: boolean | null }
export const noEar: EarAnswer = { left: null, right: null, isSweepClean: null }

const deadFault: Record<SoundSide, FaultCode> = { left: 'SPEAKER_LEFT_DEAD', right: 'SPEAKER_RIGHT_DEAD' }

/**
 * A loop says that something in it is broken, not what. A microphone that hisses is alive, so the speaker is at fault;
 * an ear that hears what the microphone does not accuses the microphone.
 */
export function soundVerdict(loop: SoundLoop, ear: EarAnswer): TestVerdict {
  const faults = faultsOf(loop, ear)
  const verdict = { faults, measures: measuresOf(loop), detail: detailOf(loop) }
  // The switch is a person's choice and no fault: nothing was tested.
  if (loop.isMuted) return { ...verdict, faults: [], state: 'undecided' }
  return { ...verdict, state: faults.length === 0 ? 'pass' : 'fail' }
}

/** Without a microphone an ear alone can accuse a speaker; it cannot acquit the microphone. */
export function soundRefusalVerdict(refusal: MediaRefusal, ear: EarAnswer): TestVerdict {
  const faults: FaultCode[] = refusal === 'NOT_FOUND' ? ['MICROPHONE_DEAD'] : []
  for (const side of soundSides) if (ear[side] === false) faults.push(deadFault[side])
  if (ear.isSweepClean === false) faults.push('SOUND_DISTORTED')
  return { state: faults.length > 0 ? 'fail' : stateOfRefusal(refusal), faults, measures: [], detail: refusal }
}

export function isMicrophoneSilent({ floor, left, right }: SoundLoop): boolean {
  return [floor, left, right].every(({ rmsDb }) => rmsDb <= digitalSilenceDb)
}

function faultsOf(loop: SoundLoop, ear: EarAnswer): FaultCode[] {
  const isSilent = isMicrophoneSilent(loop)
  const unheard = soundSides.filter((side) => !isToneHeard(loop.floor, loop[side]))
  const isDeaf = unheard.length === soundSides.length && soundSides.some((side) => ear[side] === true)
  const faults: FaultCode[] = []
  if (isSilent || isDeaf) faults.push('MICROPHONE_DEAD')
  for (const side of unheard) {
    const isAccused = isSilent ? ear[side] === false : ear[side] !== true
    if (isAccused) faults.push(deadFault[side])
  }
  if (ear.isSweepClean === false) faults.push('SOUND_DISTORTED')
  return faults
}

function measuresOf({ floor, left, right }: SoundLoop): Measure[] {
  return [
    { name: 'floor', value: rounded(floor.rmsDb), unit: 'dBFS' },
    { name: 'leftRise', value: rounded(riseDb(floor, left)), unit: 'dB' },
    { name: 'rightRise', value: rounded(riseDb(floor, right)), unit: 'dB' },
    { name: 'leftTone', value: Math.round(left.peakHz), unit: 'Hz' },
    { name: 'rightTone', value: Math.round(right.peakHz), unit: 'Hz' },
  ]
}

function detailOf(loop: SoundLoop): string | null {
  if (loop.isMuted) return 'MICROPHONE_MUTED'
  return isMicrophoneSilent(loop) ? 'DIGITAL_SILENCE' : null
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
