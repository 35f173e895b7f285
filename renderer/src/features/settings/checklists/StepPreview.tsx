import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { StepLines } from '../../tests/StepLines.tsx'
import styles from './StepPreview.module.css'

/** The step as the person at the bench will see it. */
export function StepPreview({ step }: { step: StepDefinition }) {
  const { t, language } = useWords()
  return (
    <section className={styles.preview} aria-label={t('checklist.settings.preview')}>
      <p className="soft">
        {t('checklist.settings.preview')} — {t('checklist.settings.previewHint')}
      </p>
      <p className={styles.title}>{step.title[language]}</p>
      <StepLines definition={step} />
      <p className={styles.faults}>{step.faults.map((fault) => t(`checklist.fault.${fault}`)).join(' · ')}</p>
    </section>
  )
}
