import { oc, type } from '@orpc/contract'
import * as z from 'zod'
import type { MatchBlocker } from '../domain/drive-match.ts'
import { destructionClasses, type ErasureJudgement, type ErasureRun, type ErasureTool } from '../domain/erasure.ts'
import { dateSchema, idSchema, lineSchema, noteSchema, optionalLineSchema } from './common.ts'
import type { MachinePage } from './machines.contract.ts'

/** Why a file is not an erasure log that can be read. */
export const logProblems = [
  'EMPTY',
  'TOO_LARGE',
  'BINARY',
  'ENCODING',
  'NOT_A_LOG',
  'NO_DRIVE',
  'NOT_A_FILE',
  'PDF_WITHOUT_REPORT',
] as const
export type LogProblem = (typeof logProblems)[number]

/** One drive of a log: judged, and the drives of our machines that it may speak of. Nothing is written yet. */
export type ExaminedRun = {
  run: ErasureRun
  judgement: ErasureJudgement
  candidates: {
    driveId: string
    machineId: string
    assetTag: string
    model: string | null
    serial: string | null
    sizeBytes: number | null
    isSerialMatch: boolean
    /** What stands against tying them, a missing reason aside. */
    blockers: MatchBlocker[]
  }[]
}

export type ExaminedLog = { examinationId: string; fileName: string; tool: ErasureTool; runs: ExaminedRun[] }

export const erasuresContract = {
  /** Reads and judges a log or report of any known tool. Changes nothing. `machineId` adds that machine's drives to the candidates. */
  examineLog: oc
    .input(z.object({ file: z.instanceof(File), machineId: idSchema.nullable().default(null) }))
    .errors({ LOG_UNREADABLE: { status: 422, data: type<{ problem: LogProblem; fileName: string }>() } })
    .output(type<ExaminedLog>()),
  /** Records the judgement of one run of an examined log on one drive. */
  recordRun: oc
    .input(
      z.object({
        examinationId: idSchema,
        deviceName: z.string().min(1).max(100),
        driveId: idSchema,
        reason: optionalLineSchema,
      }),
    )
    .errors({
      NOT_FOUND: { status: 404 },
      EXAMINATION_GONE: { status: 410 },
      ALREADY_RECORDED: { status: 409 },
      MATCH_REFUSED: { status: 409, data: type<{ blockers: MatchBlocker[] }>() },
    })
    .output(type<MachinePage>()),
  /** Keeps what a named witness saw: the drive is destroyed. Also for drives that are no longer in the machine. */
  recordDestruction: oc
    .input(
      z
        .object({
          driveId: idSchema,
          class: z.enum(destructionClasses),
          providerName: lineSchema,
          witnessName: lineSchema,
          performedOn: dateSchema,
          note: noteSchema,
          photo: z.instanceof(File).nullable().default(null),
        })
        // Another means is told in words, or it tells nothing.
        .refine((told) => told.class !== 'other' || told.note !== null, { path: ['note'] }),
    )
    .errors({
      NOT_FOUND: { status: 404 },
      ALREADY_RECORDED: { status: 409 },
      FUTURE_DATE: { status: 422 },
      PHOTO_REFUSED: { status: 422 },
    })
    .output(type<MachinePage>()),
}
