import type { LabelPreview, LabelSetup } from '../../../shared/contract/labels.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import type { IssuedDocument, Language } from '../../../shared/domain/document.ts'
import { type LabelJob, type LabelOutcome, mayExist, wantsAnswer } from '../../../shared/domain/labels/label-job.ts'
import type { LabelOrder, LabelRefusal } from '../../../shared/domain/labels/label-order.ts'
import type { LabelPrinter } from '../../../shared/domain/labels/label-printer.ts'
import type { DotsPerInch, LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { slotCount } from '../../../shared/domain/labels/sheet-slots.ts'
import { zplOf } from '../../../shared/domain/labels/zpl.ts'
import type { Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { documentsOf } from '../documents/documents.repository.ts'
import { loadFonts } from '../documents/fonts.ts'
import { sourceResourcesFolder } from '../documents/resources-folder.ts'
import { noteEvidence } from '../evidence/evidence.repository.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { deliverLabels } from '../printing/deliver-labels.ts'
import { findOrganisation } from '../session/people.repository.ts'
import { type DrawnOrder, drawOrder } from './draw-order.ts'
import { asRead, fileNameOf, titleOf } from './label-output.ts'
import { findLogo, labelSetup } from './label-setup.ts'
import { defaultTemplateId, findTemplate } from './label-templates.ts'
import * as repository from './labels.repository.ts'
import { endBrokenOff, noteLabels } from './note-labels.ts'
import { pngOf, rasterise } from './rasterise.ts'
import { renderLabelPdf } from './render-pdf.ts'

type Ports = Pick<
  CoreDeps,
  'db' | 'newId' | 'now' | 'evidence' | 'timeZone' | 'runCommand' | 'ownBenchId' | 'otherCores'
> & {
  ledger: Ledger
  hub: ChangeHub
}
export type LabelsRefused = { refused: 'NOT_FOUND' } | { refused: 'REFUSED'; refusals: LabelRefusal[] }
type Ready = { template: LabelTemplate; printer: LabelPrinter | null; drawn: DrawnOrder }

/** Sharp enough to judge a sheet of labels on any screen. */
const sheetPreviewDots = 203

export function createLabelsService(ports: Ports) {
  const { db, newId, now, evidence, timeZone, runCommand, ownBenchId, otherCores, ledger, hub } = ports
  /** Jobs that this core is sending; any other of this bench that still says so was broken off. */
  const sending = new Set<string>()

  return {
    setup: (): Promise<LabelSetup> => labelSetup(db),

    /** Drawn from what would be printed, dot by dot. */
    async preview(order: LabelOrder): Promise<LabelPreview | LabelsRefused> {
      const ready = await draw(order)
      if ('refused' in ready) return ready
      const { drawn, template } = ready
      const [first] = drawn.subjects
      const code = first?.scene.code ?? null
      const dots = template.sheet === null ? drawn.dotsPerInch : sheetPreviewDots
      const png = pngOf(rasterise(asRead(drawn, template), 0, dots, await fonts()))
      return {
        image: new File([png as Uint8Array<ArrayBuffer>], 'label.png', { type: 'image/png' }),
        dotsPerInch: drawn.dotsPerInch as DotsPerInch,
        dropped: [...new Set(drawn.subjects.flatMap(({ scene }) => scene.dropped))],
        duplicateTags: drawn.subjects.filter(({ isDuplicate }) => isDuplicate).map(({ assetTag }) => assetTag),
        dotsPerModule: code?.dotsPerModule ?? 0,
        moduleMicrometres: Math.round((code?.module ?? 0) * 1000),
        pageCount: drawn.pages.pages.length,
      }
    },

    async print(actor: Actor, order: LabelOrder): Promise<LabelJob | LabelsRefused> {
      const ready = await draw(order)
      if ('refused' in ready) return ready
      const pdf = await pdfOf(ready, order.language)
      const jobId = newId()
      sending.add(jobId)
      try {
        await begin(actor, jobId, order, ready, pdf)
        const outcome = await deliver(ready, pdf, order.language)
        await end(actor, jobId, outcome, order.language, ready, pdf)
      } finally {
        sending.delete(jobId)
      }
      return (await findJob(jobId)) as LabelJob
    },

    /** A machine's label as a file, by the workshop's first template: for the command line. */
    async issueLabel(actor: Actor, machineId: string, language: Language): Promise<IssuedDocument | null> {
      const targets = [{ machineId, driveId: null }]
      const plain = {
        templateId: defaultTemplateId,
        symbology: 'qr',
        fields: null,
        printerId: null,
        firstSlot: 0,
      } as const
      const job = await this.print(actor, { targets, language, ...plain })
      if ('refused' in job) {
        if (job.refused === 'NOT_FOUND') return null
        throw new Error(`The label is refused: ${job.refusals.map(({ code }) => code).join(', ')}`)
      }
      const documents = await documentsOf(db, machineId)
      return documents.find(({ kind, sha256 }) => kind === 'label' && sha256 === job.pdfSha256) ?? null
    },

    async jobs(machineId: string | null): Promise<LabelJob[]> {
      return Promise.all((await repository.listJobs(db, machineId)).map(asItStands))
    },

    async answer(
      actor: Actor,
      jobId: string,
      cameOut: boolean,
    ): Promise<LabelJob | { refused: 'NOT_FOUND' | 'NOT_ASKED' }> {
      const refused = await ledger.change(actor, async (change) => {
        const { trx, at, record } = change
        const found = await repository.findJob(trx, jobId)
        const job = found === null ? null : await asItStands(found)
        if (job === null) return 'NOT_FOUND'
        if (!wantsAnswer(job)) return 'NOT_ASKED'
        if (found?.outcome.state === 'SENDING') await endBrokenOff(change, newId, job, cameOut)
        await repository.setAnswer(trx, jobId, { cameOut, at, operatorName: actor.operatorName })
        for (const machineId of machineIdsOf(job.subjects)) {
          record({ action: 'LABEL_ANSWERED', subjectId: jobId, machineId, after: { cameOut } })
          await refreshSummary(trx, machineId, at)
        }
        return null
      })
      if (refused !== null) return { refused }
      hub.publish({ subject: 'machines', id: null })
      return (await findJob(jobId)) as LabelJob
    },

    async file(jobId: string): Promise<File | null> {
      const job = await repository.findJob(db, jobId)
      if (job === null) return null
      const bytes = await evidence.get(job.pdfSha256)
      return new File([bytes as Uint8Array<ArrayBuffer>], fileNameOf(job.subjects), { type: 'application/pdf' })
    },

    async setSheet(
      actor: Actor,
      templateId: string,
      usedSlots: readonly number[],
      shown: readonly number[] | null,
    ): Promise<LabelSetup | null> {
      const sheet = findTemplate(templateId)?.sheet ?? null
      if (sheet === null) return null
      await ledger.change(actor, async ({ trx, at, record }) => {
        const standing = (await repository.begunSheets(trx))[templateId] ?? []
        const takenSince = shown === null ? [] : standing.filter((slot) => !shown.includes(slot))
        const used = [...new Set([...usedSlots, ...takenSince])]
          .filter((slot) => slot < slotCount(sheet))
          .toSorted((one, other) => one - other)
        await repository.saveSheet(trx, templateId, used, at)
        record({ action: 'LABEL_SHEET_SET', subjectId: templateId, after: { usedSlots: used } })
      })
      return labelSetup(db)
    },
  }

  async function draw(order: LabelOrder): Promise<Ready | LabelsRefused> {
    const template = findTemplate(order.templateId)
    const printer = order.printerId === null ? null : await repository.findPrinter(db, order.printerId)
    if (template === null || (order.printerId !== null && printer === null)) return { refused: 'NOT_FOUND' }
    const drawn = await drawOrder(order, {
      db,
      template,
      printer,
      timeZone,
      issuedAt: now(),
      fonts: await fonts(),
      organisation: await findOrganisation(db),
      logo: await findLogo(db, evidence),
      usedSlots: (await repository.begunSheets(db))[template.id] ?? [],
      existing: (machineId) => repository.existingContents(db, machineId),
    })
    if (drawn === null) return { refused: 'NOT_FOUND' }
    return Array.isArray(drawn) ? { refused: 'REFUSED', refusals: drawn } : { template, printer, drawn }
  }

  async function pdfOf({ drawn }: Ready, language: Language): Promise<Uint8Array> {
    return renderLabelPdf(drawn.pages, {
      language,
      title: titleOf(drawn, language),
      author: (await findOrganisation(db))?.name ?? null,
      issuedAt: now(),
      fonts: await fonts(),
      codeAlternatives: drawn.subjects.map(({ codeAlternative }) => codeAlternative),
    })
  }

  async function deliver(
    { template, printer, drawn }: Ready,
    pdf: Uint8Array,
    language: Language,
  ): Promise<LabelOutcome> {
    const faces = await fonts()
    const zpl = () =>
      drawn.pages.pages.map((_, page) => zplOf(rasterise(drawn.pages, page, drawn.dotsPerInch, faces))).join('')
    return deliverLabels(printer, { template, title: titleOf(drawn, language), pdf, zpl }, runCommand)
  }

  /** On disk before a single byte leaves: a power cut may hide what came out, never that it was sent. */
  async function begin(
    actor: Actor,
    jobId: string,
    order: LabelOrder,
    { template, printer, drawn }: Ready,
    pdf: Uint8Array,
  ) {
    const stored = await evidence.put(pdf)
    await ledger.change(actor, async ({ trx, at, record }) => {
      await noteEvidence(trx, stored, at)
      const { symbology, language } = order
      await repository.insertJob(trx, {
        id: jobId,
        templateId: template.id,
        templateVersion: template.version,
        printerId: printer?.id ?? null,
        printerName: printer?.name ?? null,
        symbology,
        language,
        outcome: { state: 'SENDING', coreId: otherCores?.ownId ?? null },
        pdfSha256: stored.sha256,
        createdAt: at,
        operatorName: actor.operatorName,
        benchId: ownBenchId,
        places: drawn.places,
        subjects: drawn.subjects.map(({ machineId, driveId, assetTag, isDuplicate, contentSha256, facts }) => ({
          machineId,
          driveId,
          assetTag,
          isDuplicate,
          contentSha256,
          facts,
        })),
      })
      const after = { templateId: template.id, templateVersion: template.version, printer: printer?.name ?? null }
      for (const { machineId, driveId, isDuplicate } of drawn.subjects) {
        record({ action: 'LABEL_ORDERED', subjectId: jobId, machineId, after: { ...after, driveId, isDuplicate } })
      }
    })
  }

  async function end(
    actor: Actor,
    jobId: string,
    outcome: LabelOutcome,
    language: Language,
    ready: Ready,
    pdf: Uint8Array,
  ) {
    const { drawn, template } = ready
    const { sha256 } = await evidence.put(pdf)
    await ledger.change(actor, async (change) => {
      const { trx, at, record } = change
      await repository.setOutcome(trx, jobId, outcome)
      for (const machineId of machineIdsOf(drawn.subjects)) {
        record({ action: 'LABEL_OUTCOME', subjectId: jobId, machineId, after: outcome })
      }
      // Taken for gone and answered for meanwhile: what came out is written already.
      const isAnswered = ((await repository.findJob(trx, jobId))?.answer ?? null) !== null
      if (isAnswered || !mayExist({ outcome, answer: null })) return
      const paper = { language, sha256, sizeBytes: pdf.byteLength, jobId }
      const machines = drawn.subjects.filter(({ driveId }) => driveId === null)
      await noteLabels(change, newId, { machines, paper, places: drawn.places, templateId: template.id })
      for (const machineId of machineIdsOf(drawn.subjects)) await refreshSummary(trx, machineId, at)
    })
    hub.publish({ subject: 'machines', id: null })
  }

  async function findJob(jobId: string): Promise<LabelJob | null> {
    const job = await repository.findJob(db, jobId)
    return job === null ? null : asItStands(job)
  }

  /** What a core was sending when it went is not known to anybody: a person looks at the printer. */
  async function asItStands(job: LabelJob): Promise<LabelJob> {
    const isKnown = job.outcome.state !== 'SENDING' || sending.has(job.id) || (await isSentElsewhere(job))
    return isKnown ? job : { ...job, outcome: { state: 'INTERRUPTED' } }
  }

  async function isSentElsewhere({ benchId, outcome }: LabelJob): Promise<boolean> {
    if (outcome.state !== 'SENDING' || benchId === null || benchId === ownBenchId) return false
    // Not told by a core of an older version: it ended for the update.
    const coreId = outcome.coreId ?? null
    return coreId !== null && otherCores !== undefined && !(await otherCores.isGone(coreId))
  }
}

const fonts = () => loadFonts(sourceResourcesFolder)

function machineIdsOf(subjects: readonly { machineId: string }[]): Set<string> {
  return new Set(subjects.map(({ machineId }) => machineId))
}
