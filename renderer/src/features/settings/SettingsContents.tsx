import { useWords } from '../../i18n/use-words.ts'
import styles from './SettingsContents.module.css'
import type { SettingsPart } from './settings-panels.tsx'

/** Every subject of the settings by its name: nobody looks through seventeen panels for one. */
export function SettingsContents({ parts }: { parts: readonly SettingsPart[] }) {
  const { t } = useWords()
  return (
    <nav className={styles.contents} aria-label={t('screens.settings.contents')}>
      {parts.map(({ id, title }) => (
        <button key={id} type="button" className={styles.door} onClick={() => showPart(id)}>
          {title}
        </button>
      ))}
    </nav>
  )
}

/** The keyboard goes there with the eyes. */
function showPart(id: string): void {
  const part = document.getElementById(`settings-${id}`)
  const heading = part?.querySelector('h2')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  part?.scrollIntoView()
}
