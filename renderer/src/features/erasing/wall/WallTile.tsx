import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { capital } from '../../../i18n/capital.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { portWords } from '../drive-words.ts'
import { type JobStand, jobPermille, jobStand } from '../jobs/job-stand.ts'
import { nextOf, unbrokenTag } from '../jobs/next-of.ts'
import { ProgressBar } from '../jobs/ProgressBar.tsx'
import { TileFigures } from './TileFigures.tsx'
import styles from './WallTile.module.css'

const marks: Record<JobStand, MarkState> = {
  hand: 'warn',
  failed: 'fail',
  running: 'doing',
  paused: 'skip',
  done: 'ok',
  exercise: 'ok',
}

/** One drive: where it hangs and whose it is, its state in one word, then what a hand needs to know. */
export function WallTile({ job, askedAtMs }: { job: EraseJob; askedAtMs: number }) {
  const words = useWords()
  const { t } = words
  const stand = jobStand(job)
  const permille = jobPermille(job)
  return (
    <li className={styles.frame}>
      <PlaceLink to={{ page: 'erasing-job', jobId: job.id }} className={styles.tile} data-stand={stand}>
        <p className={styles.head}>
          <span className={styles.port}>{portWords(job.port, words) ?? job.devicePath}</span>
          <TileTag job={job} />
        </p>
        <p className={styles.state}>
          <StateMark state={marks[stand]} size={36} />
          <span className={styles.word}>{t(`erasing.pages.wall.state.${stand}`)}</span>
          {job.state === 'running' && permille !== null && (
            <span className={styles.share}>{words.percent(Math.floor(permille / 10))}</span>
          )}
        </p>
        {job.state === 'running' && (
          <ProgressBar
            permille={permille}
            label={t(`erasing.phase.${job.progress?.phase ?? 'preparing'}`)}
            isLarge
            isStill={stand !== 'running'}
          />
        )}
        {stand === 'hand' && job.handNeeded !== null && (
          <p className={styles.say}>
            <strong>{capital(t(`erasing.hand.${job.handNeeded}`))}</strong>
            {'. '}
            <span className={styles.more}>{t(`erasing.handDo.${job.handNeeded}`)}</span>
          </p>
        )}
        {job.state === 'ended' && (
          <p className={styles.say}>{t(`erasing.pages.job.${nextOf(job)}`, { tag: unbrokenTag(job.assetTag) })}</p>
        )}
        <TileFigures job={job} askedAtMs={askedAtMs} />
      </PlaceLink>
    </li>
  )
}

/** The part of the tag that differs from drive to drive, large; the campaign's prefix before it, small. */
function TileTag({ job }: { job: EraseJob }) {
  const { t } = useWords()
  if (job.isTraining) return <span className={styles.training}>{t('erasing.pages.training')}</span>
  if (job.assetTag === null) return <span className={styles.none}>{t('erasing.pages.wall.noTag')}</span>
  const [prefix = '', ...rest] = job.assetTag.split('-')
  return (
    <span className={styles.tag}>
      <span className={styles.prefix}>{prefix}-</span>
      {rest.join('-')}
    </span>
  )
}
