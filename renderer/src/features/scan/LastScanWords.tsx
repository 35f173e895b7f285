import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LastScanWords.module.css'
import { lastScan } from './scan-store.ts'

/** The last scan and what it did, beside the field. What stands in the way has its own banner. */
export function LastScanWords() {
  const { t } = useWords()
  const scan = lastScan.use()
  return (
    <output className={styles.words} aria-live="polite">
      {scan.kind === 'none' && <span className="soft">{t('screens.scan.ready')}</span>}
      {scan.kind === 'asking' && t('screens.scan.asking', { text: scan.text })}
      {scan.kind === 'command' && scan.outcome === 'DONE' && (
        <StateWord state="ok">{t('screens.scan.command', { text: scan.text })}</StateWord>
      )}
      {scan.kind === 'paper' && scan.check.verdict === 'AUTHENTIC' && (
        <StateWord state="ok">{t('screens.scan.paper.AUTHENTIC', { number: scan.check.facts.number })}</StateWord>
      )}
      {scan.kind === 'answered' && scan.answer.kind === 'MACHINE' && (
        <StateWord state={scan.answer.settledEnd === null ? 'ok' : 'warn'}>
          {t(scan.answer.matchedBy === 'tag' ? 'screens.scan.opened' : 'screens.scan.openedBySerial', {
            tag: scan.answer.assetTag,
          })}
          {scan.answer.settledEnd !== null && ` · ${t(`screens.scan.settledEnd.${scan.answer.settledEnd}`)}`}
        </StateWord>
      )}
    </output>
  )
}
