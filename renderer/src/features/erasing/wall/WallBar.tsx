import {
  IconArrowLeft,
  IconMaximize,
  IconMinimize,
  IconMoon,
  IconSun,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { goBack } from '../../../app/navigation.ts'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { jobStand } from '../jobs/job-stand.ts'
import { useNow } from '../use-now.ts'
import { useCallSound } from './use-call-sound.ts'
import styles from './WallBar.module.css'
import { isWallSounding, setWallScheme, setWallSounding, wallScheme } from './wall-settings.ts'

/** One quiet line above the tiles: how many, whether one calls, the time, and the wall's own switches. */
export function WallBar({ jobs }: { jobs: readonly EraseJob[] }) {
  const { t, clock } = useWords()
  const nowMs = useNow()
  const callingCount = jobs.filter((job) => jobStand(job) === 'hand').length
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.switch} onClick={goBack}>
        <IconArrowLeft size={22} stroke={1.8} aria-hidden="true" />
        {t('erasing.pages.wall.back')}
      </button>
      <h1 className={styles.title}>{t('erasing.pages.wall.title')}</h1>
      <p className={styles.count} role="status">
        {callingCount > 0 ? (
          <StateWord state="warn" size={26}>
            <strong>{t('erasing.pages.wall.attention', { count: callingCount })}</strong>
          </StateWord>
        ) : (
          jobs.length > 0 && t('erasing.pages.wall.count', { count: jobs.length })
        )}
      </p>
      <time className={styles.clock}>{clock(nowMs)}</time>
      <SoundSwitch jobs={jobs} />
      <SchemeSwitch />
      <FullScreenSwitch />
    </header>
  )
}

function SoundSwitch({ jobs }: { jobs: readonly EraseJob[] }) {
  const { t } = useWords()
  const isSounding = isWallSounding.use()
  const { isBlocked, unblock } = useCallSound(jobs, isSounding)
  const Mark = isSounding && !isBlocked ? IconVolume : IconVolumeOff
  const words = isBlocked ? 'soundBlocked' : isSounding ? 'soundOn' : 'soundOff'
  return (
    <button
      type="button"
      className={styles.switch}
      onClick={() => (isBlocked ? unblock() : setWallSounding(!isSounding))}
    >
      <Mark size={22} stroke={1.8} aria-hidden="true" />
      {t(`erasing.pages.wall.${words}`)}
    </button>
  )
}

function SchemeSwitch() {
  const { t } = useWords()
  const isDark = wallScheme.use() === 'dark'
  const Mark = isDark ? IconSun : IconMoon
  return (
    <button type="button" className={styles.switch} onClick={() => setWallScheme(isDark ? 'light' : 'dark')}>
      <Mark size={22} stroke={1.8} aria-hidden="true" />
      {t(isDark ? 'erasing.pages.wall.light' : 'erasing.pages.wall.dark')}
    </button>
  )
}

function FullScreenSwitch() {
  const { t } = useWords()
  const isFull = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  const Mark = isFull ? IconMinimize : IconMaximize
  return (
    <button type="button" className={styles.switch} onClick={() => void switchFullScreen(isFull)}>
      <Mark size={22} stroke={1.8} aria-hidden="true" />
      {t(isFull ? 'erasing.pages.wall.leaveFull' : 'erasing.pages.wall.full')}
    </button>
  )
}

/** A shell may refuse it: then the wall stays in its window, and nothing else is lost. */
async function switchFullScreen(isFull: boolean): Promise<void> {
  try {
    await (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}

function onFullScreenChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
