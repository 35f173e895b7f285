import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { shortestAbsenceReason } from '../domain/drive-absence.ts'
import { partKinds, partOrigins } from '../domain/machine-part.ts'
import type { DefinitionProblem } from '../domain/testing/check-definition.ts'
import { faultCodes, resultStates, skipReasons } from '../domain/testing/result.ts'
import type { ChecklistDefinition } from '../domain/testing/step-definition.ts'
import { waivableCodes } from '../domain/testing/waiver.ts'
import { checklistDefinitionSchema } from './checklist-definition.schema.ts'
import { idSchema, noteSchema } from './common.ts'
import type { MachinePage } from './machines.contract.ts'

/** One list as Réglages shows it, with its past. */
export type EditableChecklist = {
  current: ChecklistDefinition
  /** Newest first. Version 1 comes with the application: nobody saved it. */
  versions: { definition: ChecklistDefinition; savedAt: string | null; operatorName: string | null }[]
}

const machineOnly = z.object({ machineId: idSchema })
const stepKey = z.string().min(1).max(60)
const reason = z.string().trim().min(shortestAbsenceReason).max(500)
const measure = z.object({ name: z.string().min(1).max(60), value: z.number(), unit: z.string().max(10).nullable() })
const answer = z.object({ name: z.string().min(1).max(60), value: z.string().trim().min(1).max(200) })
const notFound = { NOT_FOUND: { status: 404 } } as const
const managerNeeded = { MANAGER_NEEDED: { status: 403 } } as const
const absenceErrors = { ...notFound, DRIVES_SEEN: { status: 409 }, SECOND_PERSON_NEEDED: { status: 409 } } as const

export const checklistContract = {
  record: oc
    .input(
      machineOnly.extend({
        stepKey,
        state: z.enum(resultStates),
        faults: z.array(z.enum(faultCodes)).max(20).default([]),
        skipReason: z.enum(skipReasons).nullable().default(null),
        measures: z.array(measure).max(100).default([]),
        answers: z.array(answer).max(20).default([]),
        detail: noteSchema,
        note: noteSchema,
        evidence: z.instanceof(File).nullable().default(null),
        durationSeconds: z.number().int().min(0).max(86_400).nullable().default(null),
      }),
    )
    .errors({
      ...notFound,
      NOT_ASKED: { status: 422 },
      FAULT_NEEDED: { status: 422 },
      REASON_NEEDED: { status: 422 },
      PHOTO_REFUSED: { status: 422 },
    })
    .output(type<MachinePage>()),
  /** Takes back the result that stands; the one before it stands again, and the line stays in the journal. */
  undo: oc.input(machineOnly.extend({ stepKey })).errors(notFound).output(type<MachinePage>()),
  /** The photo, spectrum or log kept with a result. */
  photo: oc
    .input(z.object({ resultId: idSchema }))
    .errors(notFound)
    .output(z.instanceof(File)),
  /** Said by two people, one after the other: the first makes it wait for the second. */
  confirmNoDrive: oc.input(machineOnly.extend({ reason })).errors(absenceErrors).output(type<MachinePage>()),
  /** The same of one drive that readings no longer see. */
  recordDriveAbsent: oc
    .input(z.object({ driveId: idSchema, reason }))
    .errors(absenceErrors)
    .output(type<MachinePage>()),
  /** A manager lets a test go although its reason stands; what guards data is never let go. */
  waive: oc
    .input(machineOnly.extend({ code: z.enum(waivableCodes), stepKey, reason }))
    .errors({ ...notFound, ...managerNeeded, NOT_WAIVABLE: { status: 422 } })
    .output(type<MachinePage>()),
  takeBackWaiver: oc
    .input(machineOnly.extend({ waiverId: idSchema }))
    .errors({ ...notFound, ...managerNeeded })
    .output(type<MachinePage>()),
  recordPart: oc
    .input(
      machineOnly.extend({
        kind: z.enum(partKinds),
        origin: z.enum(partOrigins),
        fromMachineId: idSchema.nullable().default(null),
        costFrancs: z.number().int().min(0).max(100_000_000).nullable().default(null),
        note: noteSchema,
      }),
    )
    .errors({ ...notFound, SAME_MACHINE: { status: 422 } })
    .output(type<MachinePage>()),
  takeBackPart: oc
    .input(machineOnly.extend({ partId: idSchema }))
    .errors(notFound)
    .output(type<MachinePage>()),
}

/** The lists themselves. A machine keeps the version that it was started with. */
export const checklistsContract = {
  list: oc.output(type<EditableChecklist[]>()),
  /** Keeps the list as a new version. `version` names the one it was made from. */
  save: oc
    .input(checklistDefinitionSchema)
    .errors({
      ...notFound,
      ...managerNeeded,
      CHANGED_MEANWHILE: { status: 409 },
      CHECKLIST_REFUSED: { status: 422, data: type<{ problems: DefinitionProblem[] }>() },
    })
    .output(type<EditableChecklist>()),
}
