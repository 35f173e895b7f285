import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import { type Condition, conditions, cosmeticGrades, functionalGrades, letters } from '../domain/grading.ts'
import type { MachineKind } from '../domain/machine-facts.ts'
import { defects, type Finding, findingZones, severities } from '../domain/testing/findings.ts'
import type { ComputedGrade, GradeInput } from '../domain/testing/grade-machine.ts'
import { idSchema, noteSchema } from './common.ts'
import type { MachinePage } from './machines.contract.ts'

/** All that a grade is made of; the page computes it again at each choice, the core when it is kept. */
export type GradeSheet = {
  machineId: string
  kind: MachineKind | null
  /** Those that stand, oldest first. */
  findings: Finding[]
  removedFindings: Finding[]
  /** As last declared. */
  condition: Condition | null
  known: Pick<GradeInput, 'steps' | 'drives' | 'isWithoutDrive'>
  computed: ComputedGrade
}

const machineOnly = z.object({ machineId: idSchema })
const findingOnly = z.object({ findingId: idSchema })
const share = z.number().min(0).max(1).nullable().default(null)
const notFound = { NOT_FOUND: { status: 404 } } as const
const photoRefused = { PHOTO_REFUSED: { status: 422 } } as const

export const gradesContract = {
  sheet: oc.input(machineOnly).errors(notFound).output(type<GradeSheet>()),
  addFinding: oc
    .input(
      machineOnly.extend({
        zone: z.enum(findingZones),
        xShare: share,
        yShare: share,
        defect: z.enum(defects),
        severity: z.enum(severities),
      }),
    )
    .errors({ ...notFound, NO_SUCH_ZONE: { status: 422 } })
    .output(type<Finding>()),
  /** Taken back, never deleted; `restoreFinding` puts it back. */
  removeFinding: oc.input(findingOnly).errors(notFound).output(type<Finding>()),
  restoreFinding: oc.input(findingOnly).errors(notFound).output(type<Finding>()),
  addPhoto: oc
    .input(findingOnly.extend({ photo: z.instanceof(File) }))
    .errors({ ...notFound, ...photoRefused })
    .output(type<Finding>()),
  photo: oc
    .input(findingOnly.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .errors(notFound)
    .output(z.instanceof(File)),
  /** Keeps the grade as computed now, and beside it what a person holds against it. */
  give: oc
    .input(
      machineOnly.extend({
        condition: z.enum(conditions).nullable(),
        override: z
          .object({
            cosmetic: z.enum(cosmeticGrades).nullable().default(null),
            functional: z.enum(functionalGrades).nullable().default(null),
            letter: z.enum(letters).nullable().default(null),
            reason: z.string().trim().min(8).max(500),
          })
          .refine(({ cosmetic, functional, letter }) => cosmetic !== null || functional !== null || letter !== null)
          .nullable()
          .default(null),
        note: noteSchema,
      }),
    )
    .errors(notFound)
    .output(type<MachinePage>()),
}
