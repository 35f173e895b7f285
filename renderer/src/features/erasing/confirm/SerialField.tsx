import { useId } from 'react'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import type { ScanReading } from '../../scan/decode-scan.ts'
import { useScanTaker } from '../../scan/scan-taker.ts'
import { compareSerial, type SerialComparison } from './compare-serial.ts'
import styles from './SerialField.module.css'

type Props = {
  expected: string
  isTraining: boolean
  isDisabled: boolean
  value: string
  onChange: (value: string) => void
}

/** The whole serial, typed or scanned; a scan lands here wherever the hand is. */
export function SerialField({ expected, isTraining, isDisabled, value, onChange }: Props) {
  const { t } = useWords()
  const fieldId = useId()
  const hintId = useId()
  const comparison = compareSerial(value, expected)
  useScanTaker((reading) => onChange(scannedText(reading, expected)), { isTaking: !isDisabled })
  return (
    <div className={styles.field} data-state={markOf(comparison)}>
      <label htmlFor={fieldId} className={styles.label}>
        {t(isTraining ? 'erasing.pages.plan.deviceField' : 'erasing.pages.plan.serialField')}
      </label>
      <input
        id={fieldId}
        className={styles.input}
        value={value}
        disabled={isDisabled}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.currentTarget.value)}
        // Enter in the field must never be taken for consent.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <output id={hintId} className={styles.hint} aria-live="polite">
        <SerialHint comparison={comparison} />
      </output>
    </div>
  )
}

function SerialHint({ comparison }: { comparison: SerialComparison }) {
  const { t } = useWords()
  switch (comparison.kind) {
    case 'empty':
      return <span className="soft">{t('erasing.pages.plan.hint.empty')}</span>
    case 'partial':
      return <span className="soft">{t('erasing.pages.plan.hint.partial', comparison)}</span>
    case 'same':
      return <StateWord state="ok">{t('erasing.pages.plan.hint.same')}</StateWord>
    case 'case':
      return <StateWord state="warn">{t('erasing.pages.plan.hint.case')}</StateWord>
    case 'one-off':
      return <StateWord state="fail">{t('erasing.pages.plan.hint.oneOff', comparison)}</StateWord>
    case 'different':
      return <StateWord state="fail">{t('erasing.pages.plan.hint.different', comparison)}</StateWord>
    case 'longer':
      return <StateWord state="fail">{t('erasing.pages.plan.hint.longer', comparison)}</StateWord>
  }
}

function markOf({ kind }: SerialComparison): 'ok' | 'warn' | 'fail' | undefined {
  if (kind === 'same') return 'ok'
  if (kind === 'case') return 'warn'
  return kind === 'empty' || kind === 'partial' ? undefined : 'fail'
}

/** One burst of keys reads in two ways (US positions or this keyboard's letters): the one that is the serial is it. */
function scannedText({ text, otherText }: ScanReading, expected: string): string {
  return otherText !== null && compareSerial(otherText, expected).kind === 'same' ? otherText : text
}
