import { useEffect, useState } from 'react'

const everyMs = 15_000

/** The time, fresh enough for a clock that shows minutes. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNowMs(Date.now()), everyMs)
    return () => clearInterval(ticking)
  }, [])
  return nowMs
}
