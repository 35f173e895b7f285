import type { Language } from '../../../shared/domain/document.ts'
import { type FontName, fontNames, type PaperFonts } from './fonts.ts'
import { pointsOf } from './millimetres.ts'
import { newPdf } from './pdfkit.ts'
import { printableOnce, shareFontWork, widthOnce } from './shared-font-work.ts'

type PaperOptions = {
  widthMillimetres: number
  heightMillimetres: number
  title: string
  author: string | null
  language: Language
  /** ISO instant; the only time in the file, so that the same facts give the same bytes. */
  issuedAt: string
  fonts: PaperFonts
  /** Made to be kept: PDF/A-3b, which may carry the record it shows. */
  isArchive?: boolean
}

/** `root` holds every element of the document's structure, in reading order. */
export type Paper = {
  document: PDFKit.PDFDocument
  root: PDFKit.PDFStructureElement
  fonts: PaperFonts
}

export type TextStyle = { font: FontName; sizePoints: number; colour?: string }

/** An empty tagged PDF without any page, its fonts ready under their names. */
export function openPaper(options: PaperOptions): Paper {
  const document = newPdf({
    // pdfkit would embed Helvetica by its name only.
    font: null as unknown as string,
    size: [pointsOf(options.widthMillimetres), pointsOf(options.heightMillimetres)],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    ...(options.isArchive === true && { subset: 'PDF/A-3b' as const }),
    tagged: true,
    lang: options.language,
    displayTitle: true,
    info: {
      Title: metadataText(options.title),
      Author: metadataText(options.author ?? ''),
      Creator: 'Établi',
      Producer: 'Établi',
      CreationDate: new Date(options.issuedAt),
    },
  })
  for (const name of fontNames) document.registerFont(name, options.fonts[name] as unknown as Uint8Array)
  shareFontWork(document, options.fonts, options.isArchive === true)
  const root = document.struct('Document')
  document.addStructure(root)
  return { document, root, fonts: options.fonts }
}

/** pdfkit writes these words into XML as they are. */
function metadataText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '\uff06')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
}

export function closePaper({ document, root }: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    root.end()
    document.on('error', reject)
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.end()
  })
}

/** What the style's font can show of a text: to be measured and drawn as it is. */
export function printable(paper: Paper, text: string, font: FontName): string {
  return printableOnce(paper.fonts[font], text)
}

/** Width in points. */
export function textWidth(paper: Paper, text: string, font: FontName, sizePoints: number): number {
  const { document, fonts } = paper
  const measured = (part: string) =>
    widthOnce(fonts[font], part, () => document.font(font).fontSize(1).widthOfString(part))
  // Lines are drawn with a space behind them: measured like that, their last word is shaped once and not twice.
  return sizePoints * (measured(`${text} `) - measured(' '))
}

/** One line, its baseline at `baseline`; points from the top left corner. */
export function drawText(paper: Paper, text: string, x: number, baseline: number, style: TextStyle): void {
  paper.document
    .font(style.font)
    .fontSize(style.sizePoints)
    .fillColor(style.colour ?? 'black')
    .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
}

/** What `draw` puts on the page is one element of the document's structure, for readers who hear it. */
export function drawTagged(paper: Paper, type: 'H1' | 'H2' | 'H3' | 'P', draw: () => void): void {
  const { document, root } = paper
  const content = document.markStructureContent(type)
  draw()
  document.endMarkedContent()
  root.add(document.struct(type, {}, [content]))
}

/** A picture with the words that stand for it. */
export function drawFigure(paper: Paper, alternative: string, draw: () => void): void {
  const { document, root } = paper
  const content = document.markStructureContent('Figure')
  draw()
  document.endMarkedContent()
  root.add(document.struct('Figure', { alt: alternative }, [content]))
}

/** Lines, folios: nothing that a reader should hear. */
export function drawArtifact(paper: Paper, draw: () => void): void {
  paper.document.markContent('Artifact')
  draw()
  paper.document.endMarkedContent()
}
