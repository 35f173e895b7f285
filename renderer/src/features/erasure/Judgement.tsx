import type { ErasureJudgement, ErasureLevel, ErasureStatus } from '../../../../shared/domain/erasure.ts'
import { doubtSentence } from '../../../../shared/i18n/erase-sentences.ts'
import { Notice } from '../../components/Notice.tsx'
import type { MarkState } from '../../components/StateMark.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Judgement.module.css'

const markOf: Record<ErasureStatus, MarkState> = {
  ERASED: 'ok',
  DESTROYED: 'ok',
  NOT_ERASED: 'fail',
  INTERRUPTED: 'fail',
  UNKNOWN: 'warn',
}

/** What the evidence proves, and every doubt that stands against it. */
export function Judgement({ judgement, requested }: { judgement: ErasureJudgement; requested?: ErasureLevel }) {
  const { t } = useWords()
  const { status, achieved, doubts, notChecked } = judgement
  return (
    <Notice
      state={markOf[status]}
      title={<span className={styles.status}>{capital(t(`codes.erasureStatus.${status}`))}</span>}
    >
      <p>
        {requested !== undefined && `${t('screens.erasure.requested')} ${t(`codes.erasureLevel.${requested}`)} · `}
        {t('screens.erasure.achieved')}{' '}
        {achieved === null ? t('screens.erasure.nothingAchieved') : t(`codes.erasureLevel.${achieved}`)}
      </p>
      {doubts.length > 0 && (
        <ul className={styles.doubts}>
          {doubts.map((doubt) => (
            <li key={`${doubt.code} ${doubt.detail}`}>{doubtSentence(doubt, t)}</li>
          ))}
        </ul>
      )}
      {notChecked.length > 0 && (
        <div className={styles.notChecked}>
          <p>{t('screens.erasure.notChecked')}</p>
          <ul className={styles.doubts}>
            {notChecked.map((code) => (
              <li key={code}>{t(`codes.notChecked.${code}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </Notice>
  )
}
