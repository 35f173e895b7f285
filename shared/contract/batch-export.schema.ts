import * as z from 'zod'
import { mediaTypes } from '../domain/drive.ts'
import { erasureLevels, erasureStatuses, erasureTools } from '../domain/erasure.ts'
import { cosmeticGrades, dataStatuses, functionalGrades, letters } from '../domain/grading.ts'
import { machineKinds, serialSources } from '../domain/machine-facts.ts'
import { defects, findingZones, severities } from '../domain/testing/findings.ts'
import { faultCodes, resultStates } from '../domain/testing/result.ts'
import { windows11Conditions } from '../domain/windows-11.ts'

export const batchExportSchemaName = 'etabli-batch/1'

const text = z.string().nullable()
const count = z.int().min(0).nullable()
const flag = z.boolean().nullable()
const at = z.iso.datetime()

const driveSchema = z.object({
  manufacturer: text,
  model: text,
  serial: text,
  sizeBytes: count,
  mediaType: z.enum(mediaTypes).nullable(),
  health: z.enum(['good', 'worn', 'failing', 'unknown']),
  erasure: z
    .object({
      status: z.enum(erasureStatuses),
      requested: z.enum(erasureLevels),
      achieved: z.enum(erasureLevels).nullable(),
      tool: z.enum(erasureTools),
      method: text,
      recordedAt: at,
    })
    .nullable(),
})

const hardwareSchema = z.object({
  takenAt: at,
  processor: z.object({ model: text, cores: count, threads: count, maximumMegahertz: count }).nullable(),
  memory: z.object({
    totalBytes: count,
    slotCount: count,
    modules: z.array(z.object({ sizeBytes: count, type: text })),
  }),
  screen: z.object({ diagonalInches: z.number().nullable(), widthPixels: count, heightPixels: count }).nullable(),
  batteries: z.array(z.object({ percent: count, cycleCount: count })),
  networkAddresses: z.array(z.string()),
  hasWifi: flag,
  hasCamera: flag,
  hasTouchScreen: flag,
  tpmVersion: text,
  windows11: z.object({
    verdict: z.enum(['able', 'unable', 'unknown']),
    failing: z.array(z.enum(windows11Conditions)),
    unknown: z.array(z.enum(windows11Conditions)),
  }),
})

const gradeSchema = z.object({
  cosmetic: z.enum(cosmeticGrades),
  functional: z.enum(functionalGrades).nullable(),
  letter: z.enum(letters).nullable(),
  data: z.enum(dataStatuses).nullable(),
  givenAt: at,
  operatorName: z.string(),
})

const machineSchema = z.object({
  assetTag: z.string(),
  donorName: z.string(),
  donorAssetTag: text,
  receivedOn: z.iso.date(),
  kind: z.enum(machineKinds).nullable(),
  chassisType: text,
  manufacturer: text,
  model: text,
  productCode: text,
  serial: text,
  serialSource: z.enum(serialSources).nullable(),
  uuid: text,
  /** `null`: the machine was never read. */
  hardware: hardwareSchema.nullable(),
  drives: z.array(driveSchema),
  tests: z.array(
    z.object({
      step: z.string(),
      state: z.enum(resultStates).nullable(),
      faults: z.array(z.enum(faultCodes)),
      answers: z.array(z.object({ name: z.string(), value: z.string() })),
      recordedAt: at.nullable(),
    }),
  ),
  defects: z.array(z.object({ zone: z.enum(findingZones), defect: z.enum(defects), severity: z.enum(severities) })),
  grade: gradeSchema.nullable(),
  certificateNumber: text,
})

/** What other programs read of a batch; `resources/schemas` publishes it. A change that breaks a reader is a new number. */
export const batchExportSchema = z.object({
  schema: z.literal(batchExportSchemaName),
  software: z.object({ name: z.literal('Établi'), version: z.string() }),
  batch: z.object({
    number: z.int().min(1),
    name: z.string(),
    campaignName: z.string(),
    createdAt: at,
    /** `null`: still open, and what follows is how things stood at the export. */
    closedAt: at.nullable(),
  }),
  machines: z.array(machineSchema),
})

export type BatchExport = z.output<typeof batchExportSchema>
export type ExportedMachine = BatchExport['machines'][number]
