import { lazy, Suspense, useEffect } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { Pending } from '../../components/Pending.tsx'
import { withLaterWords } from '../../i18n/start-i18n.ts'
import { useWords } from '../../i18n/use-words.ts'
import { isEveryKeyLetThrough } from '../scan/let-through.ts'
import { isScanTaken, takeScan } from '../scan/scan-taker.ts'
import { listenToWedge } from '../scan/wedge-listener.ts'
import { KnownOperators } from './KnownOperators.tsx'
import { useKeepSession } from './use-session.ts'
import styles from './WelcomePage.module.css'

/** Once in a workshop's life: no later start waits for a form. */
const FirstStart = lazy(async () => ({
  default: (await withLaterWords(import('./FirstStart.tsx'))).FirstStart,
}))

/** Only where several people work. */
const SignIn = lazy(async () => ({ default: (await import('./SignIn.tsx')).SignIn }))

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
              <Suspense fallback={<Pending heightsPx={[72]} />}>
                <SignIn session={session} enterLabel={t('people.enter')} first={null} onEntered={keep} />
              </Suspense>
            ) : (
              <KnownOperators session={session} onChosen={keep} />
            )}
            <p className="soft">{t('people.askManager')}</p>
          </section>
        ) : (
          <Suspense fallback={<Pending heightsPx={[72, 72]} />}>
            <FirstStart mustNameOrganisation={session.organisation === null} onStarted={keep} />
          </Suspense>
        )}
      </div>
    </main>
  )
}
