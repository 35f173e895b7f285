import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { AuditAction } from '../domain/audit-actions.ts'
import type { IntakeSummary } from '../domain/campaign.ts'
import type { SettledEnd } from '../domain/deliveries/machine-end.ts'
import type { IssuedDocument } from '../domain/document.ts'
import type { DriveFacts } from '../domain/drive.ts'
import type { AbsenceStatement } from '../domain/drive-absence.ts'
import type { Erasure } from '../domain/erasure.ts'
import type { Grade } from '../domain/grading.ts'
import type { Machine, MachineSummary } from '../domain/machine.ts'
import { type MachineFacts, machineKinds } from '../domain/machine-facts.ts'
import type { MachinePart } from '../domain/machine-part.ts'
import type { NextAction } from '../domain/next-action.ts'
import type { Readiness } from '../domain/readiness.ts'
import type { Reading } from '../domain/reading.ts'
import type { Stage, StageState } from '../domain/stages.ts'
import type { ChecklistDefinition } from '../domain/testing/step-definition.ts'
import type { StepResult } from '../domain/testing/step-result.ts'
import type { StepState } from '../domain/testing/step-states.ts'
import { idSchema } from './common.ts'

/** One drive last seen in the machine, with every attempt made on it, newest first. */
export type MachineDrive = {
  id: string
  facts: DriveFacts
  /** False when the latest reading no longer saw it: it must still be accounted for. */
  isPresent: boolean
  /** Of people who looked for it since readings no longer see it. */
  absences: AbsenceStatement[]
  erasures: Erasure[]
  /** The attempt that speaks for the drive; none from before the machine last came back from an association. */
  decisive: Erasure | null
}

/** Everything one machine's screens show, in one answer. */
export type MachinePage = {
  machine: Machine
  summary: MachineSummary
  intake: IntakeSummary
  reading: Reading | null
  /** What the reading before the latest said; `null` when there was none. */
  previousFacts: MachineFacts | null
  /** Asset tags of other machines of the campaign that tell the same serial: one of them is wrong. */
  serialTwins: string[]
  drives: MachineDrive[]
  /** Of people who looked inside, the latest reading showing no drive. */
  absences: AbsenceStatement[]
  /** Two of them, of different people. */
  isAbsenceConfirmed: boolean
  /** The list that the machine was started with, or would be; `startedAt` tells which. */
  checklist: Pick<ChecklistDefinition, 'id' | 'version' | 'title'> & { startedAt: string | null }
  steps: StepState[]
  /** Results that stand for what this list does not ask. */
  otherResults: StepResult[]
  parts: MachinePart[]
  grade: Grade | null
  stages: Record<Stage, StageState>
  nextAction: NextAction
  readiness: Readiness
  documents: IssuedDocument[]
}

export type ScanAnswer =
  | {
      kind: 'MACHINE'
      machineId: string
      assetTag: string
      matchedBy: 'tag' | 'serial'
      settledEnd: SettledEnd | null
    }
  | { kind: 'WRONG_CHECK'; text: string }
  | { kind: 'NOT_ISSUED'; assetTag: string }
  | { kind: 'SEVERAL'; machines: MachineSummary[] }
  | { kind: 'UNKNOWN'; text: string }

/** A reading taken but not yet kept: the person says first which machine it is. */
export type ReadingPreview = {
  previewId: string
  reading: Omit<Reading, 'id' | 'machineId'>
  knownMachines: { machine: MachineSummary; matchedBy: 'serial' | 'uuid' | 'drive' }[]
}

/** Readings looked at, those whose facts changed, and those whose evidence is gone or altered. */
export type ReparseReport = { looked: number; changed: number; unreadable: number }

export type JournalEntry = {
  sequence: number
  at: string
  operatorName: string
  benchName: string
  action: AuditAction
  detail: string | null
  hash: string
}

const machineOnly = z.object({ machineId: idSchema })
const notFound = { NOT_FOUND: { status: 404 } } as const

export const machinesContract = {
  list: oc
    .input(
      z.object({
        search: z.string().trim().max(100).default(''),
        intakeId: idSchema.nullable().default(null),
        machineIds: z.array(idSchema).min(1).max(500).nullable().default(null),
        only: z.enum(['all', 'ready', 'not-ready']).default('all'),
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).default(0),
      }),
    )
    .output(type<{ machines: MachineSummary[]; total: number }>()),
  page: oc.input(machineOnly).errors(notFound).output(type<MachinePage>()),
  recent: oc.output(type<MachineSummary[]>()),
  scan: oc.input(z.object({ text: z.string().max(500) })).output(type<ScanAnswer>()),
  /** Receives one unit: issues its tag before anything is known of it. */
  register: oc
    .input(z.object({ intakeId: idSchema, kind: z.enum(machineKinds).nullable().default(null) }))
    .errors(notFound)
    .output(type<MachineSummary>()),
  decideKind: oc
    .input(z.object({ machineId: idSchema, kind: z.enum(machineKinds) }))
    .errors(notFound)
    .output(type<MachinePage>()),
  journal: oc.input(machineOnly).output(type<JournalEntry[]>()),
}

export const readingsContract = {
  /** Reads the hardware of the machine that runs the core. Nothing is kept until `keep`. */
  preview: oc.output(type<ReadingPreview>()),
  keep: oc
    .input(
      z.object({
        previewId: idSchema,
        target: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('machine'), machineId: idSchema }),
          z.object({ kind: z.literal('intake'), intakeId: idSchema }),
        ]),
      }),
    )
    .errors({ ...notFound, PREVIEW_GONE: { status: 410 } })
    .output(type<MachinePage>()),
  /** Parses kept evidence again; only readings of older parsers unless `isEvery`. */
  reparse: oc.input(z.object({ isEvery: z.boolean().default(false) })).output(type<ReparseReport>()),
  evidence: oc
    .input(z.object({ readingId: idSchema, name: z.string().max(200) }))
    .errors(notFound)
    .output(type<{ name: string; text: string; isCut: boolean }>()),
}
