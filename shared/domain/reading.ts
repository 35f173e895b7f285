import type { MachineFacts } from './machine-facts.ts'

/** Something a source could not tell, and why. Never an error: the reading stands without it. */
export type ReadingNote = {
  code: 'TOOL_MISSING' | 'NEEDS_ROOT' | 'TIMED_OUT' | 'FAILED' | 'UNREADABLE' | 'TOO_LARGE' | 'NOT_HERE'
  source: string
  detail: string | null
}

/** One raw output, kept as it came. */
type ReadingEvidence = { name: string; sha256: string; sizeBytes: number }

/** `identity.model` → `dmidecode`: which source each value was taken from. */
export type FactOrigins = Record<string, string>

export type Reading = {
  id: string
  machineId: string
  takenAt: string
  /** "live" = this machine read itself; other ways of arriving get their own word. */
  way: 'live' | 'file' | 'collector'
  facts: MachineFacts
  origins: FactOrigins
  notes: ReadingNote[]
  evidence: ReadingEvidence[]
  /** Version of our parsers; an old reading is parsed again when they improve. */
  parserVersion: number
}
