import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import styles from './KeyCounter.module.css'

/** Each key of the keyboard under test, shown as it comes up again: a key that stays down is not seen. */
export function KeyCounter() {
  const { t } = useWords()
  const [seen, setSeen] = useState<readonly string[]>([])
  useEffect(() => {
    function onKeyUp(event: KeyboardEvent): void {
      if (event.code !== '') setSeen((codes) => (codes.includes(event.code) ? codes : [...codes, event.code]))
    }
    window.addEventListener('keyup', onKeyUp, { capture: true })
    return () => window.removeEventListener('keyup', onKeyUp, { capture: true })
  }, [])
  return (
    <div className={styles.counter}>
      <p>
        <strong>{t('screens.tests.keysSeen', { count: seen.length })}</strong>{' '}
        <span className="soft">{t('screens.tests.keyboardPaused')}</span>
      </p>
      <p className={styles.keys} aria-hidden="true">
        {seen.map((code) => (
          <kbd key={code}>{code.replace(/^(Key|Digit)/, '')}</kbd>
        ))}
      </p>
    </div>
  )
}
