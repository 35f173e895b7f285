import { useEffect } from 'react'
import type { SessionView } from '../../../shared/contract/session.contract.ts'
import { connection } from '../api/connection.ts'
import { Failed } from '../components/Failed.tsx'
import { isEveryKeyLetThrough } from '../features/scan/let-through.ts'
import { ScanBanner } from '../features/scan/ScanBanner.tsx'
import { isScanTaken, takeScan } from '../features/scan/scan-taker.ts'
import { listenToWedge } from '../features/scan/wedge-listener.ts'
import { useIdleLock } from '../features/session/use-idle-lock.ts'
import { useSession } from '../features/session/use-session.ts'
import { WelcomePage } from '../features/session/WelcomePage.tsx'
import { listenToKeys } from '../features/shortcuts/listen-to-keys.ts'
import { onSingleKey } from '../features/shortcuts/single-keys.ts'
import { useWords } from '../i18n/use-words.ts'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { FatalScreen } from './FatalScreen.tsx'
import styles from './Frame.module.css'
import { CurrentPage, LockScreen, WallPage } from './lazy-pages.tsx'
import { useRoute } from './navigation.ts'
import { Opening } from './Opening.tsx'
import { Overlays } from './Overlays.tsx'
import { isRailWide } from './preferences.ts'
import { Rail } from './Rail.tsx'
import { Toasts } from './Toasts.tsx'
import { TopBar } from './TopBar.tsx'

export function Frame() {
  const session = useSession()
  const state = connection.use()
  if (state === 'refused') return <FatalScreen code="REFUSED" />
  if (session.data === undefined) {
    return (
      <div className={styles.alone}>
        <ConnectionBanner />
        {session.error === null && state === 'connecting' ? <Opening /> : <Failed error={session.error} />}
      </div>
    )
  }
  return session.data.actor === null ? <WelcomePage session={session.data} /> : <Workshop session={session.data} />
}

function Workshop({ session }: { session: SessionView }) {
  const { t } = useWords()
  const isWide = isRailWide.use()
  const isWall = useRoute().page === 'erasing-wall'
  const { isLocked } = session
  useIdleLock(session)
  useEffect(() => {
    const stopWedge = listenToWedge({
      onScan: takeScan,
      isScanTaken,
      mustLetThrough: isEveryKeyLetThrough,
      // Behind a locked screen nothing moves; a badge is still read.
      onKey: (key) => !isLocked && onSingleKey(key, t),
    })
    const stopKeys = isLocked ? () => undefined : listenToKeys()
    return () => {
      stopWedge()
      stopKeys()
    }
  }, [t, isLocked])
  // The wall is a screen of its own on another table: no rail, no bar.
  if (isWall) return <WallPage />
  return (
    <>
      {isLocked && <LockScreen session={session} />}
      <div className={styles.frame} data-wide={isWide || undefined} inert={isLocked}>
        <button type="button" className={styles.skip} onClick={focusContent}>
          {t('screens.frame.skip')}
        </button>
        <Rail />
        <div className={styles.column}>
          <TopBar />
          <ConnectionBanner />
          <ScanBanner />
          <main id="content" className={styles.content} tabIndex={-1}>
            <CurrentPage />
          </main>
        </div>
        <Toasts />
        {!isLocked && <Overlays />}
      </div>
    </>
  )
}

function focusContent(): void {
  document.getElementById('content')?.focus()
}
