import type { Language } from '../document.ts'
import type { LabelField, LabelTemplate, Symbology } from './label-template.ts'

/** A label of a machine, or of one of its drives. */
export type LabelTarget = { machineId: string; driveId: string | null }

/** What to label, how, and where it comes out. */
export type LabelOrder = {
  targets: readonly LabelTarget[]
  templateId: string
  symbology: Symbology
  /** `null` = those of the template. */
  fields: readonly LabelField[] | null
  language: Language
  /** `null` = a PDF for whoever opens it. */
  printerId: string | null
  /** The first slot to fill of the sheet that was begun. */
  firstSlot: number
}

/** Why labels are not drawn. `assetTag` tells which of several. */
export type LabelRefusal =
  | { code: 'MODULE_TOO_SMALL'; assetTag: string; needed: number; possible: number }
  | { code: 'CODE_TEXT_UNUSABLE' | 'NUMBER_TOO_LONG' | 'NO_DRIVE_SERIAL'; assetTag: string }
  /** A machine's label asked on a drive's tape, or the other way. */
  | { code: 'TEMPLATE_FOR_OTHER_USE' }
  /** A printer of rolls has no sheets. */
  | { code: 'SHEET_ON_ROLL_PRINTER' }

export const mostLabelsAtOnce = 200

/** Fields that this template can show at all: a drive has no grade and no processor. */
export function fieldsFor(template: LabelTemplate, target: Pick<LabelTarget, 'driveId'>): readonly LabelField[] {
  if (target.driveId === null) return template.fields
  const ofDrives: readonly LabelField[] = ['model', 'memoryAndDrives', 'erased', 'organisation', 'logo']
  return template.fields.filter((field) => ofDrives.includes(field))
}

/** Every label with the same content as one that may exist already is a duplicate, the second of one order too. */
export function duplicatesAmong(contents: readonly string[], existing: ReadonlySet<string>): boolean[] {
  return contents.map((content, index) => existing.has(content) || contents.indexOf(content) < index)
}
