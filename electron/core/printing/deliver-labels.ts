import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LabelOutcome } from '../../../shared/domain/labels/label-job.ts'
import type { LabelPrinter } from '../../../shared/domain/labels/label-printer.ts'
import { type LabelTemplate, pageMillimetres } from '../../../shared/domain/labels/label-template.ts'
import type { RunCommand } from '../probe/run-command.ts'
import { printByCups } from './print-by-cups.ts'
import { printOnWindows } from './print-on-windows.ts'
import { printOnZebra } from './print-on-zebra.ts'

export type Delivery = { template: LabelTemplate; title: string; pdf: Uint8Array; zpl: () => string }

/** To the printer as it was set up: no caller names an address. */
export async function deliverLabels(
  printer: LabelPrinter | null,
  delivery: Delivery,
  runCommand: RunCommand,
): Promise<LabelOutcome> {
  const way = printer?.way ?? { kind: 'file' as const }
  if (printer === null || way.kind === 'file') return { state: 'FILE_MADE' }
  if (way.kind === 'zebra') {
    return printOnZebra({ ...way, dotsPerInch: printer.dotsPerInch, zpl: delivery.zpl() })
  }
  const { template, title, pdf } = delivery
  return withFile(pdf, (file) => {
    if (way.kind === 'windows') {
      return printOnWindows({ printerName: way.printerName, file, paper: template.sheet?.paper ?? null }, runCommand)
    }
    const { width, height } = pageMillimetres(template)
    const size = { widthMillimetres: width, heightMillimetres: height }
    return printByCups({ queue: way.queue, file, title, media: template.cupsMedia, ...size }, runCommand)
  })
}

/** Programs print files; this one is gone as soon as the queue has its own copy. */
async function withFile<Result>(pdf: Uint8Array, use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'etabli-print-'))
  try {
    const file = join(folder, 'labels.pdf')
    await writeFile(file, pdf, { mode: 0o600 })
    return await use(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
