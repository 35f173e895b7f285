import { IconSchool } from '@tabler/icons-react'
import { useWords } from '../../i18n/use-words.ts'
import styles from './TrainingBand.module.css'

/** Stands on every page of an exercise: nobody must take it for the real thing, nor the other way round. */
export function TrainingBand() {
  const { t } = useWords()
  return (
    <p className={styles.band}>
      <IconSchool size={24} stroke={1.7} aria-hidden="true" />
      <strong className={styles.word}>{t('erasing.pages.training')}</strong>
      <span>{t('erasing.pages.trainingMeans')}</span>
    </p>
  )
}
