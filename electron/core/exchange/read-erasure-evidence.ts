import type { LogProblem } from '../../../shared/contract/erasures.contract.ts'
import { logSizeLimitBytes } from '../../../shared/domain/file-limits.ts'
import { jsonDocuments } from './erasure/json-documents.ts'
import type { JudgedRun } from './erasure/judged-run.ts'
import { pdfTextPages } from './erasure/pdf-text.ts'
import { isBlanccoReport, readBlancco } from './erasure/read-blancco.ts'
import { readEreuseErasures } from './erasure/read-ereuse-erasures.ts'
import { isSanitizeText, readSanitizeLog, readSanitizeText } from './erasure/read-nvme-sanitize.ts'
import { isNwipeReport, readNwipeReport, reportPagesOf } from './erasure/read-nwipe-report.ts'
import { readLogText } from './read-log-text.ts'
import { readNwipeLog } from './read-nwipe-log.ts'

export type EvidenceRead = { kind: 'log'; runs: JudgedRun[] } | { kind: 'problem'; problem: LogProblem }

/**
 * A file from outside that tells of erasures, by its content alone: judged drive by drive, or why it cannot be. Never
 * throws, and never believes a status word.
 */
export function readErasureEvidence(bytes: Uint8Array): EvidenceRead {
  if (bytes.length > logSizeLimitBytes) return { kind: 'problem', problem: 'TOO_LARGE' }
  if (isPdf(bytes)) return found(readNwipeReport(pdfTextPages(bytes)), 'PDF_WITHOUT_REPORT')
  const read = readLogText(bytes)
  if (read.kind === 'problem') return read
  const { text } = read
  if (isBlanccoReport(text)) return found(readBlancco(text), 'NOT_A_LOG')
  const documents = jsonDocuments(text)
  if (documents.length > 0) return found(readSanitizeLog(documents) ?? readEreuseErasures(documents), 'NOT_A_LOG')
  if (isNwipeReport(text)) return found(readNwipeReport(reportPagesOf(text)), 'NO_DRIVE')
  if (isSanitizeText(text)) return found(readSanitizeText(text), 'NOT_A_LOG')
  return readNwipeLog(bytes)
}

export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

function found(runs: JudgedRun[] | null, otherwise: LogProblem): EvidenceRead {
  if (runs === null) return { kind: 'problem', problem: otherwise }
  return runs.length === 0
    ? { kind: 'problem', problem: otherwise === 'NOT_A_LOG' ? 'NO_DRIVE' : otherwise }
    : { kind: 'log', runs }
}
