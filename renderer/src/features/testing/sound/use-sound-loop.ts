import { useEffect, useRef, useState } from 'react'
import type { MediaRefusal } from '../../../../../shared/domain/testing/media-refusal.ts'
import type { SoundLoop } from '../../../../../shared/domain/testing/sound-verdict.ts'
import { hasMedia, refusalOf } from '../parts/media-refusal.ts'
import type { Spectra } from './draw-spectra.ts'
import { type LoopNews, openEar, runLoop } from './listen.ts'

export type SoundPhase =
  | { kind: 'ready' }
  | { kind: 'listening'; news: LoopNews | null }
  | { kind: 'refused'; refusal: MediaRefusal }
  | { kind: 'heard'; loop: SoundLoop; spectra: Spectra }

/** Starts on a press alone: browsers keep a page silent until somebody touched it. */
export function useSoundLoop() {
  const [phase, setPhase] = useState<SoundPhase>({ kind: 'ready' })
  const leaving = useRef<AbortController | null>(null)
  useEffect(() => () => leaving.current?.abort(), [])

  async function listen(signal: AbortSignal): Promise<SoundPhase> {
    if (!hasMedia()) return { kind: 'refused', refusal: 'NOT_SECURE' }
    const ear = await openEar()
    try {
      const spectra: Spectra = {}
      const loop = await runLoop(ear, signal, (news) => {
        spectra[news.stage] = news.spectrum
        setPhase({ kind: 'listening', news })
      })
      return { kind: 'heard', loop, spectra }
    } finally {
      ear.close()
    }
  }
  async function start(): Promise<void> {
    leaving.current?.abort()
    const controller = new AbortController()
    leaving.current = controller
    setPhase({ kind: 'listening', news: null })
    const ended = await listen(controller.signal).catch(
      (error: unknown): SoundPhase => ({ kind: 'refused', refusal: refusalOf(error) }),
    )
    if (!controller.signal.aborted) setPhase(ended)
  }
  return { phase, start }
}
