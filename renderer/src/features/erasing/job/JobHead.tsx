import type { EraseJobDetail } from '../../../../../shared/domain/erasing/erase-job.ts'
import { TagLabel } from '../../../components/TagLabel.tsx'
import { DriveIdentity } from '../DriveIdentity.tsx'
import styles from './JobHead.module.css'

/** Which drive, and whose. */
export function JobHead({ job }: { job: EraseJobDetail }) {
  return (
    <div className={styles.head}>
      <DriveIdentity state={job.plannedState} isLarge />
      {job.assetTag !== null && (
        <div className={styles.owner}>
          <TagLabel tag={job.assetTag} isLarge />
          {job.donorName !== null && <p className="soft">{job.donorName}</p>}
        </div>
      )}
    </div>
  )
}
