import { IconLock } from '@tabler/icons-react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { queryClient } from '../../api/query-client.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LockScreen.module.css'
import { SignIn } from './SignIn.tsx'
import { useKeepSession } from './use-session.ts'

/** Stands over the page, which stays as it was left behind it. */
export function LockScreen({ session }: { session: SessionView }) {
  const { t } = useWords()
  const keep = useKeepSession()
  const present = session.operators.find(({ id }) => id === session.actor?.operatorId) ?? null
  function unlock(next: SessionView): void {
    keep(next)
    // What was asked while locked was refused.
    void queryClient.invalidateQueries()
  }
  return (
    <div className={styles.screen} role="dialog" aria-modal="true" aria-labelledby="locked">
      <div className={styles.card}>
        <IconLock size={44} stroke={1.5} aria-hidden="true" />
        <div>
          <h1 id="locked" className={styles.title}>
            {t('people.locked')}
          </h1>
          <p className="soft">{t('people.lockedHint')}</p>
        </div>
        <SignIn session={session} enterLabel={t('people.unlock')} first={present} onEntered={unlock} />
      </div>
    </div>
  )
}
