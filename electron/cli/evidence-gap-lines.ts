import type { EvidenceGaps } from '../../shared/domain/backup.ts'
import type { translator } from '../../shared/i18n/translator.ts'

type Mend = 'evidenceMend' | 'restoredMend'

/** What is missing or altered, and the names of the first of it; nothing when all of it is there. `mend`: what to do. */
export function gapLines(words: ReturnType<typeof translator>, gaps: EvidenceGaps | null, mend: Mend): string[] {
  if (gaps === null || gaps.missingCount + gaps.alteredCount === 0) return []
  const { missingCount, alteredCount, named } = gaps
  return [
    ...(missingCount > 0 ? [words('backups.evidenceMissing', { count: missingCount })] : []),
    ...(alteredCount > 0 ? [words('backups.evidenceAltered', { count: alteredCount })] : []),
    ...named.map((name) => `  ${name}`),
    words(`backups.${mend}`),
  ]
}
