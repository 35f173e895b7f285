import { type EraseJob, isGoodTraining } from '../../../../../shared/domain/erasing/erase-job.ts'

/** How a job stands for the people around: the wall's order, from what calls first to what can wait. */
const jobStands = ['hand', 'failed', 'running', 'paused', 'done', 'exercise'] as const
export type JobStand = (typeof jobStands)[number]

type Standing = Pick<EraseJob, 'state' | 'handNeeded' | 'progress' | 'judgement' | 'isTraining'>

export function jobStand(job: Standing): JobStand {
  if (job.state === 'interrupted') return 'hand'
  if (job.state === 'running') return runningStand(job)
  if (job.judgement?.status === 'ERASED') return 'done'
  return isGoodTraining(job) ? 'exercise' : 'failed'
}

function runningStand({ handNeeded, progress }: Standing): JobStand {
  if (handNeeded !== null) return 'hand'
  return progress?.isPaused === true ? 'paused' : 'running'
}

const ranks: Record<JobStand, number> = { hand: 0, failed: 1, running: 2, paused: 2, done: 3, exercise: 3 }

/** Needs a hand, failed, running by end time, done with the latest first. */
export function inWallOrder<Job extends Standing & Pick<EraseJob, 'endedAt' | 'confirmedAt'>>(
  jobs: readonly Job[],
): Job[] {
  return jobs.toSorted((one, other) => {
    const byRank = ranks[jobStand(one)] - ranks[jobStand(other)]
    if (byRank !== 0) return byRank
    return one.state === 'running' ? remaining(one) - remaining(other) : lastAt(other).localeCompare(lastAt(one))
  })
}

/** A job that does not know its end comes after those that do. */
function remaining({ progress }: Standing): number {
  return progress?.remainingSeconds ?? Number.MAX_SAFE_INTEGER
}

function lastAt({ endedAt, confirmedAt }: Pick<EraseJob, 'endedAt' | 'confirmedAt'>): string {
  return endedAt ?? confirmedAt
}

/** 0 to 1000 within the phase under way; `null` where the drive does not say. */
export function jobPermille({ progress }: Pick<EraseJob, 'progress'>): number | null {
  if (progress === null) return null
  if (progress.permille !== null) return progress.permille
  const { doneBytes, totalBytes } = progress
  return doneBytes === null || totalBytes === null || totalBytes === 0 ? null : (doneBytes / totalBytes) * 1000
}

/** When the last of the running ones will be done; `null` when one of them cannot tell. */
export function lastEndMs(jobs: readonly Pick<EraseJob, 'state' | 'progress'>[], askedAtMs: number): number | null {
  const seconds = jobs
    .filter(({ state }) => state === 'running')
    .map(({ progress }) => progress?.remainingSeconds ?? null)
  if (seconds.length === 0 || seconds.includes(null)) return null
  return askedAtMs + Math.max(...seconds.map(Number)) * 1000
}
