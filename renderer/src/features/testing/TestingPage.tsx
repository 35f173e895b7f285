import type { InteractiveTest } from '../../../../shared/domain/testing/step-definition.ts'
import { interactiveTests } from '../../../../shared/domain/testing/step-definition.ts'
import { PageHead } from '../../components/PageHead.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { InteractiveTestPanel } from './InteractiveTestPanel.tsx'
import styles from './TestingPage.module.css'

/** One test by itself: to try a part that was just changed, or this very test. Nothing is recorded. */
export function TestingPage({ name }: { name: InteractiveTest | null }) {
  const { t } = useWords()
  if (name === null) return <TestChoice />
  return (
    <div className={styles.page}>
      <PageHead title={t(`testing.pages.names.${name}`)}>
        <PlaceLink to={{ page: 'testing', name: null }} className={styles.back}>
          {t('testing.pages.toChoice')}
        </PlaceLink>
      </PageHead>
      <section className={styles.test}>
        <InteractiveTestPanel key={name} name={name} onVerdict={ignore} />
      </section>
      <p className="soft">{t('testing.pages.notRecorded')}</p>
    </div>
  )
}

function ignore(): void {
  // The panel shows the verdict; there is no machine to record it for.
}

function TestChoice() {
  const { t } = useWords()
  return (
    <div className={styles.page}>
      <PageHead title={t('testing.pages.title')} />
      <p className={styles.lead}>{t('testing.pages.lead')}</p>
      <ul className={styles.choice}>
        {interactiveTests.map((name) => (
          <li key={name}>
            <PlaceLink to={{ page: 'testing', name }} className={styles.card}>
              <strong>{t(`testing.pages.names.${name}`)}</strong>
              <span>{t(`testing.pages.short.${name}`)}</span>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
