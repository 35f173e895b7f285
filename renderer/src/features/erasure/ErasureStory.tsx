import type { Erasure } from '../../../../shared/domain/erasure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DestructionFacts } from './DestructionFacts.tsx'
import styles from './ErasureStory.module.css'
import { Judgement } from './Judgement.tsx'
import { RunFacts } from './RunFacts.tsx'

/** One recorded attempt: the judgement first, then what it stands on. */
export function ErasureStory({ erasure }: { erasure: Erasure }) {
  const { t, dateTime } = useWords()
  const { destruction } = erasure.run
  const tied =
    erasure.match.by === 'serial'
      ? t('screens.erasure.bySerial')
      : t('screens.erasure.byHand', { reason: erasure.match.reason })
  return (
    <div className={styles.story}>
      <Judgement judgement={erasure} requested={erasure.requested} />
      {destruction === undefined ? <RunFacts run={erasure.run} /> : <DestructionFacts destruction={destruction} />}
      <p className={styles.foot}>
        {t('screens.erasure.recordedBy', { at: dateTime(erasure.recordedAt), name: erasure.operatorName })}
        {' · '}
        {destruction === undefined && `${tied} · `}
        {t('screens.erasure.evidence')} <span className="mono">{erasure.evidenceName}</span>
      </p>
    </div>
  )
}
