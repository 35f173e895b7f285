import { useEffect } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { isEveryKeyLetThrough } from '../scan/let-through.ts'
import { isScanTaken, takeScan } from '../scan/scan-taker.ts'
import { listenToWedge } from '../scan/wedge-listener.ts'
import { FirstStartForm } from './FirstStartForm.tsx'
import { KnownOperators } from './KnownOperators.tsx'
import { SignIn } from './SignIn.tsx'
import { useKeepSession } from './use-session.ts'
import styles from './WelcomePage.module.css'

/** First start: who works here, and for which organisation. Later: who, and what proves it. */
export function WelcomePage({ session }: { session: SessionView }) {
  const { t } = useWords()
  const keep = useKeepSession()
  const isKnown = session.operators.length > 0
  useEffect(() => {
    const onKey = () => undefined
    return listenToWedge({ onScan: takeScan, isScanTaken, mustLetThrough: isEveryKeyLetThrough, onKey })
  }, [])
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="./icon.svg" alt="" width={56} height={56} />
        <div>
          <h1 className={styles.title}>{t(isKnown ? 'people.who' : 'screens.welcome.title')}</h1>
          {!isKnown && <p className={styles.lead}>{t('screens.welcome.lead')}</p>}
        </div>
        {isKnown ? (
          <section className={styles.known}>
            {session.signIn.isPinAsked ? (
              <SignIn session={session} enterLabel={t('people.enter')} first={null} onEntered={keep} />
            ) : (
              <KnownOperators session={session} onChosen={keep} />
            )}
            <p className="soft">{t('people.askManager')}</p>
          </section>
        ) : (
          <FirstStartForm mustNameOrganisation={session.organisation === null} onStarted={keep} />
        )}
      </div>
    </main>
  )
}
