import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import { api } from '../../api/client.ts'
import { goBack } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BatchPlaces } from '../batches/BatchPlaces.tsx'
import { BeneficiariesImport } from './BeneficiariesImport.tsx'
import styles from './BeneficiariesPage.module.css'
import { BeneficiaryForm } from './BeneficiaryForm.tsx'
import { BeneficiaryTable } from './BeneficiaryTable.tsx'

type Open = { kind: 'new' } | { kind: 'import' } | { kind: 'edit'; beneficiary: BeneficiaryView } | null

/** All of them; with one opened, to which whoever came for it leaves again. */
export function BeneficiariesPage({ openedId }: { openedId: string | null }) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>(null)
  const beneficiaries = useQuery(api.beneficiaries.list.queryOptions())
  // What saves ends a moment later than it is seen: it must not close what was opened since.
  const closed = (kind: NonNullable<Open>['kind']) => () => setOpen((now) => (now?.kind === kind ? null : now))
  const list = beneficiaries.data
  const wanted = open === null ? list?.find(({ id }) => id === openedId) : undefined
  return (
    <div className={styles.page}>
      <PageHead title={t('requests.beneficiary.title')}>
        <Button variant="default" onClick={() => setOpen({ kind: 'import' })}>
          {t('requests.list.import')}
        </Button>
        <Button onClick={() => setOpen({ kind: 'new' })}>{t('requests.beneficiary.create')}</Button>
      </PageHead>
      <BatchPlaces />
      {wanted !== undefined && <BeneficiaryForm beneficiary={wanted} onDone={goBack} />}
      {open?.kind === 'new' && <BeneficiaryForm onDone={closed('new')} />}
      {open?.kind === 'edit' && (
        <BeneficiaryForm key={open.beneficiary.id} beneficiary={open.beneficiary} onDone={closed('edit')} />
      )}
      {open?.kind === 'import' && <BeneficiariesImport onDone={closed('import')} />}
      <Failed error={beneficiaries.error} />
      {list === undefined && beneficiaries.error === null && <Pending heightsPx={[240]} />}
      {list?.length === 0 && open === null && (
        <EmptyState
          title={t('requests.beneficiary.none')}
          action={
            <Button size="lg" onClick={() => setOpen({ kind: 'new' })}>
              {t('requests.beneficiary.create')}
            </Button>
          }
        >
          {t('requests.beneficiary.noneDo')}
        </EmptyState>
      )}
      {list !== undefined && list.length > 0 && (
        <BeneficiaryTable beneficiaries={list} onOpen={(beneficiary) => setOpen({ kind: 'edit', beneficiary })} />
      )}
    </div>
  )
}
