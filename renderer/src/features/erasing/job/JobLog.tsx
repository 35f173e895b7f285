import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './JobLog.module.css'

/** The last lines of the log as they stand: the evidence, not a story about it. */
export function JobLog({ lines, isEnded }: { lines: readonly string[]; isEnded: boolean }) {
  const { t } = useWords()
  return (
    <Panel title={t('erasing.pages.job.log')} hint={t('erasing.pages.job.logHint')}>
      {lines.length === 0 ? (
        <p className="soft">{t(isEnded ? 'erasing.pages.job.logKept' : 'erasing.pages.job.logEmpty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ol className={styles.log} tabIndex={0} aria-label={t('erasing.pages.job.log')}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
