import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { roundDurationWords } from '../../erasure/duration-words.ts'
import { rateWords } from '../drive-words.ts'
import styles from './TileFigures.module.css'

/** End and rate while it runs, how long it took once it ended; errors and heat where they are known. */
export function TileFigures({ job, askedAtMs }: { job: EraseJob; askedAtMs: number }) {
  const { state } = job
  if (state === 'running') return <RunningFigures job={job} askedAtMs={askedAtMs} />
  return state === 'ended' ? <EndedFigures job={job} /> : null
}

function RunningFigures({ job, askedAtMs }: { job: EraseJob; askedAtMs: number }) {
  const words = useWords()
  const { t, clock } = words
  const { progress } = job
  const seconds = progress?.remainingSeconds ?? null
  const rate = rateWords(progress?.bytesPerSecond ?? null, words)
  const average = rateWords(progress?.averageBytesPerSecond ?? null, words)
  return (
    <div className={styles.figures}>
      <p className={styles.main}>
        <strong>
          {seconds === null
            ? t('erasing.pages.job.estimating')
            : t('erasing.pages.endAt', { time: clock(askedAtMs + seconds * 1000) })}
        </strong>
        {seconds !== null && <span className="soft">{roundDurationWords(seconds)}</span>}
      </p>
      <p className={styles.second}>
        <span>{t(`erasing.phase.${progress?.phase ?? 'preparing'}`)}</span>
        {rate !== null && <span>{rate}</span>}
        {average !== null && <span className="soft">{t('erasing.pages.wall.average', { value: average })}</span>}
      </p>
      <p className={styles.third}>
        <Errors count={progress?.errorCount ?? 0} />
        {typeof progress?.temperatureCelsius === 'number' && (
          <span>{t('erasing.pages.job.celsius', { value: words.number(progress.temperatureCelsius) })}</span>
        )}
      </p>
    </div>
  )
}

function Errors({ count }: { count: number }) {
  const { t } = useWords()
  if (count === 0) return <span className="soft">{t('erasing.pages.wall.noErrors')}</span>
  return <strong className={styles.errors}>{t('erasing.pages.wall.errors', { count })}</strong>
}

function EndedFigures({ job }: { job: EraseJob }) {
  const { t, clock, driveSize } = useWords()
  if (job.endedAt === null) return null
  const endedAtMs = Date.parse(job.endedAt)
  const took = roundDurationWords((endedAtMs - Date.parse(job.confirmedAt)) / 1000)
  return (
    <div className={styles.figures}>
      <p className={styles.second}>
        <span>{t('erasing.pages.endAt', { time: clock(endedAtMs) })}</span>
        <span className="soft">{t('erasing.pages.wall.took', { duration: took })}</span>
      </p>
      <p className={styles.third}>
        <span className="soft">
          {[job.fingerprint.model, driveSize(job.fingerprint.sizeBytes)].filter((part) => part !== null).join(' · ')}
        </span>
      </p>
    </div>
  )
}
