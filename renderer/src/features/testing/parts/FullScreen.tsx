import { type ReactNode, useEffect, useRef } from 'react'
import { usePausedShortcuts } from '../../shortcuts/shortcut-registry.ts'
import styles from './FullScreen.module.css'

type Props = { label: string; children: ReactNode; onLeave: () => void }

/** The whole screen, or the whole window where the system refuses the screen. Escape leaves either. */
export function FullScreen({ label, children, onLeave }: Props) {
  usePausedShortcuts(true)
  const element = useRef<HTMLDivElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const shown = element.current
    if (shown === null) return
    shown.focus()
    const stop = leaveOnEscape(() => leave.current())
    // Refused without a gesture or by policy: the overlay then fills the window, and the test goes on.
    shown.requestFullscreen().catch(() => undefined)
    return () => {
      stop()
      if (document.fullscreenElement !== null) void document.exitFullscreen()
    }
  }, [])
  return (
    <div ref={element} className={styles.screen} role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}

/** In full screen the browser keeps Escape for itself and only says that it left. */
function leaveOnEscape(leave: () => void): () => void {
  const onChange = () => document.fullscreenElement === null && leave()
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && leave()
  document.addEventListener('fullscreenchange', onChange)
  window.addEventListener('keydown', onKey, { capture: true })
  return () => {
    document.removeEventListener('fullscreenchange', onChange)
    window.removeEventListener('keydown', onKey, { capture: true })
  }
}
