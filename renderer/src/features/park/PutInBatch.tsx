import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BulkBar.module.css'

/** Those that may join do; each of the others says why it stays out. */
export function PutInBatch({ machineIds, onClose }: { machineIds: string[]; onClose: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const batches = useQuery(api.batches.list.queryOptions())
  const open = batches.data?.filter(({ closedAt }) => closedAt === null) ?? []
  const [chosenId, setChosenId] = useState<string | null>(null)
  const batchId = chosenId ?? open[0]?.id ?? null
  const put = useMutation({
    mutationFn: (id: string) => client.park.putInBatch({ batchId: id, machineIds }),
    onSuccess: () =>
      Promise.all(
        [api.park.key(), api.batches.key(), api.machines.key()].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      ),
  })
  if (batches.data !== undefined && open.length === 0) {
    return (
      <div className={styles.acts}>
        <p>{t('park.noOpenBatch')}</p>
        <Button variant="default" onClick={() => go({ page: 'batches' })}>
          {t('park.toBatches')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={styles.acts}>
        <Select
          size="md"
          aria-label={t('park.batch')}
          value={batchId ?? ''}
          onChange={(event) => setChosenId(event.currentTarget.value)}
          data={open.map(({ id, name, campaignName }) => ({ value: id, label: `${name} · ${campaignName}` }))}
        />
        <Button
          size="md"
          loading={put.isPending}
          disabled={batchId === null}
          onClick={() => batchId !== null && put.mutate(batchId)}
        >
          {t('park.put')}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('screens.frame.close')}
        </Button>
      </div>
      <Failed error={put.error ?? batches.error} />
      {put.data !== undefined && <JoinReport report={put.data} />}
    </>
  )
}

function JoinReport({ report }: { report: Awaited<ReturnType<typeof client.park.putInBatch>> }) {
  const { t } = useWords()
  const { joinedCount, refused } = report
  return (
    <div role="status">
      <StateWord state="ok">{t('park.joined', { count: joinedCount })}</StateWord>
      {refused.length > 0 && (
        <>
          <p>
            <StateWord state="warn">{t('park.notJoined', { count: refused.length })}</StateWord>
          </p>
          <ul className={styles.out}>
            {refused.map(({ machineId, assetTag, refusals }) => (
              <li key={machineId}>
                <span className="mono">{assetTag}</span>{' '}
                {refusals.map((one) => t(`codes.batchRefusal.${one.code}`, { ...one })).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
