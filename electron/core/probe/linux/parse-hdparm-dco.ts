// hdparm --dco-identify DEVICE
import { wholeNumber } from '../drive-text.ts'

/** All the sectors that the drive was made with; `null` when it does not say. */
export function parseHdparmDco(text: string): { realSectors: number } | null {
  const told = text.slice(0, 65_536)
  if (/bad\/missing sense|dco_identify\) failed|Checksum FAILED/i.test(told)) return null
  const realSectors = wholeNumber(/Real max sectors:\s*(\d{1,20})\b/.exec(told)?.[1])
  // 1 is what hdparm makes of a drive that answered nothing.
  return realSectors === null || realSectors <= 1 ? null : { realSectors }
}
