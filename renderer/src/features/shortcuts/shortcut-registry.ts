import { useEffect, useRef } from 'react'

/** Named acts that a page offers to the keyboard while it is shown. The last to come is the one that answers. */
export const digitActs = [
  'digit1',
  'digit2',
  'digit3',
  'digit4',
  'digit5',
  'digit6',
  'digit7',
  'digit8',
  'digit9',
] as const
export type Act = 'enter' | 'digit0' | 'undo' | 'left' | 'right' | 'down' | 'back' | (typeof digitActs)[number]

const offered = new Map<Act, (() => void)[]>()
let pausedBy = 0

export function useShortcut(act: Act, run: () => void, isOffered = true): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!isOffered) return
    const call = () => latest.current()
    offered.set(act, [...(offered.get(act) ?? []), call])
    return () => {
      offered.set(
        act,
        (offered.get(act) ?? []).filter((one) => one !== call),
      )
    }
  }, [act, isOffered])
}

/** While a keyboard is being tested, its keys must do nothing else. */
export function usePausedShortcuts(isPaused: boolean): void {
  useEffect(() => {
    if (!isPaused) return
    pausedBy++
    return () => {
      pausedBy--
    }
  }, [isPaused])
}

export function areShortcutsPaused(): boolean {
  return pausedBy > 0
}

/** False when nobody offers this act now. */
export function runAct(act: Act): boolean {
  const run = offered.get(act)?.at(-1)
  if (run === undefined || areShortcutsPaused()) return false
  run()
  return true
}
