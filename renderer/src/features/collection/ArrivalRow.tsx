import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CollectionArrival } from '../../../../shared/contract/collection.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { api, client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ArrivalRow.module.css'

/** "ThinkPad T480 · PF1ABCDE", and what to do with it. Setting one aside is asked twice. */
export function ArrivalRow({ arrival, onKeep }: { arrival: CollectionArrival; onKeep: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { previewId } = arrival.preview
  const dismiss = useMutation({
    mutationFn: () => client.collection.dismiss({ previewId }),
    onSuccess: (left) => queries.setQueryData(api.collection.arrivals.queryKey(), left),
  })
  return (
    <div className={styles.row}>
      <ArrivalWords arrival={arrival} />
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <p>{t('collection.dismissAsk')}</p>
            <Button variant="default" disabled={dismiss.isPending} onClick={() => dismiss.mutate()}>
              {t('collection.dismiss')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('screens.frame.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button size="lg" onClick={onKeep}>
              {t('collection.keep')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setAsking(true)}>
              {t('collection.dismiss')}
            </Button>
          </>
        )}
      </div>
      <Failed error={dismiss.error} />
    </div>
  )
}

function ArrivalWords({ arrival: { preview, arrivedAt, fileName } }: { arrival: CollectionArrival }) {
  const { t, dateTime } = useWords()
  const { identity } = preview.reading.facts
  const title = machineTitle(identity.manufacturer, identity.model) ?? t('collection.unnamed')
  const origin = fileName === null ? '' : ` · ${t('collection.fromFile', { name: fileName })}`
  return (
    <p className={styles.words}>
      <strong>{title}</strong>
      <span className="mono">{identity.serial ?? t('collection.noSerial')}</span>
      <span className="soft">
        {t('collection.arrivedAt', { at: dateTime(arrivedAt) })}
        {origin}
      </span>
    </p>
  )
}
