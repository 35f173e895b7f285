// cat /proc/meminfo
import { memoryBytes } from '../numbers.ts'

/** What the kernel can use: less than what is fitted by what firmware and graphics keep. `null` when not told. */
export function parseMeminfo(text: string): { usableBytes: number | null } {
  const match = /^MemTotal:\s*(\d{1,12}\s*kB)/m.exec(text.slice(0, 100_000))
  return { usableBytes: memoryBytes(match?.[1]) }
}
