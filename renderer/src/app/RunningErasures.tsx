import { IconAlertTriangle, IconEraser } from '@tabler/icons-react'
import { PlaceLink } from '../components/PlaceLink.tsx'
import { lastEndMs } from '../features/erasing/jobs/job-stand.ts'
import { useAttentionTitle } from '../features/erasing/jobs/use-attention-title.ts'
import { useEraseJobs } from '../features/erasing/jobs/use-erase-jobs.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './RunningErasures.module.css'

/** What is being erased and when it ends, from any page; what waits for a hand says so here and in the window's title. */
export function RunningErasures() {
  const { t, clock } = useWords()
  const { jobs, askedAtMs } = useEraseJobs()
  const running = jobs.filter(({ state }) => state === 'running')
  const waitingCount = jobs.filter(({ state }) => state === 'interrupted').length
  const endMs = lastEndMs(running, askedAtMs)
  useAttentionTitle(jobs)
  if (running.length === 0 && waitingCount === 0) return null
  return (
    <PlaceLink to={{ page: 'erasing-wall' }} className={styles.chip} data-waiting={waitingCount > 0 || undefined}>
      {waitingCount > 0 ? (
        <IconAlertTriangle size={22} stroke={1.8} aria-hidden="true" />
      ) : (
        <IconEraser size={22} stroke={1.6} aria-hidden="true" />
      )}
      <span>
        {running.length > 0 && t('screens.frame.erasuresRunning', { count: running.length })}
        {running.length > 0 && endMs !== null && ` · ${t('screens.frame.erasuresEnd', { time: clock(endMs) })}`}
        {running.length > 0 && waitingCount > 0 && ' · '}
        {waitingCount > 0 && t('screens.frame.erasuresWaiting', { count: waitingCount })}
      </span>
    </PlaceLink>
  )
}
