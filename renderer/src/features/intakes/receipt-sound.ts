import { createStore } from '../../app/store.ts'

const storedAt = 'etabli-reception-sound'
export const hasReceiptSound = createStore(localStorage.getItem(storedAt) !== 'off')

export function setReceiptSound(isOn: boolean): void {
  localStorage.setItem(storedAt, isOn ? 'on' : 'off')
  hasReceiptSound.set(isOn)
}

/** Told apart with the eyes on the next machine: one high note, two, or one that is low and long. */
const notes = {
  taken: [{ hertz: 1175, atSeconds: 0, seconds: 0.12 }],
  unexpected: [
    { hertz: 880, atSeconds: 0, seconds: 0.1 },
    { hertz: 880, atSeconds: 0.16, seconds: 0.1 },
  ],
  refused: [{ hertz: 196, atSeconds: 0, seconds: 0.45 }],
} as const
export type ReceiptSound = keyof typeof notes

const loudness = 0.4
const rampSeconds = 0.01
let context: AudioContext | null = null

export function playReceipt(sound: ReceiptSound): void {
  if (!hasReceiptSound.get()) return
  context ??= new AudioContext()
  for (const { hertz, atSeconds, seconds } of notes[sound]) {
    const start = context.currentTime + atSeconds
    const gain = new GainNode(context, { gain: 0 })
    const tone = new OscillatorNode(context, { frequency: hertz, type: 'triangle' })
    tone.connect(gain).connect(context.destination)
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loudness, start + rampSeconds)
    gain.gain.setValueAtTime(loudness, start + seconds - rampSeconds)
    gain.gain.linearRampToValueAtTime(0, start + seconds)
    tone.start(start)
    tone.stop(start + seconds)
  }
}
