import { IconBarcode } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { Key } from '../../components/Key.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { cleanScan } from './decode-scan.ts'
import { LastScanWords } from './LastScanWords.tsx'
import styles from './ScanField.module.css'
import { submitScan } from './scan-store.ts'

export const scanFieldId = 'scan-field'

export function ScanField() {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const text = cleanScan(field.current?.value ?? '')
    if (text === '' || field.current === null) return
    field.current.value = ''
    field.current.blur()
    void submitScan({ text, otherText: null })
  }

  return (
    <search className={styles.search}>
      <form className={styles.bar} onSubmit={submit}>
        <div className={styles.box}>
          <IconBarcode size={26} stroke={1.6} aria-hidden="true" />
          <input
            ref={field}
            onKeyDown={clearOnEscape}
            id={scanFieldId}
            className={styles.input}
            aria-label={t('screens.scan.field')}
            placeholder={t('screens.scan.placeholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
          />
          <span className={styles.hint}>
            <Key>/</Key>
          </span>
        </div>
        <LastScanWords />
      </form>
    </search>
  )
}

/** Leaving the field leaves nothing behind that the next scan would be added to. */
function clearOnEscape(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Escape') event.currentTarget.value = ''
}
