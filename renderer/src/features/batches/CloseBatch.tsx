import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CloseBatch.module.css'
import { useKeepBatchPage } from './use-batch-moves.ts'

/** Closing freezes and is not undone: what it does is said before it is done. */
export function CloseBatch({ page, onDone }: { page: BatchPage; onDone: () => void }) {
  const { t } = useWords()
  const keep = useKeepBatchPage()
  const close = useMutation({
    mutationFn: () => client.batches.close({ batchId: page.batch.id }),
    onSuccess: (next) => {
      keep(next)
      showToast({ state: 'ok', text: t('screens.batches.closedDone') })
      onDone()
    },
  })
  return (
    <Notice state="warn" title={t('screens.batches.closeTitle', { name: page.batch.name })}>
      <p>{t('screens.batches.closeText', { count: page.machines.length })}</p>
      <Failed error={close.error} />
      <div className={styles.actions}>
        <Button size="lg" loading={close.isPending} onClick={() => close.mutate()}>
          {t('screens.batches.closeDo')}
        </Button>
        <Button size="lg" variant="default" onClick={onDone}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </Notice>
  )
}
