import { wholeNumber } from '../drive-text.ts'

/** The state of the ATA Security feature set; `null` where the line is missing. */
export type AtaSecurity = {
  isSupported: boolean | null
  isEnabled: boolean | null
  isLocked: boolean | null
  isFrozen: boolean | null
  isCountExpired: boolean | null
  hasEnhancedErase: boolean | null
  level: 'high' | 'maximum' | null
  /** What the drive says that an erase will take. */
  eraseMinutes: number | null
  enhancedEraseMinutes: number | null
}

/** The "Security:" section: each line is a name behind a tab or behind the word "not". */
export function readAtaSecurity(lines: readonly string[]): AtaSecurity | null {
  const start = lines.findIndex((line) => /^Security:\s*$/.test(line))
  if (start === -1) return null
  const after = lines.slice(start + 1)
  const end = after.findIndex((line) => /^\S/.test(line))
  const section = (end === -1 ? after : after.slice(0, end)).slice(0, 32)
  const state = (name: RegExp) => {
    const line = section.find((candidate) => name.test(candidate))
    return line === undefined ? null : !/^\s*not\b/.test(line)
  }
  const all = section.join('\n')
  return {
    // "supported" alone: "supported: enhanced erase" is another line.
    isSupported: state(/^\s*(?:not\s+)?supported\s*$/),
    isEnabled: state(/^\s*(?:not\s+)?enabled\s*$/),
    isLocked: state(/^\s*(?:not\s+)?locked\s*$/),
    isFrozen: state(/^\s*(?:not\s+)?frozen\s*$/),
    isCountExpired: state(/^\s*(?:not\s+)?expired: security count\s*$/),
    hasEnhancedErase: state(/^\s*(?:not\s+)?supported: enhanced erase\s*$/),
    level:
      /Security level (high|maximum)/.exec(all)?.[1] === 'maximum'
        ? 'maximum'
        : /Security level high/.test(all)
          ? 'high'
          : null,
    eraseMinutes: wholeNumber(/(?<![\d])(\d{1,5})min for SECURITY ERASE UNIT/.exec(all)?.[1]),
    enhancedEraseMinutes: wholeNumber(/(?<![\d])(\d{1,5})min for ENHANCED SECURITY ERASE UNIT/.exec(all)?.[1]),
  }
}
