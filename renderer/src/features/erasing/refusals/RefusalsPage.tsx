import { useEffect } from 'react'
import { type RefusalCase, refusalCases } from '../../../app/route.ts'
import { PageHead } from '../../../components/PageHead.tsx'
import { PlaceLink } from '../../../components/PlaceLink.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { RefusalFigure } from './RefusalFigure.tsx'
import styles from './RefusalsPage.module.css'
import { refusalSteps } from './refusal-steps.ts'

/** What to do when a drive refuses, in order, with a drawing each. */
export function RefusalsPage({ refusal }: { refusal: RefusalCase | null }) {
  const { t } = useWords()
  useEffect(() => {
    if (refusal !== null) document.getElementById(idOf(refusal))?.scrollIntoView()
  }, [refusal])
  return (
    <div className={styles.page}>
      <PageHead title={t('erasing.pages.refusals.title')}>
        <PlaceLink to={{ page: 'erasing' }}>{t('erasing.pages.plan.toDrives')}</PlaceLink>
      </PageHead>
      <p className={styles.lead}>{t('erasing.pages.refusals.lead')}</p>
      <nav aria-label={t('erasing.pages.refusals.contents')} className={styles.contents}>
        {refusalCases.map((one) => (
          <PlaceLink key={one} to={{ page: 'erasing-refusals', refusal: one }} className={styles.door}>
            {t(`erasing.pages.refusals.${one}.title`)}
          </PlaceLink>
        ))}
      </nav>
      <div className={styles.cases}>
        {refusalCases.map((one) => (
          <RefusalCard key={one} refusal={one} isOpened={one === refusal} />
        ))}
      </div>
    </div>
  )
}

function RefusalCard({ refusal, isOpened }: { refusal: RefusalCase; isOpened: boolean }) {
  const { t } = useWords()
  return (
    <section id={idOf(refusal)} className={styles.card} data-opened={isOpened || undefined}>
      <RefusalFigure refusal={refusal} />
      <div className={styles.words}>
        <h2>{t(`erasing.pages.refusals.${refusal}.title`)}</h2>
        <p className={styles.sign}>{t(`erasing.pages.refusals.${refusal}.sign`)}</p>
        <ol className={styles.steps}>
          {refusalSteps(refusal, t).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="soft">{t('erasing.pages.refusals.thenLook')}</p>
      </div>
    </section>
  )
}

function idOf(refusal: RefusalCase): string {
  return `refusal-${refusal}`
}
