import { encode } from 'fast-png'
import type { Language } from '../../../shared/domain/document.ts'
import { drawQr, qrBoxes } from '../documents/draw-qr.ts'
import type { PaperFonts } from '../documents/fonts.ts'
import { pointsOf } from '../documents/millimetres.ts'
import {
  closePaper,
  drawArtifact,
  drawFigure,
  drawTagged,
  drawText,
  openPaper,
  type Paper,
} from '../documents/paper.ts'
import type { Logo } from './label-logo.ts'
import type { LabelPages, PlacedScene } from './label-pages.ts'
import type { PlacedCode, Shape } from './scene.ts'

export type LabelPaper = {
  title: string
  author: string | null
  language: Language
  issuedAt: string
  fonts: PaperFonts
  /** What is said in place of each code, label by label. */
  codeAlternatives: readonly string[]
}

/** The labels at their true size. The same facts give the same bytes. */
export async function renderLabelPdf({ width, height, pages }: LabelPages, about: LabelPaper): Promise<Uint8Array> {
  const paper = openPaper({ widthMillimetres: width, heightMillimetres: height, ...about })
  let index = 0
  for (const page of pages) {
    paper.document.addPage()
    for (const placed of page) drawPlaced(paper, placed, about.codeAlternatives[index++] ?? '')
  }
  return closePaper(paper)
}

function drawPlaced(paper: Paper, { scene, origin, isTurned }: PlacedScene, codeAlternative: string): void {
  const { document } = paper
  document.save()
  document.translate(pointsOf(origin.x), pointsOf(origin.y))
  if (isTurned) document.rotate(90)
  const { code, logo } = scene
  if (code !== null) drawFigure(paper, codeAlternative, () => drawCode(paper, code))
  if (scene.shapes.length > 0) drawArtifact(paper, () => drawShapes(paper, scene.shapes))
  for (const { text, box, baseline, font, sizePoints, colour } of scene.texts) {
    drawTagged(paper, 'P', () =>
      drawText(paper, text, pointsOf(box.x), pointsOf(baseline), { font, sizePoints, colour }),
    )
  }
  if (logo !== null) {
    const { x, y, width, height } = logo.box
    drawArtifact(paper, () =>
      document.image(logoPng(logo.logo), pointsOf(x), pointsOf(y), {
        width: pointsOf(width),
        height: pointsOf(height),
      }),
    )
  }
  document.restore()
}

function drawCode(paper: Paper, { symbol, x, y, module, height }: PlacedCode): void {
  // A bar code is one row of modules, as high as its place.
  const boxes = qrBoxes(symbol.modules, { x, y, module })
  drawQr(paper, symbol.symbology === 'code128' ? boxes.map((box) => ({ ...box, y, height })) : boxes)
}

function drawShapes({ document }: Paper, shapes: readonly Shape[]): void {
  for (const { points, colour } of shapes) {
    document.polygon(...points.map(({ x, y }): [number, number] => [pointsOf(x), pointsOf(y)])).fill(colour)
  }
}

function logoPng({ width, height, black }: Logo): Buffer {
  const data = Uint8Array.from(black, (isBlack) => (isBlack ? 0 : 255))
  return Buffer.from(encode({ width, height, data, depth: 8, channels: 1 }))
}
