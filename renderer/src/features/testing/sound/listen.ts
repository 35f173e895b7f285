import type { SoundLoop, SoundSide } from '../../../../../shared/domain/testing/sound-verdict.ts'
import {
  type Hearing,
  hear,
  isToneHeard,
  quietest,
  type Spectrum,
} from '../../../../../shared/domain/testing/tone-detection.ts'
import { wait } from '../parts/wait.ts'
import { playTone } from './play-tone.ts'

export type SoundStage = 'floor' | SoundSide
export type LoopNews = { stage: SoundStage; hearing: Hearing; spectrum: Spectrum }

/** Long enough to tell 1 kHz from its neighbours, and longer than the look takes to fill. */
const lookMs = 190
const floorLooks = 6
/** A tone is played until it is heard; a Bluetooth speaker takes its time to wake. */
const toneLooks = 26
const pauseMs = 400
const wantedInput = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }

type Look = { hearing: Hearing; spectrum: Spectrum }
export type Ear = { context: AudioContext; hear: () => Look; isMuted: () => boolean; close: () => void }

/** The microphone as it is: what the browser would clean away is what is listened for. */
export async function openEar(): Promise<Ear> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: wantedInput })
  const context = new AudioContext()
  await context.resume()
  const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0, minDecibels: -120 })
  context.createMediaStreamSource(stream).connect(analyser)
  const levelsDb = new Float32Array(analyser.frequencyBinCount)
  const samples = new Float32Array(analyser.fftSize)
  return {
    context,
    hear: () => {
      analyser.getFloatFrequencyData(levelsDb)
      analyser.getFloatTimeDomainData(samples)
      const spectrum = { levelsDb: levelsDb.slice(), sampleRateHz: context.sampleRate }
      return { hearing: hear(spectrum, samples), spectrum }
    },
    isMuted: () => stream.getAudioTracks().some((track) => track.muted || !track.enabled),
    close: () => {
      for (const track of stream.getTracks()) track.stop()
      void context.close()
    },
  }
}

/** The room first, then each side until the microphone hears it, or long enough to say that it does not. */
export async function runLoop(ear: Ear, signal: AbortSignal, onNews: (news: LoopNews) => void): Promise<SoundLoop> {
  const looks = await look(ear, floorLooks, signal, (seen) => onNews({ stage: 'floor', ...seen }))
  const floor = quietest(looks) ?? ear.hear().hearing
  const side = async (stage: SoundSide) => {
    const loudest = await playUntilHeard(ear, stage, floor, signal, (seen) => onNews({ stage, ...seen }))
    await wait(pauseMs, signal)
    return loudest
  }
  return { floor, left: await side('left'), right: await side('right'), isMuted: ear.isMuted() }
}

async function look(ear: Ear, count: number, signal: AbortSignal, onLook: (seen: Look) => void) {
  const looks: Hearing[] = []
  for (let index = 0; index < count; index++) {
    await wait(lookMs, signal)
    const seen = ear.hear()
    looks.push(seen.hearing)
    onLook(seen)
  }
  return looks
}

async function playUntilHeard(
  ear: Ear,
  side: SoundSide,
  floor: Hearing,
  signal: AbortSignal,
  onLook: (seen: Look) => void,
): Promise<Hearing> {
  const stop = playTone(ear.context, side)
  let loudest: Hearing | null = null
  try {
    for (let index = 0; index < toneLooks; index++) {
      const [hearing] = await look(ear, 1, signal, onLook)
      if (hearing === undefined) continue
      if (isToneHeard(floor, hearing)) return hearing
      if (loudest === null || hearing.toneDb > loudest.toneDb) loudest = hearing
    }
  } finally {
    stop()
  }
  return loudest ?? floor
}
