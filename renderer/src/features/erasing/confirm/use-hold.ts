import { useCallback, useEffect, useRef, useState } from 'react'

/** `held` = long enough, but the hand is still on it: letting go arms, so that one long press never starts anything. */
export type HoldStep = 'idle' | 'holding' | 'held' | 'armed'

const holdMs = 2_000
const tickMs = 40
/** Armed and forgotten must not wait for the next elbow. */
const armedForMs = 30_000

/** Two seconds of a deliberate hold; anything that interrupts it starts from nothing again. */
export function useHold(isEnabled: boolean) {
  const [step, setStep] = useState<HoldStep>('idle')
  const [share, setShare] = useState(0)
  const startedAtMs = useRef(0)

  const reset = useCallback(() => {
    setStep('idle')
    setShare(0)
  }, [])

  const press = useCallback(() => {
    if (!isEnabled) return
    startedAtMs.current = performance.now()
    setStep((now) => (now === 'idle' ? 'holding' : now))
  }, [isEnabled])

  const release = useCallback(() => {
    setShare(0)
    setStep((now) => (now === 'held' ? 'armed' : now === 'armed' ? 'armed' : 'idle'))
  }, [])

  useEffect(() => {
    if (!isEnabled) reset()
  }, [isEnabled, reset])

  useEffect(() => {
    if (step !== 'holding') return
    const ticking = setInterval(() => {
      const done = Math.min(1, (performance.now() - startedAtMs.current) / holdMs)
      setShare(done)
      if (done === 1) setStep('held')
    }, tickMs)
    return () => clearInterval(ticking)
  }, [step])

  useEffect(() => {
    if (step === 'idle') return
    const forgotten = step === 'armed' ? setTimeout(reset, armedForMs) : undefined
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') reset()
    }
    window.addEventListener('keydown', onEscape, { capture: true })
    window.addEventListener('blur', reset)
    return () => {
      clearTimeout(forgotten)
      window.removeEventListener('keydown', onEscape, { capture: true })
      window.removeEventListener('blur', reset)
    }
  }, [step, reset])

  return { step, share, press, release, reset }
}
