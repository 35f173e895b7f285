import { type Condition, conditions } from '../../../../shared/domain/grading.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ConditionChoice.module.css'

type Props = { value: Condition | null; onChoose: (condition: Condition) => void }

/** What only a person can say of the whole machine. */
export function ConditionChoice({ value, onChoose }: Props) {
  const { t } = useWords()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.title}>{t('grading.page.condition')}</legend>
      <p className={styles.hint}>{t('grading.page.conditionHint')}</p>
      {conditions.map((code) => (
        <label key={code} className={styles.option} data-chosen={code === value || undefined}>
          <input type="radio" name="condition" value={code} checked={code === value} onChange={() => onChoose(code)} />
          <span>{t(`grading.condition.${code}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
