import { useCallback, useEffect, useRef, useState } from 'react'
import {
  emptyRun,
  type KeyboardRun,
  type KeyFact,
  loseKeys,
  traceKey,
} from '../../../../../shared/domain/testing/keyboard-run.ts'
import { isTagOrCommand, type ScanReading } from '../../scan/decode-scan.ts'
import { useEveryKeyLetThrough } from '../../scan/let-through.ts'
import { submitScan } from '../../scan/scan-store.ts'
import { useScanTaker } from '../../scan/scan-taker.ts'
import { usePausedShortcuts } from '../../shortcuts/shortcut-registry.ts'
import { listenToEveryKey } from './listen-to-every-key.ts'

/** Keys farther apart than this are not of one scan, however slow the scanner and busy the host. */
const burstGapMs = 120

/**
 * The keys as they are pressed. A scanner plays keyboard too: its keys are drawn like any others until their burst
 * proves to be a tag or a command, then they are taken back as if they had never been.
 */
export function useKeyboardRun() {
  usePausedShortcuts(true)
  useEveryKeyLetThrough()
  const [run, setRun] = useState<KeyboardRun>(emptyRun)
  const burst = useRef({ before: emptyRun, lastMs: Number.NEGATIVE_INFINITY, isDropped: false })
  const latest = useRef(run)
  const show = useCallback((next: KeyboardRun) => {
    latest.current = next
    setRun(next)
  }, [])

  useEffect(() => {
    function onFact(fact: KeyFact): void {
      const isNew = fact.atMs - burst.current.lastMs > burstGapMs
      if (isNew) burst.current = { before: latest.current, lastMs: fact.atMs, isDropped: false }
      burst.current.lastMs = fact.atMs
      if (!burst.current.isDropped) show(traceKey(latest.current, fact))
    }
    return listenToEveryKey(onFact, () => show(loseKeys(latest.current)))
  }, [show])

  useScanTaker(
    (reading) => {
      if (!isScan(reading)) return
      burst.current.isDropped = true
      show(burst.current.before)
      void submitScan(reading)
    },
    { takesCommands: true },
  )

  const restart = useCallback(() => show(emptyRun), [show])
  return { run, restart }
}

/** A hand that rubs along a row is as fast as a scanner and ends on Enter: only a whole tag or command is a scan here. */
function isScan({ text, otherText }: ScanReading): boolean {
  return [text, otherText].some((one) => one !== null && isTagOrCommand(one))
}
