import { loadFonts } from '../../electron/core/documents/fonts.ts'
import { openPaper } from '../../electron/core/documents/paper.ts'
import type { LabelFacts } from '../../electron/core/documents/paper-facts.ts'
import { sourceResourcesFolder } from '../../electron/core/documents/resources-folder.ts'
import type { DriveLabelFacts } from '../../electron/core/labels/drive-words.ts'
import { driveWords } from '../../electron/core/labels/drive-words.ts'
import { type LabelPages, layPages } from '../../electron/core/labels/label-pages.ts'
import { findTemplate } from '../../electron/core/labels/label-templates.ts'
import { chosenWords, type LabelWords, measureOf, printableWords } from '../../electron/core/labels/label-words.ts'
import { layoutLabel } from '../../electron/core/labels/layout-label.ts'
import { machineWords } from '../../electron/core/labels/machine-words.ts'
import { renderLabelPdf } from '../../electron/core/labels/render-pdf.ts'
import type { Scene } from '../../electron/core/labels/scene.ts'
import type { Language } from '../../shared/domain/document.ts'
import type { LabelTemplate, Symbology } from '../../shared/domain/labels/label-template.ts'
import { placeLabels } from '../../shared/domain/labels/sheet-slots.ts'
import { aProvenErasure, someLabelFacts } from '../documents/paper-builders.ts'

export const fonts = () => loadFonts(sourceResourcesFolder)
const issuedAt = '2026-11-23T23:17:00.000Z'
const marks = { isDuplicate: false, logo: null }

/** Lengths as these fonts draw them. */
export async function measuring() {
  const size = { widthMillimetres: 10, heightMillimetres: 10 }
  const paper = openPaper({ ...size, title: '', author: null, language: 'fr', issuedAt, fonts: await fonts() })
  return { paper, measure: measureOf(paper) }
}

export function templateNamed(id: string): LabelTemplate {
  const template = findTemplate(id)
  if (template === null) throw new Error(`No label template ${id}`)
  return template
}

export function wordsOf(overrides: Partial<LabelFacts> = {}, language: Language = 'fr'): LabelWords {
  return machineWords(someLabelFacts(overrides), language, marks)
}

function someDriveFacts(overrides: Partial<DriveLabelFacts> = {}): DriveLabelFacts {
  const drive = {
    manufacturer: 'Samsung',
    model: 'MZVLB256HBHQ-000L7',
    sizeBytes: 256_060_514_304,
    mediaType: 'nvme' as const,
    serial: 'S4ELNX0M123456',
  }
  const issue = { issuedAt, timeZone: 'Pacific/Noumea', organisationName: 'Atelier fictif' }
  return { ...issue, drive, assetTag: 'GC26-00042-7', erasure: aProvenErasure(), ...overrides }
}

export function wordsOfDrive(overrides: Partial<DriveLabelFacts> = {}, language: Language = 'fr'): LabelWords {
  return driveWords(someDriveFacts(overrides), language, marks)
}

type Wish = { template: LabelTemplate; symbology?: Symbology; dotsPerInch?: number }

/** The label as it will be drawn, or why it cannot be. */
export async function layout(words: LabelWords, { template, symbology = 'qr', dotsPerInch }: Wish) {
  const { paper, measure } = await measuring()
  const chosen = printableWords(paper, chosenWords(words, template.fields))
  const dots = dotsPerInch ?? template.printerDotsPerInch
  return layoutLabel(chosen, { template, symbology, dotsPerInch: dots }, measure)
}

export async function sceneOf(words: LabelWords, wish: Wish): Promise<Scene> {
  const scene = await layout(words, wish)
  if (!('texts' in scene)) throw new Error(`Refused: ${JSON.stringify(scene)}`)
  return scene
}

export function pagesOf(scenes: readonly Scene[], template: LabelTemplate, dotsPerInch: number): LabelPages {
  const places = template.sheet === null ? null : placeLabels(template.sheet, [], 0, scenes.length)
  return layPages(scenes, template, dotsPerInch, { x: 0, y: 0 }, places)
}

export async function pdfOf(pages: LabelPages, language: Language = 'fr'): Promise<Uint8Array> {
  const about = { title: 'Étiquette GC26-00042-7', author: null, language, issuedAt, fonts: await fonts() }
  return renderLabelPdf(pages, { ...about, codeAlternatives: [] })
}
