import { useEffect, useRef } from 'react'
import { readScanCommand } from '../../../../shared/domain/scan-commands.ts'
import type { ScanReading } from './decode-scan.ts'
import { submitScan } from './scan-store.ts'

type Taker = { take: (reading: ScanReading) => void; takesCommands: boolean }

/** Fields of the page that a scan fills instead of opening a machine. The last to come is the one that takes. */
const takers: Taker[] = []

export function isScanTaken(): boolean {
  return takers.length > 0
}

export function takeScan(reading: ScanReading): void {
  const taker = takers.at(-1)
  const isCommand = readScanCommand(reading.text).kind !== 'not-a-command'
  if (taker === undefined || (isCommand && !taker.takesCommands)) void submitScan(reading)
  else taker.take(reading)
}

/** A command is no answer to a field, so it goes past all but those that say otherwise. */
export function useScanTaker(take: Taker['take'], { isTaking = true, takesCommands = false } = {}): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!isTaking) return
    const call: Taker = { take: (reading) => latest.current(reading), takesCommands }
    takers.push(call)
    return () => {
      takers.splice(takers.indexOf(call), 1)
    }
  }, [isTaking, takesCommands])
}
