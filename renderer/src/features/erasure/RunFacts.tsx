import type { ErasureRun } from '../../../../shared/domain/erasure.ts'
import { useWords } from '../../i18n/use-words.ts'
import { durationWords } from './duration-words.ts'
import styles from './RunFacts.module.css'

/** What the tool did, as its log tells it. */
export function RunFacts({ run }: { run: ErasureRun }) {
  const { t, number, dateTime } = useWords()
  const octets = (value: number | null) =>
    value === null ? null : t('screens.erasure.octets', { value: number(value) })
  const errorCounts = [run.passErrorCount, run.verifyErrorCount, run.syncErrorCount].filter((count) => count !== null)
  const rows: [label: string, value: string | null][] = [
    [t('screens.erasure.method'), run.method],
    [t('screens.erasure.passes'), run.passCount === null ? null : number(run.passCount)],
    [
      t('screens.erasure.verification'),
      run.verification === null ? null : t(`screens.erasure.verificationOf.${run.verification}`),
    ],
    [t('screens.erasure.written'), octets(run.bytesWritten)],
    [t('screens.erasure.verified'), octets(run.bytesVerified)],
    [
      t('screens.erasure.errors'),
      errorCounts.length === 0 ? null : number(errorCounts.reduce((sum, count) => sum + count, 0)),
    ],
    [t('screens.erasure.started'), run.startedAtLocal === null ? null : dateTime(run.startedAtLocal)],
    [t('screens.erasure.duration'), run.durationSeconds === null ? null : durationWords(run.durationSeconds)],
  ]
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="unknown">{t('screens.erasure.notInLog')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
