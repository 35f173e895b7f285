import type { LabelSetup, PrinterCheck, PrinterDraft } from '../../../shared/contract/labels.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { Language } from '../../../shared/domain/document.ts'
import type { LabelOutcome } from '../../../shared/domain/labels/label-job.ts'
import type { LabelRefusal } from '../../../shared/domain/labels/label-order.ts'
import type { LabelPrinter } from '../../../shared/domain/labels/label-printer.ts'
import type { LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { zplOf } from '../../../shared/domain/labels/zpl.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { CoreDeps } from '../deps.ts'
import { loadFonts } from '../documents/fonts.ts'
import { openPaper } from '../documents/paper.ts'
import { sourceResourcesFolder } from '../documents/resources-folder.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { deliverLabels } from '../printing/deliver-labels.ts'
import { cupsQueues } from '../printing/print-by-cups.ts'
import { windowsPrinters } from '../printing/print-on-windows.ts'
import { checkZebra } from '../printing/print-on-zebra.ts'
import { isSameRecord } from '../session/is-same-record.ts'
import { largestLogoBytes, readLogo } from './label-logo.ts'
import { layPages } from './label-pages.ts'
import { labelSetup } from './label-setup.ts'
import { findTemplate } from './label-templates.ts'
import { measureOf } from './label-words.ts'
import * as repository from './labels.repository.ts'
import { logoSha256, saveLogo } from './logo.repository.ts'
import { rasterise } from './rasterise.ts'
import { renderLabelPdf } from './render-pdf.ts'
import { testPageScene } from './test-page.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId' | 'now' | 'evidence' | 'runCommand'> & { ledger: Ledger }
type TestPage = { outcome: LabelOutcome; file: File }

/** What the manager sets up: where labels come out, and by how much each printer is off. */
export function createLabelPrintersService({ db, newId, now, evidence, runCommand, ledger }: Ports) {
  return {
    /** Names that the system knows; a manager chooses among them instead of typing. */
    queues: (): Promise<string[]> =>
      process.platform === 'win32' ? windowsPrinters(runCommand) : cupsQueues(runCommand),

    async save(
      actor: Actor,
      draft: PrinterDraft,
      shown: PrinterDraft | null,
    ): Promise<LabelSetup | { stale: LabelPrinter } | null> {
      const saved = await ledger.change(actor, async ({ trx, at, record }) => {
        const before = draft.id === null ? null : await repository.findPrinter(trx, draft.id)
        if (draft.id !== null && before === null) return null
        if (before !== null && shown !== null && !isSameRecord(before, shown)) return { stale: before }
        const printer: LabelPrinter = { ...draft, id: draft.id ?? newId() }
        await repository.savePrinter(trx, printer, at)
        record({ action: 'LABEL_PRINTER_SET', subjectId: printer.id, before, after: printer })
        return 'SAVED' as const
      })
      return saved === 'SAVED' ? labelSetup(db) : saved
    },

    async remove(actor: Actor, printerId: string): Promise<LabelSetup | null> {
      const isKnown = await ledger.change(actor, async ({ trx, at, record }) => {
        const before = await repository.findPrinter(trx, printerId)
        if (before === null) return false
        await repository.removePrinter(trx, printerId, at)
        record({ action: 'LABEL_PRINTER_REMOVED', subjectId: printerId, before })
        return true
      })
      return isKnown ? labelSetup(db) : null
    },

    async check(printerId: string): Promise<PrinterCheck | null> {
      const printer = await repository.findPrinter(db, printerId)
      if (printer === null) return null
      return printer.way.kind === 'zebra' ? checkZebra(printer.way) : { state: 'NOT_ASKED' }
    },

    async testPage(printerId: string, templateId: string, language: Language): Promise<TestPage | LabelRefusal | null> {
      const printer = await repository.findPrinter(db, printerId)
      const template = findTemplate(templateId)
      if (printer === null || template === null) return null
      if (template.sheet !== null && printer.way.kind === 'zebra') return { code: 'SHEET_ON_ROLL_PRINTER' }
      const title = `${printer.name} · ${template.name}`
      const { pdf, zpl } = await drawTestPage(printer, template, title, language)
      const outcome = await deliverLabels(printer, { template, title, pdf, zpl }, runCommand)
      const fileName = translator(language)('papers.label.testPageFileName')
      return { outcome, file: new File([pdf as Uint8Array<ArrayBuffer>], fileName, { type: 'application/pdf' }) }
    },

    async setLogo(actor: Actor, file: File | null): Promise<LabelSetup | 'PHOTO_REFUSED'> {
      if (file !== null && file.size > largestLogoBytes) return 'PHOTO_REFUSED'
      const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer())
      if (bytes !== null && readLogo(bytes) === null) return 'PHOTO_REFUSED'
      const stored = bytes === null ? null : await evidence.put(bytes)
      await ledger.change(actor, async ({ trx, at, record }) => {
        const before = await logoSha256(trx)
        if (stored !== null) await noteEvidence(trx, stored, at)
        await saveLogo(trx, stored?.sha256 ?? null)
        record({
          action: 'LABEL_LOGO_SET',
          subjectId: 'labelLogo',
          before: { sha256: before },
          after: { sha256: stored?.sha256 ?? null },
        })
      })
      return labelSetup(db)
    },
  }

  async function drawTestPage(printer: LabelPrinter, template: LabelTemplate, title: string, language: Language) {
    const fonts = await loadFonts(sourceResourcesFolder)
    const issue = { title, author: null, language, issuedAt: now(), fonts }
    const measure = measureOf(openPaper({ widthMillimetres: 10, heightMillimetres: 10, ...issue }))
    const scene = testPageScene(template, { title }, measure)
    // The scene is the whole page already: as it leaves the printer, neither turned nor laid in slots.
    const flat: LabelTemplate = {
      ...template,
      isTurned: false,
      sheet: null,
      widthMillimetres: scene.width,
      heightMillimetres: scene.height,
    }
    const offset = { x: printer.offsetXMicrometres / 1000, y: printer.offsetYMicrometres / 1000 }
    const pages = layPages([scene], flat, printer.dotsPerInch, offset, null)
    const pdf = await renderLabelPdf(pages, { ...issue, codeAlternatives: [] })
    return { pdf, zpl: () => zplOf(rasterise(pages, 0, printer.dotsPerInch, fonts)) }
  }
}
