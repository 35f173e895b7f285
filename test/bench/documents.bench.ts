import { someCertificateFacts } from '../documents/paper-builders.ts'
import { wordBoxes } from '../documents/pdf-tools.ts'
import { aSealedCertificate, someKeys } from '../documents/proof-workshop.ts'
import type { Bench, BenchResult } from './bench-result.ts'
import { chromiumPrinter } from './chromium-printer.ts'
import { measureDossier } from './dossier/measure-dossier.ts'
import { medianOf } from './timing.ts'

/** Enough that what is compiled late does not decide. */
const warmingRounds = 60
const rounds = 12
const papersPerRound = 10

/**
 * Signed certificates of one page, everything included: record, seal, code, page, PDF/A and signature, against Chromium
 * laying out and printing a page with the same words, unsigned. Both are counted in processor time, all processes of
 * each: one core's worth of papers, whatever the neighbours do meanwhile.
 */
export const documentsBench: Bench = {
  shown: [
    { figure: 'signed certificates per second on one core', unit: '/s', atLeast: 40 },
    { figure: 'Chromium printToPDF / signed certificate', unit: '×', atLeast: 10 },
    { figure: 'donor dossier of 300 machines, PDF and sealed ZIP', unit: 'ms', atMost: 15_000 },
    { figure: 'peak memory of that dossier, MB', unit: 'MB', atMost: 400 },
  ],
  run: measure,
}

async function measure(): Promise<BenchResult> {
  const papers = await measureCertificates()
  const { milliseconds, peakMegabytes, archiveMegabytes } = await measureDossier(300)
  return {
    medians: { ...papers.medians, 'donor dossier of 300 machines, PDF and sealed ZIP': milliseconds },
    ratios: papers.ratios,
    others: {
      ...papers.others,
      'peak memory of that dossier, MB': peakMegabytes,
      'sealed ZIP of that dossier, MB': archiveMegabytes,
    },
  }
}

async function measureCertificates() {
  const keys = someKeys()
  const certificate = (n: number) =>
    aSealedCertificate(keys, { facts: someCertificateFacts({ number: `CE-2026-${String(n).padStart(4, '0')}` }) })
  const { pdf } = await certificate(0)
  const chromium = await chromiumPrinter(await wordBoxes(pdf))
  try {
    for (let n = 0; n < warmingRounds; n += 1) await certificate(n)
    for (let n = 0; n < 5; n += 1) await chromium.print()
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await perPaper(ownMilliseconds, certificate))
      theirs.push(await perPaper(chromium.processorMilliseconds, chromium.print))
    }
    return resultOf(medianOf(ours), medianOf(theirs))
  } finally {
    await chromium.close()
  }
}

async function perPaper(clock: () => number | Promise<number>, make: (n: number) => Promise<unknown>): Promise<number> {
  const before = await clock()
  for (let n = 0; n < papersPerRound; n += 1) await make(n)
  return ((await clock()) - before) / papersPerRound
}

function ownMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function resultOf(ours: number, theirs: number) {
  return {
    medians: { 'signed certificate, processor': ours, 'Chromium printToPDF, processor': theirs },
    ratios: { 'Chromium printToPDF / signed certificate': theirs / ours },
    others: { 'signed certificates per second on one core': 1000 / ours },
  }
}
