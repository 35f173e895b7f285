import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { EraseBlockerCode } from '../../../../../shared/domain/erasing/erase-blockers.ts'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { jobStand } from '../jobs/job-stand.ts'

/** What calls first, what can be done, what runs by itself, what stands in the way, what stays as it is. */
const driveGroups = ['hand', 'free', 'running', 'blocked', 'kept'] as const
export type DriveGroup = (typeof driveGroups)[number]

export type ListedDrive = { drive: BenchDrive; job: EraseJob | null }

/** Nothing that anybody would do at this bench frees these. */
const keepingCodes: ReadonlySet<EraseBlockerCode> = new Set<EraseBlockerCode>([
  'SYSTEM_DRIVE',
  'PROTECTED_PATH_ON_IT',
  'NOT_A_DRIVE',
])

export function groupDrives(
  drives: readonly BenchDrive[],
  jobs: readonly EraseJob[],
): { group: DriveGroup; drives: ListedDrive[] }[] {
  const listed = drives.map((drive) => ({ drive, job: jobs.find(({ id }) => id === drive.jobId) ?? null }))
  return driveGroups
    .map((group) => ({ group, drives: listed.filter((one) => groupOf(one) === group) }))
    .filter((one) => one.drives.length > 0)
}

function groupOf({ drive, job }: ListedDrive): DriveGroup {
  if (job !== null && job.state !== 'ended') return jobStand(job) === 'hand' ? 'hand' : 'running'
  if (drive.blockers.length === 0) return 'free'
  return drive.blockers.some(({ code }) => keepingCodes.has(code)) ? 'kept' : 'blocked'
}
