import type { ErasureStatus } from '../../../shared/domain/erasure.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { ReportedDrive } from './paper-facts.ts'

/** What the report says in very large type, and in one sentence. */
type ReportVerdict = { headline: string; explanation: string }

/** Worst first: one drive that is not erased speaks for the machine. */
const worstFirst: readonly (ErasureStatus | null)[] = [
  'NOT_ERASED',
  null,
  'INTERRUPTED',
  'UNKNOWN',
  'DESTROYED',
  'ERASED',
]

export function reportVerdict(drives: readonly ReportedDrive[], words: Translate): ReportVerdict {
  if (drives.length === 0) {
    return { headline: words('papers.report.noDrive'), explanation: words('papers.report.noDriveExplained') }
  }
  const statuses = drives.map(({ erasure }) => provenStatus(erasure))
  const worst = worstFirst.find((status) => statuses.includes(status)) ?? null
  if (worst === null) {
    return {
      headline: words('papers.report.headline.NOT_ERASED'),
      explanation: words('papers.report.noAttemptExplained'),
    }
  }
  return {
    headline: words(`papers.report.headline.${worst}`),
    explanation: words(`papers.report.explanation.${worst}`),
  }
}

/** An erasure with a doubt left is not proven, whatever its status says. */
function provenStatus(erasure: ReportedDrive['erasure']): ErasureStatus | null {
  if (erasure === null) return null
  const isDoubtful = erasure.status === 'ERASED' && (erasure.doubts.length > 0 || erasure.achieved === null)
  return isDoubtful ? 'UNKNOWN' : erasure.status
}
