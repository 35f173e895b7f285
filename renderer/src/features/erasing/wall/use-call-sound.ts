import { useEffect, useRef, useState } from 'react'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { type JobStand, jobStand } from '../jobs/job-stand.ts'

const callingStands: ReadonlySet<JobStand> = new Set<JobStand>(['hand', 'failed'])
/** Two short tones, falling: heard over a workshop, taken for no alarm. */
const tones = [
  { atSeconds: 0, hertz: 880 },
  { atSeconds: 0.18, hertz: 660 },
] as const
const toneSeconds = 0.14
const loudness = 0.25

/**
 * A short sound each time one more drive calls. Browsers keep silent until the page was touched once: `isBlocked` says
 * so, and `unblock` must run in the touch itself.
 */
export function useCallSound(
  jobs: readonly EraseJob[],
  isSounding: boolean,
): { isBlocked: boolean; unblock: () => void } {
  const context = useRef<AudioContext | null>(null)
  const [isBlocked, setBlocked] = useState(false)
  const calling = jobs.filter((job) => callingStands.has(jobStand(job))).map(({ id }) => id)
  const heard = useRef<ReadonlySet<string> | null>(null)
  const callingNow = calling.toSorted().join()

  useEffect(() => {
    if (!isSounding) return
    const opened = new AudioContext()
    context.current = opened
    const tell = () => setBlocked(opened.state !== 'running')
    tell()
    opened.addEventListener('statechange', tell)
    return () => {
      context.current = null
      void opened.close()
    }
  }, [isSounding])

  useEffect(() => {
    const now = new Set(callingNow === '' ? [] : callingNow.split(','))
    // What called before the wall was opened is on it already.
    const isNew = heard.current !== null && [...now].some((id) => heard.current?.has(id) === false)
    heard.current = now
    if (isNew && context.current !== null) play(context.current)
  }, [callingNow])

  return { isBlocked: isSounding && isBlocked, unblock: () => void context.current?.resume() }
}

function play(context: AudioContext): void {
  if (context.state !== 'running') return
  for (const { atSeconds, hertz } of tones) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const fromSeconds = context.currentTime + atSeconds
    tone.frequency.value = hertz
    // Eased at both ends: a tone that is cut clicks.
    volume.gain.setValueAtTime(0, fromSeconds)
    volume.gain.linearRampToValueAtTime(loudness, fromSeconds + 0.02)
    volume.gain.linearRampToValueAtTime(0, fromSeconds + toneSeconds)
    tone.connect(volume).connect(context.destination)
    tone.start(fromSeconds)
    tone.stop(fromSeconds + toneSeconds)
  }
}
