import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { sourceResourcesFolder } from '../../electron/core/documents/resources-folder.ts'
import type { WordBox } from '../documents/pdf-tools.ts'

export type ChromiumPrinter = {
  /** Lays the page out again and prints it, as one does for a paper that differs from the last. */
  print(): Promise<unknown>
  /** Of the browser and all its processes, since it started. */
  processorMilliseconds(): Promise<number>
  close(): Promise<void>
}

/** The peer: a page with the same words at the same places in the same fonts, through `Page.printToPDF`. */
export async function chromiumPrinter(words: readonly WordBox[]): Promise<ChromiumPrinter> {
  const executablePath = process.env.ETABLI_CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  const session = await browser.newBrowserCDPSession()
  const html = pageOf(words)
  return {
    async print() {
      await page.setContent(html)
      return page.pdf({ format: 'A4', printBackground: true, tagged: true })
    },
    async processorMilliseconds() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
    },
    close: () => browser.close(),
  }
}

function pageOf(words: readonly WordBox[]): string {
  const faces = ['regular', 'medium', 'semibold'].map((weight, index) => {
    const font = readFileSync(join(sourceResourcesFolder, `fonts/plex-sans-${weight}.ttf`)).toString('base64')
    return `@font-face{font-family:plex${index};src:url(data:font/ttf;base64,${font})}`
  })
  const spans = words.map(({ text, left, top, bottom }, index) => {
    const place = `left:${left}pt;top:${top}pt;font-size:${((bottom - top) * 0.75).toFixed(2)}pt`
    return `<span style="${place};font-family:plex${index % 3}">${text}</span>`
  })
  const style = `@page{size:A4;margin:0}body{margin:0}span{position:absolute;white-space:pre}`
  return `<!doctype html><style>${faces.join('')}${style}</style>${spans.join('')}`
}
