import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { causeWords, resultDetail } from '../../../../shared/i18n/result-sentences.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { SeeEvidence } from './SeeEvidence.tsx'
import styles from './StandingResult.module.css'
import { markOf } from './state-marks.ts'

/** The answer that stands, with all that it says; nothing for a step to do. */
export function StandingResult({ page, step }: { page: MachinePage; step: StepState }) {
  const { t, language, dateTime } = useWords()
  const { state, result, definition } = step
  if (state === null) return null
  const said =
    result === null ? causeWords(step, page.steps, t, language) : resultDetail(result, definition, t, language)
  return (
    <div className={styles.standing}>
      <StateMark state={markOf(state)} size={22} />
      <p>
        {t('checklist.page.standing')} <strong>{t(`checklist.state.${state}`)}</strong>
        {said !== null && said !== '' && ` · ${said}`}
      </p>
      {result !== null && (
        <p className="soft">
          {result.by === 'system'
            ? t('checklist.page.bySystem', { at: dateTime(result.recordedAt) })
            : t('checklist.page.by', { name: result.operatorName, at: dateTime(result.recordedAt) })}
        </p>
      )}
      {result !== null && result.evidence !== null && (
        <SeeEvidence resultId={result.id} mimeType={result.evidence.mimeType} />
      )}
    </div>
  )
}
