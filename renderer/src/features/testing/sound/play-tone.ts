import type { SoundSide } from '../../../../../shared/domain/testing/sound-verdict.ts'
import { testToneHz } from '../../../../../shared/domain/testing/tone-detection.ts'

/** Loud enough to be heard over a workshop, without a click at its start. */
const loudness = 0.5
const rampSeconds = 0.03

export function playFor(context: AudioContext, side: SoundSide, seconds: number): void {
  const stop = playTone(context, side)
  setTimeout(stop, seconds * 1000)
}

/** Plays until told to stop. */
export function playTone(context: AudioContext, side: SoundSide): () => void {
  const tone = new OscillatorNode(context, { frequency: testToneHz })
  const { gain, end } = toSpeaker(context, tone, side === 'left' ? -1 : 1)
  tone.start()
  gain.linearRampToValueAtTime(loudness, context.currentTime + rampSeconds)
  return () => end(tone)
}

/** From 100 Hz to 10 kHz, an octave in less than a second: buzzes and rattles show at one pitch only. */
export function playSweep(context: AudioContext, seconds: number): () => void {
  const tone = new OscillatorNode(context, { frequency: 100 })
  const { gain, end } = toSpeaker(context, tone, 0)
  tone.frequency.exponentialRampToValueAtTime(10_000, context.currentTime + seconds)
  gain.linearRampToValueAtTime(loudness, context.currentTime + rampSeconds)
  tone.start()
  tone.stop(context.currentTime + seconds)
  return () => end(tone)
}

function toSpeaker(context: AudioContext, tone: OscillatorNode, pan: number) {
  const level = new GainNode(context, { gain: 0 })
  level.gain.setValueAtTime(0, context.currentTime)
  tone.connect(level).connect(new StereoPannerNode(context, { pan })).connect(context.destination)
  const end = (source: OscillatorNode) => {
    level.gain.cancelScheduledValues(context.currentTime)
    level.gain.setTargetAtTime(0, context.currentTime, rampSeconds / 3)
    source.stop(context.currentTime + rampSeconds * 2)
  }
  return { gain: level.gain, end }
}
