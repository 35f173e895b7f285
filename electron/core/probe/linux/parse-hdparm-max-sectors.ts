// hdparm -N DEVICE
import { wholeNumber } from '../drive-text.ts'

export type HostProtectedArea = {
  visibleSectors: number
  nativeSectors: number
  /** True when the drive hides sectors behind the visible ones. */
  isEnabled: boolean
}

/**
 * The Host Protected Area; `null` when the drive did not answer sensibly. A bridge without passthrough makes hdparm
 * print "0/1, HPA is enabled", and a kernel that cannot ask prints a native size below the visible one.
 */
export function parseHdparmMaxSectors(text: string): HostProtectedArea | null {
  const match = /max sectors\s*=\s*(\d{1,16})\/(\d{1,20})/.exec(text.slice(0, 65_536))
  const visibleSectors = wholeNumber(match?.[1])
  const nativeSectors = wholeNumber(match?.[2])
  if (visibleSectors === null || nativeSectors === null || visibleSectors === 0) return null
  if (nativeSectors < visibleSectors || /invalid|bad\/missing sense/i.test(text.slice(0, 65_536))) return null
  return { visibleSectors, nativeSectors, isEnabled: nativeSectors > visibleSectors }
}
