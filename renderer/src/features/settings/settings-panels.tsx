import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { BackupsPanel } from '../backup/BackupsPanel.tsx'
import { ErasePolicyPanel } from '../erasing/policy/ErasePolicyPanel.tsx'
import { ImpactPanel } from '../figures/ImpactPanel.tsx'
import { LabelSettingsPanel } from '../labels/settings/LabelSettingsPanel.tsx'
import { NetworkPanel } from '../lan/NetworkPanel.tsx'
import { OfflineDoor } from '../offline/OfflineDoor.tsx'
import { PeoplePanel } from '../people/PeoplePanel.tsx'
import { PrivacyDoor } from '../privacy/PrivacyDoor.tsx'
import { SignaturePanel } from '../signature/SignaturePanel.tsx'
import { VerifyPanel } from '../signature/VerifyPanel.tsx'
import { ChecklistsPanel } from './ChecklistsPanel.tsx'
import { CommandSheetPanel } from './CommandSheetPanel.tsx'
import { ConventionPanel } from './ConventionPanel.tsx'
import { DoctorPanel } from './DoctorPanel.tsx'
import { OrganisationPanel } from './OrganisationPanel.tsx'
import { ScreenPanel } from './ScreenPanel.tsx'

export type SettingsPart = { id: string; title: string; panel: ReactNode }

/** What a workshop decides about its work, in the order in which it comes to it. */
export function workParts(t: TFunction, session: SessionView): SettingsPart[] {
  return [
    {
      id: 'organisation',
      title: t('screens.settings.organisation'),
      panel: <OrganisationPanel organisation={session.organisation} />,
    },
    { id: 'screen', title: t('screens.settings.screen'), panel: <ScreenPanel /> },
    { id: 'people', title: t('screens.settings.operators'), panel: <PeoplePanel session={session} /> },
    { id: 'policy', title: t('erasing.pages.policy.title'), panel: <ErasePolicyPanel /> },
    { id: 'labels', title: t('labels.settings.title'), panel: <LabelSettingsPanel session={session} /> },
    { id: 'sheet', title: t('screens.settings.commandSheet'), panel: <CommandSheetPanel /> },
    { id: 'convention', title: t('deliveries.convention.title'), panel: <ConventionPanel /> },
    { id: 'impact', title: t('bilan.parameters.title'), panel: <ImpactPanel /> },
  ]
}

/** What keeps it safe, and lets others in. */
export function keepingParts(t: TFunction, isManager: boolean): SettingsPart[] {
  const privacy = { id: 'privacy', title: t('privacy.title'), panel: <PrivacyDoor /> }
  return [
    { id: 'backups', title: t('backups.title'), panel: <BackupsPanel /> },
    { id: 'signature', title: t('signing.title'), panel: <SignaturePanel /> },
    { id: 'verify', title: t('signing.check.title'), panel: <VerifyPanel /> },
    { id: 'network', title: t('network.title'), panel: <NetworkPanel /> },
    { id: 'offline', title: t('offline.title'), panel: <OfflineDoor /> },
    ...(isManager ? [privacy] : []),
    { id: 'doctor', title: t('screens.settings.doctor'), panel: <DoctorPanel /> },
  ]
}

/** The editor of a list wants the whole width. */
export function checklistsPart(t: TFunction, session: SessionView): SettingsPart {
  return { id: 'checklists', title: t('checklist.settings.title'), panel: <ChecklistsPanel session={session} /> }
}
