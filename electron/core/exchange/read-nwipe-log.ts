import type { LogProblem } from '../../../shared/contract/erasures.contract.ts'
import type { ErasureJudgement } from '../../../shared/domain/erasure.ts'
import { judgeNwipeRun } from '../../../shared/domain/judge-nwipe-run.ts'
import { type NwipeRunOfDrive, nwipeRuns } from './nwipe-runs.ts'
import { parseNwipeLog } from './parse-nwipe-log.ts'
import { readLogText } from './read-log-text.ts'

export type JudgedRun = Pick<NwipeRunOfDrive, 'run' | 'machine' | 'earlierRunCount'> & { judgement: ErasureJudgement }
export type NwipeLogRead = { kind: 'log'; runs: JudgedRun[] } | { kind: 'problem'; problem: LogProblem }

/** A file from outside, judged drive by drive, or why it cannot be. Never throws. */
export function readNwipeLog(bytes: Uint8Array): NwipeLogRead {
  const read = readLogText(bytes)
  if (read.kind === 'problem') return read
  const log = parseNwipeLog(read.text)
  if (log.runs.length === 0) return { kind: 'problem', problem: 'NOT_A_LOG' }
  const runs = nwipeRuns(log).map(({ evidence, ...entry }) => ({
    ...entry,
    judgement: judgeNwipeRun(log, evidence.run, evidence.drive),
  }))
  return runs.length === 0 ? { kind: 'problem', problem: 'NO_DRIVE' } : { kind: 'log', runs }
}
