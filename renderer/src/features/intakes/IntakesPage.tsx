import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { DonorForm } from '../donors/DonorForm.tsx'
import { DonorList } from '../donors/DonorList.tsx'
import { CampaignForm } from './CampaignForm.tsx'
import { IntakeForm } from './IntakeForm.tsx'
import styles from './IntakesPage.module.css'
import { IntakeTable } from './IntakeTable.tsx'

type OpenForm = 'campaign' | 'donor' | 'intake' | null

export function IntakesPage() {
  const { t } = useWords()
  const [form, setForm] = useState<OpenForm>(null)
  const intakes = useQuery(api.intakes.list.queryOptions())
  const close = () => setForm(null)
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.intakes.title')}>
        <Button variant="default" onClick={() => setForm('campaign')}>
          {t('screens.intakes.createCampaign')}
        </Button>
        <Button variant="default" onClick={() => setForm('donor')}>
          {t('screens.intakes.createDonor')}
        </Button>
        <Button onClick={() => setForm('intake')}>{t('screens.intakes.create')}</Button>
      </PageHead>
      {form === 'campaign' && <CampaignForm onDone={close} />}
      {form === 'donor' && <DonorForm donor={null} onDone={close} />}
      {form === 'intake' && <IntakeForm onDone={close} onNeed={setForm} />}
      <Failed error={intakes.error} />
      {intakes.data === undefined && intakes.error === null && <Pending heightsPx={[240]} />}
      {intakes.data?.length === 0 && form === null && (
        <EmptyState
          title={t('screens.intakes.none')}
          action={
            <Button size="lg" onClick={() => setForm('intake')}>
              {t('screens.intakes.create')}
            </Button>
          }
        >
          {t('screens.intakes.noneDo')}
        </EmptyState>
      )}
      {intakes.data !== undefined && intakes.data.length > 0 && <IntakeTable intakes={intakes.data} />}
      {form === null && <DonorList />}
    </div>
  )
}
