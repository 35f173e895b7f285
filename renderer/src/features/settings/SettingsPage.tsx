import { PageHead } from '../../components/PageHead.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BackupsPanel } from '../backup/BackupsPanel.tsx'
import { ErasePolicyPanel } from '../erasing/policy/ErasePolicyPanel.tsx'
import { ImpactPanel } from '../figures/ImpactPanel.tsx'
import { LabelSettingsPanel } from '../labels/settings/LabelSettingsPanel.tsx'
import { NetworkPanel } from '../lan/NetworkPanel.tsx'
import { OfflineDoor } from '../offline/OfflineDoor.tsx'
import { PeoplePanel } from '../people/PeoplePanel.tsx'
import { PrivacyDoor } from '../privacy/PrivacyDoor.tsx'
import { useIsManager } from '../session/use-is-manager.ts'
import { useSession } from '../session/use-session.ts'
import { ChecklistsPanel } from './ChecklistsPanel.tsx'
import { CommandSheetPanel } from './CommandSheetPanel.tsx'
import { ConventionPanel } from './ConventionPanel.tsx'
import { DoctorPanel } from './DoctorPanel.tsx'
import { OrganisationPanel } from './OrganisationPanel.tsx'
import { ScreenPanel } from './ScreenPanel.tsx'
import styles from './SettingsPage.module.css'

export function SettingsPage() {
  const { t } = useWords()
  const session = useSession().data
  const isManager = useIsManager()
  if (session === undefined) return null
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.settings.title')}>
        <p className="soft">{t('screens.settings.about', { version: session.appVersion })}</p>
      </PageHead>
      <div className={styles.columns}>
        <div className={styles.column}>
          <OrganisationPanel organisation={session.organisation} />
          <BackupsPanel />
          <PeoplePanel session={session} />
          <NetworkPanel />
          <OfflineDoor />
        </div>
        <div className={styles.column}>
          <ScreenPanel />
          <LabelSettingsPanel session={session} />
          <ConventionPanel />
          <ImpactPanel />
          <CommandSheetPanel />
          <ErasePolicyPanel />
          {isManager && <PrivacyDoor />}
          <DoctorPanel />
        </div>
      </div>
      <ChecklistsPanel session={session} />
    </div>
  )
}
