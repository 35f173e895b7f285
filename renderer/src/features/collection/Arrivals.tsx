import { useState } from 'react'
import type { CollectionArrival } from '../../../../shared/contract/collection.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ArrivalRow } from './ArrivalRow.tsx'
import styles from './Arrivals.module.css'
import { KeepArrival } from './KeepArrival.tsx'

type Props = { arrivals: readonly CollectionArrival[]; isDoorOpen: boolean }

/** Machines that were read elsewhere, newest first, until somebody says which ones they are. */
export function Arrivals({ arrivals, isDoorOpen }: Props) {
  const { t } = useWords()
  const [openId, setOpenId] = useState<string | null>(null)
  const opened = arrivals.find(({ preview }) => preview.previewId === openId)
  if (arrivals.length === 0) {
    return (
      <p className="soft" role="status">
        {isDoorOpen ? t('collection.waitingFor') : t('collection.noArrival')}
      </p>
    )
  }
  return (
    <section className={styles.arrivals} aria-live="polite">
      <h3>{t('collection.arrivals')}</h3>
      <ul className={styles.list}>
        {arrivals.toReversed().map((arrival) => (
          <li key={arrival.preview.previewId}>
            <ArrivalRow arrival={arrival} onKeep={() => setOpenId(arrival.preview.previewId)} />
          </li>
        ))}
      </ul>
      {opened !== undefined && <KeepArrival arrival={opened} onClose={() => setOpenId(null)} />}
    </section>
  )
}
