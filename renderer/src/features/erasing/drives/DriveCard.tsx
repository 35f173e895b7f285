import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { DriveIdentity } from '../DriveIdentity.tsx'
import { DriveActs } from './DriveActs.tsx'
import styles from './DriveCard.module.css'
import { DriveTraits } from './DriveTraits.tsx'

type Props = { drive: BenchDrive; job: EraseJob | null; isKept: boolean }

/** One drive in three columns: which it is, how it stands, what can be done. */
export function DriveCard({ drive, job, isKept }: Props) {
  return (
    <article className={styles.card} data-kept={isKept || undefined} aria-label={drive.state.devicePath}>
      <DriveIdentity state={drive.state} />
      <DriveTraits drive={drive} />
      <DriveActs drive={drive} job={job} />
    </article>
  )
}
