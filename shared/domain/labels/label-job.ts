import type { PrinterFault } from './zebra-status.ts'

/**
 * How far a label is known to have come, never further. Nothing but the printer's own word or a person's makes it
 * printed.
 */
export type LabelOutcome =
  /** Bytes are on their way. `coreId`: of a shared server, the core that sends them; it alone knows how far. */
  | { state: 'SENDING'; coreId?: string | null }
  /** Nothing left this machine. */
  | { state: 'NOT_SENT'; reason: NotSentReason; faults: PrinterFault[] }
  /** A PDF was made; whoever opens it prints it. */
  | { state: 'FILE_MADE' }
  /** The system's queue took it; what the printer does is not known here. */
  | { state: 'QUEUED'; queueJob: string | null }
  /** The printer took it and had not finished when it was last asked. */
  | { state: 'STILL_PRINTING'; waitingCount: number }
  /** The printer took it, then told a fault. */
  | { state: 'STOPPED'; faults: PrinterFault[] }
  /** The printer took it, then did not answer any more. */
  | { state: 'SENT_THEN_SILENT' }
  /** The printer says that nothing waits and that nothing is wrong. */
  | { state: 'PRINTER_DONE' }
  /** The core ended while it was sending. */
  | { state: 'INTERRUPTED' }

const notSentReasons = [
  'UNREACHABLE',
  'REFUSED_CONNECTION',
  'SILENT',
  'FAULT',
  'DENSITY_DIFFERS',
  'QUEUE_UNKNOWN',
  'QUEUE_REFUSED',
  'MEDIA_UNKNOWN',
  'TOOL_MISSING',
  'NOT_PRIVATE_ADDRESS',
] as const
export type NotSentReason = (typeof notSentReasons)[number]

/** What a person saw: it came out, or it did not. */
export type LabelAnswer = { cameOut: boolean; at: string; operatorName: string }

export type LabelSubject = { machineId: string; driveId: string | null; assetTag: string; isDuplicate: boolean }

export type LabelJob = {
  id: string
  templateId: string
  /** `null` = a PDF for whoever opens it. */
  printerId: string | null
  printerName: string | null
  subjects: LabelSubject[]
  outcome: LabelOutcome
  answer: LabelAnswer | null
  /** The bench of a shared server that sends it; `null` where one core has the workshop alone. */
  benchId: string | null
  createdAt: string
  operatorName: string
  /** Of the PDF that shows what was printed. */
  pdfSha256: string
}

type Told = Pick<LabelJob, 'outcome' | 'answer'>

/** Whether a label of this job may be stuck somewhere: then another one of the same content is a duplicate. */
export function mayExist({ outcome, answer }: Told): boolean {
  if (answer !== null) return answer.cameOut
  return outcome.state !== 'NOT_SENT'
}

/** A person is asked only where the machine does not know. */
export function wantsAnswer({ outcome, answer }: Told): boolean {
  return answer === null && outcome.state !== 'NOT_SENT' && outcome.state !== 'SENDING'
}
