// sg_requests --status DEVICE
import type { SanitizeStatus } from '../../../shared/domain/erasing/drive-state.ts'

/**
 * What a SCSI drive says while and after it erases itself; `null` when it said nothing that can be read. "No sense"
 * is all that an ended erase leaves, and all that one leaves that never began: the markers tell them apart.
 */
export function parseRequestSense(text: string): SanitizeStatus | null {
  const bounded = text.slice(0, 65_536)
  if (/(?:sanitize|format) in progress/i.test(bounded)) return status('in-progress', progressOf(bounded))
  if (/(?:sanitize|format) command failed|Medium Error|Hardware Error|Aborted Command/i.test(bounded))
    return status('failed', null)
  if (!/Sense key: No Sense/i.test(bounded)) return null
  return /No additional sense information/i.test(bounded) ? status('success', null) : null
}

function status(outcome: SanitizeStatus['outcome'], progressPermille: number | null): SanitizeStatus {
  return { outcome, progressPermille, action: null, isGloballyErased: null }
}

function progressOf(text: string): number | null {
  const percent = /Progress indication:\s*(\d{1,3}(?:\.\d{1,2})?)%/i.exec(text)?.[1]
  return percent === undefined ? null : Math.min(1000, Math.round(Number(percent) * 10))
}
