import { useEffect, useRef } from 'react'
import type { ScanReading } from './decode-scan.ts'
import { submitScan } from './scan-store.ts'

/** Fields of the page that a scan fills instead of opening a machine. The last to come is the one that takes. */
const takers: ((reading: ScanReading) => void)[] = []

export function isScanTaken(): boolean {
  return takers.length > 0
}

export function takeScan(reading: ScanReading): void {
  const taker = takers.at(-1)
  if (taker === undefined) void submitScan(reading)
  else taker(reading)
}

export function useScanTaker(take: (reading: ScanReading) => void, isTaking = true): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!isTaking) return
    const call = (reading: ScanReading) => latest.current(reading)
    takers.push(call)
    return () => {
      takers.splice(takers.indexOf(call), 1)
    }
  }, [isTaking])
}
