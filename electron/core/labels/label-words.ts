import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { LabelField } from '../../../shared/domain/labels/label-template.ts'
import type { FontName } from '../documents/fonts.ts'
import { millimetresOf } from '../documents/millimetres.ts'
import { type Paper, printable, textWidth } from '../documents/paper.ts'
import type { Logo } from './label-logo.ts'

/** Width in millimetres of a text as it will be drawn. */
export type FontMeasure = (text: string, font: FontName, sizePoints: number) => number

/** `null` field: always there. A captioned text is set in type where 0 is not O. */
export type LabelRow = { field: LabelField | null; caption: string | null; text: string }

/** The words of a label in its own language, before anything is placed. `null` = that is not printed. */
export type LabelWords = {
  /** What the code gives back to the scanner. */
  codeText: string
  /** Said in place of the code to those who hear the paper. */
  codeAlternative: string
  headline: string
  title: string | null
  rows: readonly LabelRow[]
  grade: { letter: GradeLetter; caption: string } | null
  erased: string | null
  organisation: string | null
  logo: Logo | null
  duplicate: string | null
}

/** Only what was chosen. */
export function chosenWords(words: LabelWords, fields: readonly LabelField[]): LabelWords {
  const has = (field: LabelField) => fields.includes(field)
  return {
    ...words,
    title: has('model') ? words.title : null,
    rows: words.rows.filter(({ field }) => field === null || has(field)),
    grade: has('grade') ? words.grade : null,
    erased: has('erased') ? words.erased : null,
    organisation: has('organisation') ? words.organisation : null,
    logo: has('logo') ? words.logo : null,
  }
}

/** Millimetres, by the fonts of this paper. */
export function measureOf(paper: Paper): FontMeasure {
  return (text, font, sizePoints) => millimetresOf(textWidth(paper, text, font, sizePoints))
}

/** A text of which nothing can be printed is as good as none. */
export function printableWords(paper: Paper, words: LabelWords): LabelWords {
  const shown = (text: string | null, font: FontName = 'regular') =>
    (text === null ? '' : printable(paper, text, font)) || null
  const rows = words.rows.flatMap((row) => {
    const text = shown(row.text, row.caption === null ? 'regular' : 'mono')
    return text === null ? [] : [{ ...row, text }]
  })
  return {
    ...words,
    headline: shown(words.headline, 'mono') ?? words.headline,
    title: shown(words.title, 'semibold'),
    rows,
    organisation: shown(words.organisation, 'medium'),
  }
}
