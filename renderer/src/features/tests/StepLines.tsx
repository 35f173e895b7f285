import type { StepDefinition } from '../../../../shared/domain/testing/step-definition.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StepLines.module.css'

/** Why, how and what to look at, a line each: read with gloves on. */
export function StepLines({ definition }: { definition: StepDefinition }) {
  const { t, language } = useWords()
  return (
    <>
      <p className={styles.purpose}>{definition.purpose[language]}</p>
      <dl className={styles.lines}>
        <dt>{t('checklist.page.how')}</dt>
        <dd>{definition.how[language]}</dd>
        <dt>{t('checklist.page.verify')}</dt>
        <dd>{definition.verify[language]}</dd>
      </dl>
    </>
  )
}
