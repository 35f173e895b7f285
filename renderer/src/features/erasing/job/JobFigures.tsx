import type { ReactNode } from 'react'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { capital } from '../../../i18n/capital.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { roundDurationWords } from '../../erasure/duration-words.ts'
import { rateWords } from '../drive-words.ts'
import { jobPermille } from '../jobs/job-stand.ts'
import { ProgressBar } from '../jobs/ProgressBar.tsx'
import styles from './JobFigures.module.css'

/** Phase, bar and the figures of a job under way. */
export function JobFigures({ job, askedAtMs }: { job: EraseJob; askedAtMs: number }) {
  const words = useWords()
  const { t, percent } = words
  const { progress } = job
  const permille = jobPermille(job)
  const phase = capital(t(`erasing.phase.${progress?.phase ?? 'preparing'}`))
  const isPaused = progress?.isPaused === true
  return (
    <div className={styles.figures}>
      <p className={styles.phase}>
        <strong>{isPaused ? t('erasing.pages.job.paused') : phase}</strong>
        <span>{permille === null ? '' : percent(Math.floor(permille / 10))}</span>
      </p>
      <ProgressBar permille={permille} label={phase} isLarge isStill={isPaused} />
      <dl className={styles.list}>
        <Figure label={t('erasing.pages.job.progress')}>{doneWords(job, words)}</Figure>
        <Figure label={t('erasing.pages.job.speed')} under={averageWords(job, words)}>
          {rateWords(progress?.bytesPerSecond ?? null, words)}
        </Figure>
        <Figure label={t('erasing.pages.job.end')} under={remainingWords(job, words)}>
          {endWords(job, askedAtMs, words)}
        </Figure>
        <Figure label={t('erasing.pages.job.errors')}>{words.number(progress?.errorCount ?? 0)}</Figure>
        <Figure label={t('erasing.pages.job.temperature')}>
          {typeof progress?.temperatureCelsius === 'number' &&
            t('erasing.pages.job.celsius', { value: words.number(progress.temperatureCelsius) })}
        </Figure>
      </dl>
    </div>
  )
}

type Words = ReturnType<typeof useWords>

function Figure({ label, under = null, children }: { label: string; under?: string | null; children: ReactNode }) {
  const { t } = useWords()
  const isKnown = children !== null && children !== false && children !== ''
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.value}>
        {isKnown ? children : <span className="unknown">{t('screens.frame.unknown')}</span>}
      </dd>
      {under !== null && <dd className={styles.under}>{under}</dd>}
    </div>
  )
}

function doneWords({ progress }: EraseJob, { t, driveSize }: Words): string | null {
  if (progress === null || progress.doneBytes === null || progress.totalBytes === null) return null
  return t('erasing.pages.job.done', { done: driveSize(progress.doneBytes), total: driveSize(progress.totalBytes) })
}

function averageWords({ progress }: EraseJob, words: Words): string | null {
  const rate = rateWords(progress?.averageBytesPerSecond ?? null, words)
  return rate === null ? null : words.t('erasing.pages.job.average', { value: rate })
}

function endWords({ progress }: EraseJob, askedAtMs: number, { clock }: Words): string | null {
  const seconds = progress?.remainingSeconds ?? null
  return seconds === null ? null : clock(askedAtMs + seconds * 1000)
}

function remainingWords({ progress }: EraseJob, { t }: Words): string | null {
  const seconds = progress?.remainingSeconds ?? null
  return seconds === null ? null : t('erasing.pages.job.remaining', { duration: roundDurationWords(seconds) })
}
