import { type ReactNode, useEffect, useRef } from 'react'
import type { ResultState, TestVerdict } from '../../../../shared/domain/testing/result.ts'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import { detailWords } from './detail-words.ts'
import { isMeasureName } from './measure-names.ts'
import styles from './VerdictBanner.module.css'
import { readDetail } from './verdict-detail.ts'

const markOf: Record<ResultState, MarkState> = {
  pass: 'ok',
  fail: 'fail',
  skipped: 'skip',
  'not-applicable': 'skip',
  blocked: 'warn',
  undecided: 'warn',
  crashed: 'warn',
}

/** What the test says by itself. The person's own verdict stands elsewhere, and above it. */
export function VerdictBanner({ verdict, act }: { verdict: TestVerdict | null; act?: ReactNode }) {
  const { t, number } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const isTold = verdict !== null
  // It stands over the test, so that it hides nothing of it; whoever worked further down must not miss it.
  useEffect(() => {
    if (isTold) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isTold])
  return (
    <div ref={place} className={styles.place} aria-live="polite">
      {verdict !== null && (
        <div className={styles.banner} data-state={markOf[verdict.state]}>
          <StateMark state={markOf[verdict.state]} size={34} />
          <div className={styles.words}>
            <p className={styles.state}>{capital(t(`checklist.state.${verdict.state}`))}</p>
            {verdict.faults.length > 0 && (
              <p>{verdict.faults.map((fault) => t(`checklist.fault.${fault}`)).join(' · ')}</p>
            )}
            <Detail verdict={verdict} />
          </div>
          <dl className={styles.measures}>
            {verdict.measures.map(({ name, value, unit }) => (
              <div key={name}>
                <dt>{isMeasureName(name) ? t(`testing.pages.measures.${name}`) : name}</dt>
                <dd>
                  {number(value, 2)} {unit === '1/s' ? t('testing.pages.perSecond') : unit}
                </dd>
              </div>
            ))}
          </dl>
          {act !== undefined && <div className={styles.act}>{act}</div>}
        </div>
      )}
    </div>
  )
}

function Detail({ verdict }: { verdict: TestVerdict }) {
  const { t } = useWords()
  const parts = readDetail(verdict.detail)
  if (parts.length === 0) return null
  const words = parts.map((part) => detailWords(part, t)).join(' · ')
  return (
    <p className={styles.detail} title={words}>
      {words}
    </p>
  )
}
