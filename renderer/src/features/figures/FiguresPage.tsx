import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BilanView } from '../../../../shared/contract/bilan.contract.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { useSession } from '../session/use-session.ts'
import { DonorTable } from './DonorTable.tsx'
import styles from './FiguresPage.module.css'
import { FunnelSection } from './FunnelSection.tsx'
import { ImpactSection } from './ImpactSection.tsx'
import { KindsAndGrades } from './KindsAndGrades.tsx'
import { PlacesSection } from './PlacesSection.tsx'
import { SheetButtons } from './SheetButtons.tsx'
import { StagesSection } from './StagesSection.tsx'
import { TestFiguresSection } from './TestFiguresSection.tsx'

/** What a campaign came to, fit to be printed as it is. */
export function FiguresPage() {
  const { t } = useWords()
  const [campaignId, setCampaignId] = useState<string | null>(null)
  const campaigns = useQuery(api.campaigns.list.queryOptions())
  const view = useQuery(api.bilan.view.queryOptions({ input: { campaignId } }))
  const several = (campaigns.data?.length ?? 0) > 1
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.figures.title')}>
        {several && (
          <Select
            aria-label={t('bilan.campaign')}
            value={campaignId ?? ''}
            onChange={(event) => setCampaignId(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            data={[
              { value: '', label: t('bilan.everyCampaign') },
              ...(campaigns.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Button variant="default" data-screen-only onClick={() => window.print()}>
          {t('screens.figures.print')}
        </Button>
      </PageHead>
      <Failed error={view.error} />
      {view.data === undefined && view.error === null && <Pending heightsPx={[220, 320]} />}
      {view.data?.donors.length === 0 && (
        <EmptyState title={t('screens.figures.none')}>{t('screens.figures.noneDo')}</EmptyState>
      )}
      {view.data !== undefined && view.data.donors.length > 0 && <Content view={view.data} campaignId={campaignId} />}
    </div>
  )
}

function Content({ view, campaignId }: { view: BilanView; campaignId: string | null }) {
  const { t, date } = useWords()
  const isManager = useIsManager()
  const organisation = useSession().data?.organisation ?? null
  return (
    <>
      <p className={styles.printedHead}>
        {[organisation?.name, date(new Date().toISOString())].filter(Boolean).join(' · ')}
      </p>
      <FunnelSection view={view} />
      <section className={styles.section} aria-labelledby="bilan-donors">
        <h2 id="bilan-donors">{t('bilan.donors.title')}</h2>
        <DonorTable view={view} />
        <p className={styles.method}>{t('bilan.donors.method')}</p>
      </section>
      <PlacesSection places={view.places} people={view.people} />
      <ImpactSection impact={view.impact} />
      <StagesSection campaignId={campaignId} />
      <SheetButtons campaignId={campaignId} />
      <KindsAndGrades />
      <p className={styles.method}>{t('screens.figures.method')}</p>
      {isManager && (
        <div data-screen-only>
          <TestFiguresSection />
        </div>
      )}
    </>
  )
}
