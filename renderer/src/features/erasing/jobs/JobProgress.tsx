import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { capital } from '../../../i18n/capital.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './JobProgress.module.css'
import { jobPermille } from './job-stand.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** Phase, share and bar of a job under way, in two lines. */
export function JobProgress({ job }: { job: EraseJob }) {
  const { t, percent } = useWords()
  const permille = jobPermille(job)
  const phase = job.progress?.phase ?? 'preparing'
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <strong>{capital(t(`erasing.phase.${phase}`))}</strong>
        {permille !== null && <span>{percent(Math.floor(permille / 10))}</span>}
      </p>
      <ProgressBar permille={permille} label={t(`erasing.phase.${phase}`)} />
    </div>
  )
}
