import { loadFonts } from '../../electron/core/documents/fonts.ts'
import { label62x29 } from '../../electron/core/documents/label-format.ts'
import { layoutLabel } from '../../electron/core/documents/label-layout.ts'
import { labelTexts } from '../../electron/core/documents/label-texts.ts'
import { openPaper } from '../../electron/core/documents/paper.ts'
import type { LabelFacts } from '../../electron/core/documents/paper-facts.ts'
import { measureOf, printableTexts } from '../../electron/core/documents/render-label.ts'
import { sourceResourcesFolder } from '../../electron/core/documents/resources-folder.ts'
import type { Language } from '../../shared/domain/document.ts'

/** Where everything of a label stands, each text with the width that it really takes. */
export async function drawingOf(facts: LabelFacts, language: Language) {
  const { widthMillimetres, heightMillimetres } = label62x29
  const fonts = await loadFonts(sourceResourcesFolder)
  const issue = { title: '', author: null, language, issuedAt: facts.issuedAt }
  const paper = openPaper({ widthMillimetres, heightMillimetres, ...issue, fonts })
  const measure = measureOf(paper)
  const drawing = layoutLabel(printableTexts(paper, labelTexts(facts, language)), label62x29, measure)
  const texts = drawing.texts.map((text) => ({ ...text, textWidth: measure(text.text, text.font, text.sizePoints) }))
  return { ...drawing, texts }
}
