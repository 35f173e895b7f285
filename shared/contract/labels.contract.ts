import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { languages } from '../domain/document.ts'
import type { LabelJob } from '../domain/labels/label-job.ts'
import { type LabelOrder, type LabelRefusal, mostLabelsAtOnce } from '../domain/labels/label-order.ts'
import {
  isPrinterHost,
  isQueueName,
  type LabelPrinter,
  largestOffsetMicrometres,
} from '../domain/labels/label-printer.ts'
import {
  type DotsPerInch,
  type LabelField,
  type LabelTemplate,
  labelFields,
  printerDensities,
  symbologies,
} from '../domain/labels/label-template.ts'
import type { PrinterFault } from '../domain/labels/zebra-status.ts'
import { idSchema, lineSchema } from './common.ts'

/** All that a page needs to offer labels. */
export type LabelSetup = {
  templates: LabelTemplate[]
  printers: LabelPrinter[]
  /** Used slots of the sheets that were begun, by template. */
  begunSheets: Record<string, number[]>
  hasLogo: boolean
  /** Queues can be named by a manager on this system. */
  system: 'linux' | 'windows' | 'other'
}

/** The first label, or the first page of a sheet, in the dots of its printer. */
export type LabelPreview = {
  image: File
  dotsPerInch: DotsPerInch
  /** What has no room, for all labels together. */
  dropped: LabelField[]
  duplicateTags: string[]
  /** Of the first code. */
  dotsPerModule: number
  moduleMicrometres: number
  pageCount: number
}

/** What a printer says of itself; nothing is printed. */
export type PrinterCheck =
  | { state: 'READY' | 'FAULT'; faults: PrinterFault[]; model: string | null; dotsPerInch: number | null }
  | { state: 'REFUSED_CONNECTION' | 'UNREACHABLE' | 'SILENT' | 'NOT_PRIVATE_ADDRESS' }
  /** Only Zebras are asked; the others show their state in the system's own queue. */
  | { state: 'NOT_ASKED' }

const template = z.string().regex(/^[a-z0-9-]{1,40}$/)
const orderSchema = z.object({
  targets: z
    .array(z.object({ machineId: idSchema, driveId: idSchema.nullable().default(null) }))
    .min(1)
    .max(mostLabelsAtOnce),
  templateId: template,
  symbology: z.enum(symbologies).default('qr'),
  fields: z.array(z.enum(labelFields)).max(labelFields.length).nullable().default(null),
  language: z.enum(languages).default('fr'),
  printerId: idSchema.nullable().default(null),
  firstSlot: z.number().int().min(0).max(400).default(0),
}) satisfies z.ZodType<LabelOrder>

const waySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('zebra'),
    host: z.string().trim().refine(isPrinterHost),
    port: z.number().int().min(1024).max(65_535),
  }),
  z.object({ kind: z.literal('cups'), queue: z.string().trim().refine(isQueueName) }),
  z.object({ kind: z.literal('windows'), printerName: lineSchema.refine((name) => !name.startsWith('-')) }),
  z.object({ kind: z.literal('file') }),
])
const offset = z.number().int().min(-largestOffsetMicrometres).max(largestOffsetMicrometres)
const printerSchema = z.object({
  id: idSchema.nullable(),
  name: lineSchema,
  way: waySchema,
  dotsPerInch: z.literal(printerDensities),
  offsetXMicrometres: offset,
  offsetYMicrometres: offset,
})
export type PrinterDraft = z.infer<typeof printerSchema>

const slots = z.array(z.number().int().min(0).max(400)).max(400)
const notFound = { NOT_FOUND: { status: 404 } } as const
const refused = { LABELS_REFUSED: { status: 409, data: type<{ refusals: LabelRefusal[] }>() } } as const
const printerOnly = z.object({ printerId: idSchema })

export const labelsContract = {
  setup: oc.output(type<LabelSetup>()),
  preview: oc
    .input(orderSchema)
    .errors({ ...notFound, ...refused })
    .output(type<LabelPreview>()),
  /** Sends the labels and says how far they came. */
  print: oc
    .input(orderSchema)
    .errors({ ...notFound, ...refused })
    .output(type<LabelJob>()),
  /** Newest first. */
  jobs: oc.input(z.object({ machineId: idSchema.nullable() })).output(type<LabelJob[]>()),
  /** A person says whether the labels came out. */
  answer: oc
    .input(z.object({ jobId: idSchema, cameOut: z.boolean() }))
    .errors({ ...notFound, NOT_ASKED: { status: 409 } })
    .output(type<LabelJob>()),
  /** The PDF of what was printed. */
  file: oc
    .input(z.object({ jobId: idSchema }))
    .errors(notFound)
    .output(z.instanceof(File)),
  /** The sheet in the drawer: which slots are bare. `shown`: those that the person corrected; what labels took since stays taken. */
  setSheet: oc
    .input(z.object({ templateId: template, usedSlots: slots, shown: slots.nullable().default(null) }))
    .errors(notFound)
    .output(type<LabelSetup>()),
  /** Names of the queues that this system knows, for a manager to choose from. */
  queues: oc.output(type<string[]>()),
  /** `shown`: the printer as the person saw it; one that changed since is not overwritten. */
  savePrinter: oc
    .input(printerSchema.extend({ shown: printerSchema.nullable().default(null) }))
    .errors({ ...notFound, CHANGED_MEANWHILE: { status: 409, data: type<{ current: LabelPrinter }>() } })
    .output(type<LabelSetup>()),
  removePrinter: oc.input(printerOnly).errors(notFound).output(type<LabelSetup>()),
  checkPrinter: oc.input(printerOnly).errors(notFound).output(type<PrinterCheck>()),
  /** A page with rulers and every edge, to see by how much a printer is off. Kept nowhere. */
  testPage: oc
    .input(z.object({ printerId: idSchema, templateId: template, language: z.enum(languages).default('fr') }))
    .errors({ ...notFound, ...refused })
    .output(type<{ outcome: LabelJob['outcome']; file: File }>()),
  setLogo: oc
    .input(z.object({ file: z.instanceof(File).nullable() }))
    .errors({ PHOTO_REFUSED: { status: 422 } })
    .output(type<LabelSetup>()),
}
