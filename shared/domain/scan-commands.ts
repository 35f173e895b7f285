import {
  type Condition,
  type CosmeticGrade,
  conditions,
  cosmeticGrades,
  type FunctionalGrade,
  functionalGrades,
} from './grading.ts'
import { type FaultCode, faultCodes, type SkipReason, skipReasons } from './testing/result.ts'

const plainCommands = ['PASS', 'FAIL', 'SKIP', 'NEXT', 'PRINT', 'UNDO', 'GRADE'] as const
export type PlainCommand = (typeof plainCommands)[number]

/** What the sheet of bar codes on the bench asks of the page, instead of a hand on the mouse. */
export type ScanCommand =
  | { kind: PlainCommand }
  | { kind: 'FAULT'; fault: FaultCode }
  | { kind: 'SKIP_REASON'; reason: SkipReason }
  /** What only a person can say of the whole machine before it is graded. */
  | { kind: 'SEEN'; condition: Condition }
  | { kind: 'COSMETIC'; grade: CosmeticGrade }
  | { kind: 'FUNCTIONAL'; grade: FunctionalGrade }

/**
 * No tag begins so: none is ever issued with an I. Capitals and dashes only: they are pressed alike by scanners and
 * hosts of every layout, Caps Lock or not, as digits and shifted signs are not.
 */
const prefix = 'ETABLI-'
const digitWords = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE'] as const

export const scanCommands: readonly ScanCommand[] = [
  ...plainCommands.map((kind) => ({ kind })),
  ...skipReasons.map((reason) => ({ kind: 'SKIP_REASON' as const, reason })),
  ...conditions.map((condition) => ({ kind: 'SEEN' as const, condition })),
  ...cosmeticGrades.map((grade) => ({ kind: 'COSMETIC' as const, grade })),
  ...functionalGrades.map((grade) => ({ kind: 'FUNCTIONAL' as const, grade })),
  ...faultCodes.map((fault) => ({ kind: 'FAULT' as const, fault })),
]

/** The text of the bar code. Printed sheets hang on walls for years: a text never changes its meaning. */
export function formatScanCommand(command: ScanCommand): string {
  return `${prefix}${wordOf(command).toUpperCase().replaceAll('_', '-')}`
}

function wordOf(command: ScanCommand): string {
  switch (command.kind) {
    case 'FAULT':
      return command.fault
    case 'SKIP_REASON':
      return `WHY-${command.reason}`
    case 'SEEN':
      return `SEEN-${command.condition}`
    case 'COSMETIC':
    case 'FUNCTIONAL':
      return `${command.grade.charAt(0)}-${digitWords[Number(command.grade.charAt(1))]}`
    default:
      return command.kind
  }
}

const commandOfText = new Map(scanCommands.map((command) => [formatScanCommand(command), command]))

export type ScanCommandReading =
  | { kind: 'command'; text: string; command: ScanCommand }
  /** Of a sheet that another version printed, or cut short. */
  | { kind: 'unknown-command'; text: string }
  | { kind: 'not-a-command' }

export function readScanCommand(scanned: string): ScanCommandReading {
  const text = scanned.trim().toUpperCase()
  if (!text.startsWith(prefix)) return { kind: 'not-a-command' }
  const command = commandOfText.get(text)
  return command === undefined ? { kind: 'unknown-command', text } : { kind: 'command', text, command }
}

/** Whether what was typed so far could be the beginning of a command. */
export function mayBecomeCommand(typed: string): boolean {
  const text = typed.toUpperCase()
  return text.length < prefix.length ? prefix.startsWith(text) : text.startsWith(prefix)
}
