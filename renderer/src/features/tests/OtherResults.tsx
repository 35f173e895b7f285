import type { StepResult } from '../../../../shared/domain/testing/step-result.ts'
import { resultDetail } from '../../../../shared/i18n/result-sentences.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OtherResults.module.css'
import { markOf } from './state-marks.ts'

const olderSteps = ['network', 'ports', 'locks'] as const

/** Results that this machine's list does not ask: of an older list, or of another kind of machine. */
export function OtherResults({ results }: { results: readonly StepResult[] }) {
  const { t, language, dateTime } = useWords()
  if (results.length === 0) return null
  return (
    <details className={styles.others}>
      <summary>{t('checklist.page.others')}</summary>
      <p className="soft">{t('checklist.page.othersHint')}</p>
      <ul>
        {results.map((result) => {
          const older = olderSteps.find((key) => key === result.stepKey)
          const detail = resultDetail(result, null, t, language)
          return (
            <li key={result.id}>
              <StateWord state={markOf(result.state)}>
                {older === undefined ? result.stepKey : t(`checklist.olderStep.${older}`)}
                {` · ${t(`checklist.state.${result.state}`)}`}
                {detail !== '' && ` · ${detail}`}
              </StateWord>{' '}
              <span className="soft">
                {t('checklist.page.by', { name: result.operatorName, at: dateTime(result.recordedAt) })}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
