import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { DriveHealthJudgement } from '../domain/drive-health.ts'
import type { DriveState } from '../domain/erasing/drive-state.ts'
import type { EraseBlocker } from '../domain/erasing/erase-blockers.ts'
import type { EraseJob, EraseJobDetail } from '../domain/erasing/erase-job.ts'
import type { EraseAdvice, ErasePlan } from '../domain/erasing/erase-plan.ts'
import type { ErasePolicy } from '../domain/erasing/erase-policy.ts'
import { eraseTechniques } from '../domain/erasing/erase-technique.ts'
import { idSchema, optionalLineSchema } from './common.ts'

/** How the helper would get its rights on this bench. */
const eraseRights = ['root', 'pkexec', 'sudo', 'none', 'no-helper', 'unsupported'] as const
export type EraseRights = (typeof eraseRights)[number]
/** Those that start nothing. `no-helper`: the system would do, but this package came without the program that erases. */
export type NoEraseRights = Extract<EraseRights, 'none' | 'no-helper' | 'unsupported'>

/** The machine of ours that the drive belongs to, by its serial. */
export type DriveOwner = {
  driveId: string
  machineId: string
  assetTag: string
  donorName: string
  machineName: string | null
}

/** One drive that hangs on this bench now, with everything for and against erasing it. */
export type BenchDrive = {
  state: DriveState
  owner: DriveOwner | null
  policy: ErasePolicy
  health: DriveHealthJudgement
  blockers: EraseBlocker[]
  advice: EraseAdvice
  /** The unfinished job that holds it. */
  jobId: string | null
}

export type BenchDrives = {
  drives: BenchDrive[]
  rights: EraseRights
  /** Programs whose absence hides something or costs a technique, by the names of their packages. */
  missingPackages: string[]
}

export type PlannedErasure = ErasePlan & { owner: DriveOwner | null; rights: EraseRights }

const verifications = z.enum(['full', 'stratified'])
const jobOnly = z.object({ jobId: idSchema })
const refused = { REFUSED: { status: 409, data: type<{ blockers: EraseBlocker[] }>() } } as const
const noRights = { NO_RIGHTS: { status: 403, data: type<{ rights: EraseRights }>() } } as const
const notFound = { NOT_FOUND: { status: 404 } } as const

export const erasingContract = {
  /** Looks at the drives of the machine that runs the core. Changes nothing. Training devices only on demand. */
  drives: oc.input(z.object({ isTraining: z.boolean().default(false) })).output(type<BenchDrives>()),
  /** What would be done, command by command. Recorded; nothing is written to the drive. */
  plan: oc
    .input(
      z.object({
        devicePath: z.string().min(6).max(200),
        isTraining: z.boolean().default(false),
        technique: z.enum(eraseTechniques).nullable().default(null),
        level: z.enum(['clear', 'purge']).nullable().default(null),
        verification: verifications.nullable().default(null),
      }),
    )
    .errors({ ...notFound, NO_TECHNIQUE: { status: 409 } })
    .output(type<PlannedErasure>()),
  /** The one dangerous call: looks again, then starts. `acceptance` is the reason for going below the policy. */
  confirm: oc
    .input(z.object({ planId: idSchema, typedSerial: z.string().min(1).max(200), acceptance: optionalLineSchema }))
    .errors({ ...refused, ...noRights, PLAN_GONE: { status: 410 }, BELOW_POLICY: { status: 409 } })
    .output(type<EraseJob>()),
  /** Those under way or waiting for a hand, then those that ended since the core started; the wall's order is the page's. */
  jobs: oc.output(type<EraseJob[]>()),
  job: oc.input(jobOnly).errors(notFound).output(type<EraseJobDetail>()),
  stop: oc.input(jobOnly).errors(notFound).output(type<EraseJob>()),
  /** Every rail is run again, and the serial typed again. */
  resume: oc
    .input(jobOnly.extend({ typedSerial: z.string().min(1).max(200) }))
    .errors({ ...notFound, ...refused, ...noRights, NOT_INTERRUPTED: { status: 409 } })
    .output(type<EraseJob>()),
  /** Nobody will finish it: judged on what its log proves. */
  giveUp: oc
    .input(jobOnly)
    .errors({ ...notFound, NOT_INTERRUPTED: { status: 409 } })
    .output(type<EraseJob>()),
}
