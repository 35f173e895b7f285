import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { sourceResourcesFolder } from '../../electron/core/documents/resources-folder.ts'
import { someCertificateFacts } from '../documents/paper-builders.ts'
import { type WordBox, wordBoxes } from '../documents/pdf-tools.ts'
import { aSealedCertificate, someKeys } from '../documents/proof-workshop.ts'
import type { BenchResult } from './bench.ts'
import { medianOf, millisecondsOf } from './timing.ts'

/** Enough that what is compiled late and a neighbour's work do not decide the medians. */
const warmingRounds = 30
const rounds = 60

/**
 * One signed certificate of one page, everything included: record, seal, code, page, PDF/A and signature. Against it
 * Chromium prints a page with the same words at the same places in the same fonts, already laid out, unsigned.
 */
export async function documentsBench(): Promise<BenchResult> {
  const keys = someKeys()
  const certificate = (round: number) =>
    aSealedCertificate(keys, { facts: someCertificateFacts({ number: `CE-2026-${String(round).padStart(4, '0')}` }) })
  const { pdf } = await certificate(0)
  const browser = await chromium.launch({
    executablePath: process.env.ETABLI_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const print = await printerOf(browser, await wordBoxes(pdf))
    for (let round = 0; round < warmingRounds; round += 1) await certificate(round)
    for (let round = 0; round < 5; round += 1) await print()
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await millisecondsOf(() => certificate(round)))
      theirs.push(await millisecondsOf(print))
    }
    const medians = { 'signed certificate': medianOf(ours), 'Chromium printToPDF': medianOf(theirs) }
    return {
      medians,
      ratios: {
        'signed certificates per second, one core': 1000 / medians['signed certificate'],
        'Chromium printToPDF / signed certificate': medians['Chromium printToPDF'] / medians['signed certificate'],
      },
    }
  } finally {
    await browser.close()
  }
}

async function printerOf(browser: Browser, words: readonly WordBox[]): Promise<() => Promise<unknown>> {
  const page = await browser.newPage()
  await page.setContent(pageOf(words))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return () => page.pdf({ format: 'A4', printBackground: true, tagged: true })
}

function pageOf(words: readonly WordBox[]): string {
  const font = readFileSync(join(sourceResourcesFolder, 'fonts/plex-sans-regular.ttf')).toString('base64')
  const spans = words.map(({ text, left, top, bottom }) => {
    return `<span style="left:${left}pt;top:${top}pt;font-size:${((bottom - top) * 0.75).toFixed(2)}pt">${text}</span>`
  })
  return `<!doctype html><style>@font-face{font-family:plex;src:url(data:font/ttf;base64,${font})}
    @page{size:A4;margin:0}body{margin:0;font-family:plex}span{position:absolute;white-space:pre}</style>${spans.join('')}`
}
