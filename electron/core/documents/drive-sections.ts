import type { Language } from '../../../shared/domain/document.ts'
import type { ErasureDoubt } from '../../../shared/domain/erasure.ts'
import { doubtSentence } from '../../../shared/i18n/erase-sentences.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { destructionFields } from './destruction-fields.ts'
import { driveFields } from './drive-fields.ts'
import { erasureFields, evidenceFields } from './erasure-fields.ts'
import { notCheckedTexts } from './not-checked.ts'
import type { Paper } from './paper.ts'
import type { ErasurePaperFacts, ReportedDrive } from './paper-facts.ts'
import type { Section } from './sheet.ts'
import { fieldRows, listRows } from './sheet-rows.ts'

type DrivePlace = { n: number; count: number }

export function identitySection(
  paper: Paper,
  { drive }: ReportedDrive,
  place: DrivePlace,
  language: Language,
): Section {
  const words = translator(language)
  const title = place.count === 1 ? words('papers.section.onlyDrive') : words('papers.section.drive', place)
  return { title, isStrong: true, rows: fieldRows(paper, driveFields(drive, language, words)) }
}

/** Erasure, evidence and what was not checked. Empty when no attempt was recorded. */
export function erasureSections(
  paper: Paper,
  { drive, erasure }: ReportedDrive,
  { timeZone }: Pick<ErasurePaperFacts, 'timeZone'>,
  language: Language,
): Section[] {
  if (erasure === null) return []
  const words = translator(language)
  const plain = (title: string, rows: Section['rows']): Section => ({ title, isStrong: false, rows })
  const { destruction } = erasure.run
  const done =
    destruction === undefined
      ? plain(words('papers.section.erasure'), fieldRows(paper, erasureFields(erasure, language, words)))
      : plain(words('papers.section.destruction'), fieldRows(paper, destructionFields(destruction, language, words)))
  return [
    done,
    plain(words('papers.section.evidence'), fieldRows(paper, evidenceFields(erasure, timeZone, language, words))),
    plain(words('papers.section.notChecked'), listRows(paper, notCheckedTexts(drive, erasure, words))),
  ]
}

/** Every doubt of an attempt in words. */
export function doubtTexts(doubts: readonly ErasureDoubt[], language: Language): string[] {
  const words = translator(language)
  return doubts.map((doubt) => doubtSentence(doubt, words))
}
