/** One look at the microphone: levels of a Fourier transform in dBFS, from 0 Hz up, and the samples' own level. */
export type Spectrum = { levelsDb: ArrayLike<number>; sampleRateHz: number }
export type Hearing = { rmsDb: number; toneDb: number; peakHz: number }

export const testToneHz = 1000
/** A room's noise moves by a few decibels; a tone from working speakers stands far above it. */
export const neededRiseDb = 12
/** Below this there is no microphone: the quietest ones hiss above -80 dBFS. */
export const digitalSilenceDb = -96
const toneToleranceHz = 30
/** Hum and rumble of the bench are no tone of ours, however loud. */
const lowestPeakHz = 150

/** Level of samples between -1 and 1; nothing at all is told as digital silence, never as minus infinity. */
export function rmsDb(samples: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < samples.length; index++) sum += (samples[index] ?? 0) ** 2
  return Math.max(digitalSilenceDb, 10 * Math.log10(sum / Math.max(1, samples.length)))
}

export function hear(spectrum: Spectrum, samples: ArrayLike<number>, toneHz = testToneHz): Hearing {
  const binHz = spectrum.sampleRateHz / (2 * spectrum.levelsDb.length)
  const tolerance = Math.max(toneToleranceHz, binHz)
  const near = loudestBetween(spectrum, toneHz - tolerance, toneHz + tolerance)
  const overall = loudestBetween(spectrum, lowestPeakHz, spectrum.sampleRateHz / 2)
  return { rmsDb: rmsDb(samples), toneDb: near.levelDb, peakHz: overall.frequencyHz }
}

/** How far the tone stands above what the room had there before it was played. */
export function riseDb(floor: Hearing, now: Hearing): number {
  return now.toneDb - floor.toneDb
}

/** The tone is the loudest thing heard, where it was played, and was not there before. */
export function isToneHeard(floor: Hearing, now: Hearing, toneHz = testToneHz): boolean {
  return riseDb(floor, now) >= neededRiseDb && Math.abs(now.peakHz - toneHz) <= toneToleranceHz
}

/** The quietest of several looks: a door that slams while the room is measured must not hide the tone. */
export function quietest(hearings: readonly Hearing[]): Hearing | null {
  return hearings.reduce<Hearing | null>(
    (least, one) => (least === null || one.toneDb < least.toneDb ? one : least),
    null,
  )
}

function loudestBetween({ levelsDb, sampleRateHz }: Spectrum, lowHz: number, highHz: number) {
  const binHz = sampleRateHz / (2 * levelsDb.length)
  let best = { frequencyHz: 0, levelDb: digitalSilenceDb }
  for (let bin = Math.ceil(lowHz / binHz); bin <= Math.min(levelsDb.length - 1, Math.floor(highHz / binHz)); bin++) {
    const levelDb = levelsDb[bin] ?? digitalSilenceDb
    if (levelDb > best.levelDb) best = { frequencyHz: bin * binHz, levelDb }
  }
  return best
}
