import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { jobStand } from './job-stand.ts'

/** What to do with the drive of a job that ended, as the name of its words. */
export function nextOf(job: EraseJob): 'nextErased' | 'nextErasedAlone' | 'nextFailed' | 'nextTraining' {
  const stand = jobStand(job)
  if (job.isTraining) return 'nextTraining'
  if (stand !== 'done') return 'nextFailed'
  return job.assetTag === null ? 'nextErasedAlone' : 'nextErased'
}

/** A tag in a sentence stays whole at the end of a line. */
export function unbrokenTag(assetTag: string | null): string {
  return (assetTag ?? '').replaceAll('-', '-\u2060')
}
