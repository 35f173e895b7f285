import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { drawQr, qrBoxes } from './draw-qr.ts'
import { type FontName, loadFonts } from './fonts.ts'
import { drawGradeMark } from './grade-mark.ts'
import { type LabelFormat, label62x29 } from './label-format.ts'
import { type FontMeasure, layoutLabel } from './label-layout.ts'
import { type LabelTexts, labelTexts } from './label-texts.ts'
import { millimetresOf, pointsOf } from './millimetres.ts'
import {
  closePaper,
  drawArtifact,
  drawFigure,
  drawTagged,
  drawText,
  openPaper,
  type Paper,
  printable,
  textWidth,
} from './paper.ts'
import type { LabelFacts } from './paper-facts.ts'
import { qrSymbol } from './qr-symbol.ts'
import { sourceResourcesFolder } from './resources-folder.ts'

/** The asset label, true size, one page. The same facts give the same bytes. */
export function renderLabel(
  facts: LabelFacts,
  language: Language,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  return renderLabels([facts], language, resourcesFolder)
}

/** One label a page, for a roll printer. The first one's issue time is the file's. */
export async function renderLabels(
  labels: readonly [LabelFacts, ...LabelFacts[]],
  language: Language,
  resourcesFolder = sourceResourcesFolder,
): Promise<Uint8Array> {
  const format = label62x29
  const [first] = labels
  const assetTags = labels.map(({ machine }) => machine.assetTag).join(', ')
  const paper = openPaper({
    widthMillimetres: format.widthMillimetres,
    heightMillimetres: format.heightMillimetres,
    title: translator(language)('papers.label.title', { assetTag: assetTags }),
    author: first.organisationName,
    language,
    issuedAt: first.issuedAt,
    fonts: await loadFonts(resourcesFolder),
  })
  for (const facts of labels) drawLabel(paper, facts, language, format)
  return closePaper(paper)
}

function drawLabel(paper: Paper, facts: LabelFacts, language: Language, format: LabelFormat): void {
  paper.document.addPage()
  const words = translator(language)
  const texts = printableTexts(paper, labelTexts(facts, language))
  const drawing = layoutLabel(texts, format, measureOf(paper))
  const boxes = qrBoxes(qrSymbol(texts.assetTag), drawing.qr)
  drawFigure(paper, words('papers.label.codeOf', { assetTag: texts.assetTag }), () => drawQr(paper, boxes))
  const { badge, gradeBox } = drawing
  if (badge !== null) {
    const { x, y, width, height } = badge
    drawArtifact(paper, () =>
      paper.document
        .roundedRect(pointsOf(x), pointsOf(y), pointsOf(width), pointsOf(height), pointsOf(0.6))
        .fill('black'),
    )
  }
  for (const { text, box, baseline, ...style } of drawing.texts) {
    drawTagged(paper, 'P', () => drawText(paper, text, pointsOf(box.x), pointsOf(baseline), style))
  }
  const { letter } = facts
  if (letter === null || gradeBox === null) return
  const caption = letter === 'scrap' ? words('papers.label.scrap') : words('papers.label.grade')
  drawFigure(paper, words('papers.label.gradeOf', { letter: texts.grade ?? letter }), () =>
    drawGradeMark(paper, letter, caption, gradeBox),
  )
}

/** Millimetres, by the fonts of this paper. */
export function measureOf(paper: Paper): FontMeasure {
  return (text, font, sizePoints) => millimetresOf(textWidth(paper, text, font, sizePoints))
}

/** A text of which nothing can be printed is as good as none. */
export function printableTexts(paper: Paper, texts: LabelTexts): LabelTexts {
  const shown = (text: string | null, font: FontName = 'regular') =>
    (text === null ? '' : printable(paper, text, font)) || null
  return {
    ...texts,
    model: shown(texts.model) ?? texts.unknownModel,
    serial: shown(texts.serial, 'mono'),
    cpu: shown(texts.cpu),
    memoryAndDrives: shown(texts.memoryAndDrives),
    organisation: shown(texts.organisation),
  }
}
