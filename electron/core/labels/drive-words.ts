import type { Language } from '../../../shared/domain/document.ts'
import type { CertifiableErasure } from '../../../shared/domain/erasure.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDriveSize } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { PaperDrive, PaperIssue } from '../documents/paper-facts.ts'
import type { LabelRow, LabelWords } from './label-words.ts'
import { erasedWords, type LabelMarks } from './machine-words.ts'

/** `erasure` is `null` unless it is proven: a label claims nothing else. */
export type DriveLabelFacts = PaperIssue & {
  drive: Pick<PaperDrive, 'manufacturer' | 'model' | 'sizeBytes' | 'mediaType'> & { serial: string }
  assetTag: string
  erasure: CertifiableErasure | null
  organisationName: string | null
}

/** All that can be said on the label of a drive. Its own serial is its number: it may move between machines. */
export function driveWords(facts: DriveLabelFacts, language: Language, marks: LabelMarks): LabelWords {
  const words = translator(language)
  const { drive, erasure } = facts
  const size = drive.sizeBytes === null ? null : formatDriveSize(drive.sizeBytes, language)
  const kind = drive.mediaType === null ? null : words(`papers.mediaTypeShort.${drive.mediaType}`)
  const sizeText = [kind, size].filter((part) => part !== null).join('\u00a0')
  const rows: LabelRow[] = [
    { field: null, caption: words('papers.label.machine'), text: facts.assetTag.toUpperCase() },
    ...(sizeText === '' ? [] : [{ field: 'memoryAndDrives' as const, caption: null, text: sizeText }]),
  ]
  return {
    codeText: drive.serial,
    codeAlternative: words('papers.label.driveCodeOf', { serial: drive.serial }),
    headline: drive.serial,
    title: machineTitle(drive.manufacturer, drive.model) ?? words('papers.label.unknownModel'),
    rows,
    grade: null,
    erased: erasure === null ? null : erasedWords([erasure], facts.timeZone, language),
    organisation: facts.organisationName,
    logo: marks.logo,
    duplicate: marks.isDuplicate ? words('papers.label.duplicate') : null,
  }
}
