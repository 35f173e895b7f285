import type { PlacementRefusal } from './placement.ts'

/** Why a line of a spreadsheet allocates nothing. */
export type ListLineProblem =
  | { code: 'TAG_MISSING' }
  | { code: 'TAG_UNREADABLE' }
  | { code: 'TAG_UNKNOWN' }
  | { code: 'TAG_TWICE'; firstLine: number }
  | { code: 'BENEFICIARY_UNKNOWN' }
  /** Two associations answer to the name: the RIDET tells them apart. */
  | { code: 'BENEFICIARY_AMBIGUOUS' }
  | { code: 'NOTHING_ASKED' }
  | PlacementRefusal
