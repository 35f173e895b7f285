import { useRef } from 'react'

/** Seconds since the first look; `restart` begins again. */
export function useStopwatch(): { seconds: () => number; restart: () => void } {
  const startedMs = useRef(performance.now())
  const watch = useRef({
    seconds: () => (performance.now() - startedMs.current) / 1000,
    restart: () => {
      startedMs.current = performance.now()
    },
  })
  return watch.current
}
