import { useEffect } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { client } from '../../api/client.ts'
import { useKeepSession } from './use-session.ts'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
const lookEveryMs = 15_000

/** Tells the core that somebody is at work, and locks when nobody was for as long as agreed. */
export function useIdleLock(session: SessionView): void {
  const keep = useKeepSession()
  const { isPinAsked, idleMinutes } = session.signIn
  const isWatching = isPinAsked && !session.isLocked
  useEffect(() => {
    if (!isWatching) return
    let seenAt = Date.now()
    let toldAt = 0
    const see = () => {
      seenAt = Date.now()
    }
    const look = async () => {
      if (Date.now() - seenAt > idleMinutes * 60_000) return keep(await client.session.lock())
      if (seenAt <= toldAt) return
      toldAt = Date.now()
      const { isLocked } = await client.session.stillHere()
      if (isLocked) keep(await client.session.view())
    }
    // The core may be away for a moment: the next look tells it.
    const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs)
    for (const sign of signs) window.addEventListener(sign, see, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, see, { capture: true })
    }
  }, [isWatching, idleMinutes, keep])
}
