import type PDFDocument from 'pdfkit'

let Loaded: typeof PDFDocument | null = null

/**
 * pdfkit and its reader of fonts are the heaviest that the core brings, and no start waits for them: they come with the
 * fonts, without which no paper is opened.
 */
export async function bringPdfkit(): Promise<void> {
  Loaded = (await import('pdfkit')).default
}

export function newPdf(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  if (Loaded === null) throw new Error('The fonts are loaded before a paper is opened')
  return new Loaded(options)
}
