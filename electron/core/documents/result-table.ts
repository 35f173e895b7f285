import type { Language } from '../../../shared/domain/document.ts'
import { formatDriveSize } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { localText } from './erasure-fields.ts'
import type { Paper } from './paper.ts'
import type { ReportedDrive } from './paper-facts.ts'
import type { Row } from './sheet.ts'
import { tableRows } from './sheet-table.ts'

type Last = { title: string; textOf: (drive: ReportedDrive) => string }

const serialShare = 0.24
const sizeShare = 0.11

/** One line a drive; the last columns differ between certificate and report. */
function resultTable(
  paper: Paper,
  drives: readonly ReportedDrive[],
  language: Language,
  last: readonly Last[],
  shares: readonly number[],
): Row[] {
  const words = translator(language)
  const notStated = words('papers.notStated')
  const columns = [
    { title: words('papers.table.drive'), share: 1 - serialShare - sizeShare - shares.reduce((sum, one) => sum + one) },
    { title: words('papers.table.serial'), share: serialShare, isMono: true },
    { title: words('papers.table.size'), share: sizeShare },
    ...last.map(({ title }, index) => ({ title, share: shares[index] ?? 0 })),
  ]
  const cells = drives.map((one, index) => [
    // The maker stands in the drive's own section; here the width goes to what differs.
    `${index + 1}. ${one.drive.model ?? one.drive.manufacturer ?? notStated}`,
    one.drive.serial ?? notStated,
    formatDriveSize(one.drive.sizeBytes, language),
    ...last.map(({ textOf }) => textOf(one)),
  ])
  return tableRows(paper, columns, cells)
}

export function certifiedTable(paper: Paper, drives: readonly ReportedDrive[], language: Language): Row[] {
  const words = translator(language)
  const notStated = words('papers.notStated')
  const last: Last[] = [
    {
      title: words('papers.table.level'),
      textOf: ({ erasure }) => (erasure?.achieved ? words(`codes.erasureLevel.${erasure.achieved}`) : notStated),
    },
    {
      title: words('papers.table.ended'),
      textOf: ({ erasure }) => localText(erasure?.run.endedAtLocal ?? null) ?? notStated,
    },
  ]
  return resultTable(paper, drives, language, last, [0.1, 0.27])
}

export function reportedTable(paper: Paper, drives: readonly ReportedDrive[], language: Language): Row[] {
  const words = translator(language)
  const textOf = ({ erasure }: ReportedDrive) =>
    erasure === null ? words('papers.report.noErasure') : words(`codes.erasureStatus.${erasure.status}`)
  return resultTable(paper, drives, language, [{ title: words('papers.table.status'), textOf }], [0.32])
}
