import { isNwipeRun } from '../../../shared/domain/erasing/erase-commands.ts'
import { linesOf } from '../../../shared/domain/erasing/erase-runs.ts'
import type { EraseLog } from '../../../shared/domain/erasing/parse-erase-log.ts'
import type { ErasureJudgement } from '../../../shared/domain/erasure.ts'
import { readNwipeLog } from '../exchange/read-nwipe-log.ts'

/** The log of nwipe, when it did the writing, judged as one that was imported. `null` when there is none to read. */
export function foreignJudgement(log: EraseLog, deviceName: string | null): ErasureJudgement | null {
  const told = linesOf(log.lines, 'command').findLast(({ argv }) => isNwipeRun(argv))
  if (told === undefined) return null
  const read = readNwipeLog(new TextEncoder().encode(told.stdout))
  if (read.kind === 'problem') return null
  return read.runs.findLast(({ run }) => run.deviceName === `/dev/${deviceName}`)?.judgement ?? null
}
