import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import { PaperShelf } from '../papers/campaign/PaperShelf.tsx'
import { BatchColumns } from './BatchColumns.tsx'
import { BatchExports } from './BatchExports.tsx'
import { BatchRuleForm } from './BatchRuleForm.tsx'
import styles from './BatchScreen.module.css'
import { CloseBatch } from './CloseBatch.tsx'
import { useBatchMoves } from './use-batch-moves.ts'

export function BatchScreen({ batchId }: { batchId: string }) {
  const { t } = useWords()
  const page = useQuery(api.batches.page.queryOptions({ input: { batchId } }))
  if (page.data !== undefined) return <BatchContent page={page.data} />
  if (page.error === null) return <Pending heightsPx={[44, 320]} />
  return (
    <>
      <Failed error={page.error} />
      <EmptyState title={t('screens.batches.notFound')} />
    </>
  )
}

function BatchContent({ page }: { page: BatchPage }) {
  const { t, date } = useWords()
  const { batch, machines } = page
  const [isClosing, setClosing] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const moves = useBatchMoves(batch.id)
  const isOpen = batch.closedAt === null
  return (
    <div className={styles.page}>
      <PageHead title={batch.name}>
        <p className="soft">
          {t('screens.batches.number', { number: batch.number })} · {batch.campaignName}
        </p>
        <Button variant="default" disabled={machines.length === 0} onClick={() => setExporting(true)}>
          {t('requests.exports.title')}…
        </Button>
        {isOpen && (
          <Button variant="default" disabled={machines.length === 0} onClick={() => setClosing(true)}>
            {t('screens.batches.close')}
          </Button>
        )}
      </PageHead>
      {batch.closedAt !== null && (
        <Notice state="ok" title={capital(t('screens.batches.closed', { date: date(batch.closedAt) }))}>
          <p>{t('screens.batches.frozen')}</p>
        </Notice>
      )}
      {isExporting && <BatchExports batch={batch} onClose={() => setExporting(false)} />}
      {isClosing && <CloseBatch page={page} onDone={() => setClosing(false)} />}
      <Failed error={moves.error} />
      {isOpen && <BatchRuleForm batchId={batch.id} />}
      <BatchColumns
        page={page}
        onAdd={(machine: MachineSummary) => moves.add(machine)}
        onRemove={(machine: MachineSummary) => moves.remove(machine)}
        isBusy={moves.isBusy}
      />
      {machines.length > 0 && (
        <PaperShelf
          campaignId={batch.campaignId}
          subjectId={batch.id}
          kinds={['batch-list']}
          hint={t('deliveries.papers.batchHint')}
        />
      )}
    </div>
  )
}
