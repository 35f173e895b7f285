import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { api, client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { saveFile } from '../../app/files.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import { BatchColumns } from './BatchColumns.tsx'
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
  const { t, date, language } = useWords()
  const { batch, machines } = page
  const [isClosing, setClosing] = useState(false)
  const onError = useFailureToast()
  const moves = useBatchMoves(batch.id)
  const exportCsv = useMutation({
    mutationFn: async () => saveFile(await client.batches.export({ batchId: batch.id, format: 'csv', language })),
    onError,
  })
  const isOpen = batch.closedAt === null
  return (
    <div className={styles.page}>
      <PageHead title={batch.name}>
        <p className="soft">
          {t('screens.batches.number', { number: batch.number })} · {batch.campaignName}
        </p>
        <Button variant="default" loading={exportCsv.isPending} onClick={() => exportCsv.mutate()}>
          {t('screens.batches.exportCsv')}
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
      {isClosing && <CloseBatch page={page} onDone={() => setClosing(false)} />}
      <Failed error={moves.error} />
      <BatchColumns
        page={page}
        onAdd={(machine: MachineSummary) => moves.add(machine)}
        onRemove={(machine: MachineSummary) => moves.remove(machine)}
        isBusy={moves.isBusy}
      />
    </div>
  )
}
