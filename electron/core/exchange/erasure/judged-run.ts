import type { ErasureJudgement, ErasureRun } from '../../../../shared/domain/erasure.ts'

/** One erasure of one drive as a file from outside tells it, judged. */
export type JudgedRun = { run: ErasureRun; judgement: ErasureJudgement }
