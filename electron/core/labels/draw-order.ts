import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { Language, Organisation } from '../../../shared/domain/document.ts'
import { certifiableErasure } from '../../../shared/domain/erasure.ts'
import {
  duplicatesAmong,
  fieldsFor,
  type LabelOrder,
  type LabelRefusal,
  type LabelTarget,
} from '../../../shared/domain/labels/label-order.ts'
import type { LabelPrinter } from '../../../shared/domain/labels/label-printer.ts'
import type { LabelTemplate } from '../../../shared/domain/labels/label-template.ts'
import { type Placement, placeLabels } from '../../../shared/domain/labels/sheet-slots.ts'
import type { Db } from '../audit/ledger.ts'
import { plainJson } from '../db/columns.ts'
import { labelFacts } from '../documents/facts-of-machine.ts'
import type { PaperFonts } from '../documents/fonts.ts'
import { openPaper } from '../documents/paper.ts'
import { sha256Of } from '../evidence/evidence-store.ts'
import { machinePage } from '../machines/machine-page.ts'
import { driveWords } from './drive-words.ts'
import type { Logo } from './label-logo.ts'
import { type LabelPages, layPages } from './label-pages.ts'
import { chosenWords, type LabelWords, measureOf, printableWords } from './label-words.ts'
import { layoutLabel } from './layout-label.ts'
import { type LabelMarks, machineWords } from './machine-words.ts'
import type { Scene } from './scene.ts'

type LabelSubjectDrawn = LabelTarget & {
  assetTag: string
  contentSha256: string
  isDuplicate: boolean
  facts: unknown
  scene: Scene
  codeAlternative: string
}
export type DrawnOrder = {
  subjects: LabelSubjectDrawn[]
  pages: LabelPages
  places: Placement[] | null
  dotsPerInch: number
}
export type DrawContext = {
  db: Db
  organisation: Organisation | null
  logo: Logo | null
  fonts: PaperFonts
  issuedAt: string
  timeZone: string
  template: LabelTemplate
  printer: LabelPrinter | null
  usedSlots: readonly number[]
  /** Contents of which a label may be stuck somewhere. */
  existing: (machineId: string) => Promise<ReadonlySet<string>>
}
type Said = LabelTarget & {
  assetTag: string
  facts: unknown
  words: (language: Language, marks: LabelMarks) => LabelWords
}

/** Every label of an order, laid on its pages; else every reason against. `null` = a machine or drive is not known. */
export async function drawOrder(order: LabelOrder, context: DrawContext): Promise<DrawnOrder | LabelRefusal[] | null> {
  const { template, printer } = context
  const refusals = orderRefusals(order, context)
  if (refusals.length > 0) return refusals
  const said: Said[] = []
  for (const target of order.targets) {
    const one = await sayOf(target, context)
    if (one === null) return null
    if ('code' in one) refusals.push(one)
    else said.push(one)
  }
  if (refusals.length > 0) return refusals
  const dotsPerInch = printer?.dotsPerInch ?? template.printerDotsPerInch
  const subjects = layoutAll(await withDuplicates(said, context), order, dotsPerInch, context)
  if (!subjects.every((one) => 'scene' in one)) return subjects.filter((one) => 'code' in one)
  const { sheet } = template
  const places = sheet === null ? null : placeLabels(sheet, context.usedSlots, order.firstSlot, subjects.length)
  const offset = { x: (printer?.offsetXMicrometres ?? 0) / 1000, y: (printer?.offsetYMicrometres ?? 0) / 1000 }
  const scenes = subjects.map(({ scene }) => scene)
  return { subjects, places, dotsPerInch, pages: layPages(scenes, template, dotsPerInch, offset, places) }
}

function orderRefusals({ targets }: LabelOrder, { template, printer }: DrawContext): LabelRefusal[] {
  const refusals: LabelRefusal[] = []
  const uses = new Set(targets.map(({ driveId }) => (driveId === null ? 'machine' : 'drive')))
  if ([...uses].some((use) => !template.uses.includes(use))) refusals.push({ code: 'TEMPLATE_FOR_OTHER_USE' })
  if (template.sheet !== null && printer?.way.kind === 'zebra') refusals.push({ code: 'SHEET_ON_ROLL_PRINTER' })
  return refusals
}

async function sayOf(target: LabelTarget, context: DrawContext): Promise<Said | LabelRefusal | null> {
  const page = await machinePage(context.db, target.machineId)
  if (page === null) return null
  const { assetTag } = page.machine
  const issue = { issuedAt: context.issuedAt, timeZone: context.timeZone }
  if (target.driveId === null) {
    const facts = labelFacts(page, context.organisation, issue)
    return { ...target, assetTag, facts, words: (language, marks) => machineWords(facts, language, marks) }
  }
  const drive = page.drives.find(({ id }) => id === target.driveId)
  if (drive === undefined) return null
  const { manufacturer, model, sizeBytes, mediaType, serial } = drive.facts
  if (serial === null) return { code: 'NO_DRIVE_SERIAL', assetTag }
  const erasure = drive.decisive === null ? null : certifiableErasure(drive.decisive)
  const organisationName = context.organisation?.name ?? null
  const facts = {
    ...issue,
    drive: { manufacturer, model, sizeBytes, mediaType, serial },
    assetTag,
    erasure,
    organisationName,
  }
  return { ...target, assetTag, facts, words: (language, marks) => driveWords(facts, language, marks) }
}

/** The same content printed before is the same label again, whatever its size or language. */
async function withDuplicates(said: readonly Said[], { existing }: DrawContext) {
  const contents = said.map(({ words, driveId }) => {
    const plain = words('fr', { isDuplicate: false, logo: null })
    return sha256Of(new TextEncoder().encode(canonicalJson(plainJson({ driveId, plain }))))
  })
  const known = new Set<string>()
  for (const { machineId } of said) for (const content of await existing(machineId)) known.add(content)
  const duplicates = duplicatesAmong(contents, known)
  return said.map((one, index) => ({
    ...one,
    contentSha256: contents[index] as string,
    isDuplicate: duplicates[index] as boolean,
  }))
}

function layoutAll(
  said: Awaited<ReturnType<typeof withDuplicates>>,
  order: LabelOrder,
  dotsPerInch: number,
  { template, fonts, logo, issuedAt }: DrawContext,
): (LabelSubjectDrawn | LabelRefusal)[] {
  const { language, symbology } = order
  // Thrown away: it only measures.
  const paper = openPaper({
    widthMillimetres: 10,
    heightMillimetres: 10,
    title: '',
    author: null,
    language,
    issuedAt,
    fonts,
  })
  const measure = measureOf(paper)
  return said.map(({ words, ...subject }): LabelSubjectDrawn | LabelRefusal => {
    const all = words(language, { isDuplicate: subject.isDuplicate, logo })
    const chosen = chosenWords(all, order.fields ?? fieldsFor(template, subject))
    const scene = layoutLabel(printableWords(paper, chosen), { template, symbology, dotsPerInch }, measure)
    if ('texts' in scene) return { ...subject, scene, codeAlternative: all.codeAlternative }
    return { ...scene, assetTag: subject.assetTag }
  })
}
