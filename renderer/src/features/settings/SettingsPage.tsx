import { PageHead } from '../../components/PageHead.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { useSession } from '../session/use-session.ts'
import { SettingsContents } from './SettingsContents.tsx'
import styles from './SettingsPage.module.css'
import { checklistsPart, keepingParts, type SettingsPart, workParts } from './settings-panels.tsx'

export function SettingsPage() {
  const { t } = useWords()
  const session = useSession().data
  const isManager = useIsManager()
  if (session === undefined) return null
  const columns = [workParts(t, session), keepingParts(t, isManager)]
  const last = checklistsPart(t, session)
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.settings.title')}>
        <p className="soft">{t('screens.settings.about', { version: session.appVersion })}</p>
      </PageHead>
      <div className={styles.body}>
        <SettingsContents parts={[...columns.flat(), last]} />
        <div className={styles.panels}>
          <div className={styles.columns}>
            {columns.map((parts) => (
              <div key={parts[0]?.id} className={styles.column}>
                {parts.map((part) => (
                  <Part key={part.id} part={part} />
                ))}
              </div>
            ))}
          </div>
          <Part part={last} />
        </div>
      </div>
    </div>
  )
}

function Part({ part: { id, panel } }: { part: SettingsPart }) {
  return (
    <div id={`settings-${id}`} className={styles.part}>
      {panel}
    </div>
  )
}
