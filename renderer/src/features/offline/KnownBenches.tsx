import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownBenchView } from '../../../../shared/contract/offline-benches.contract.ts'
import { api, client } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './OfflinePage.module.css'
import { SendForm } from './SendForm.tsx'

type Props = { benches: readonly KnownBenchView[]; isManager: boolean; onSaved: () => void }

export function KnownBenches({ benches, isManager, onSaved }: Props) {
  const { t } = useWords()
  const [isOpening, setOpening] = useState(false)
  const done = () => {
    setOpening(false)
    onSaved()
  }
  if (isOpening) return <SendForm bench={null} onDone={done} onCancel={() => setOpening(false)} />
  return (
    <Panel
      title={t('offline.home.title')}
      hint={t('offline.hint')}
      aside={
        isManager && (
          <Button size="md" onClick={() => setOpening(true)}>
            {t('offline.home.new')}
          </Button>
        )
      }
    >
      {benches.length === 0 && (
        <div>
          <p>{t('offline.home.none')}</p>
          <p className="soft">{t('offline.home.noneHint')}</p>
        </div>
      )}
      <ul className={styles.lines}>
        {benches.map((bench) => (
          <BenchLine key={bench.id} bench={bench} isManager={isManager} onSaved={onSaved} />
        ))}
      </ul>
    </Panel>
  )
}

function BenchLine({ bench, isManager, onSaved }: { bench: KnownBenchView; isManager: boolean; onSaved: () => void }) {
  const { t } = useWords()
  const [open, setOpen] = useState<'renew' | 'close' | null>(null)
  const { name, closedAt } = bench
  const saved = () => {
    setOpen(null)
    onSaved()
  }
  if (open === 'renew') {
    return (
      <li>
        <SendForm bench={bench} onDone={saved} onCancel={() => setOpen(null)} />
      </li>
    )
  }
  return (
    <li className={styles.line}>
      <BenchWords bench={bench} />
      {isManager && closedAt === null && (
        <div className={styles.buttons}>
          <Button
            size="md"
            variant="default"
            aria-label={t('offline.home.renewOf', { name })}
            onClick={() => setOpen('renew')}
          >
            {t('offline.home.renew')}
          </Button>
          <Button
            size="md"
            variant="default"
            aria-label={t('offline.home.closeOf', { name })}
            onClick={() => setOpen('close')}
          >
            {t('offline.home.close')}
          </Button>
        </div>
      )}
      {open === 'close' && <CloseDialog bench={bench} onClose={() => setOpen(null)} />}
    </li>
  )
}

function BenchWords({ bench: { name, openedAt, closedAt, blocks, lastBundle } }: { bench: KnownBenchView }) {
  const { t, date, dateTime } = useWords()
  return (
    <div>
      <strong>{name}</strong>
      <StateWord state={closedAt === null ? 'ok' : 'skip'}>
        {closedAt === null ? t('offline.home.working') : t('offline.home.closed', { date: date(closedAt) })}
      </StateWord>
      <span className="soft">
        {t('offline.home.opened', { date: date(openedAt) })} ·{' '}
        {blocks
          .map(({ tagPrefix, tagCount }) => t('offline.home.reserved', { prefix: tagPrefix, count: tagCount }))
          .join(' · ')}
      </span>
      <span>
        {lastBundle === null
          ? t('offline.home.never')
          : t('offline.home.last', {
              sequence: lastBundle.sequence,
              date: dateTime(lastBundle.at),
              name: lastBundle.operatorName,
            })}
      </span>
    </div>
  )
}

function CloseDialog({ bench: { id, name }, onClose }: { bench: KnownBenchView; onClose: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const close = useMutation({
    mutationFn: () => client.offlineBenches.close({ benchId: id }),
    onSuccess: (view) => {
      cache.setQueryData(api.offlineBenches.view.queryKey(), view)
      onClose()
    },
  })
  return (
    <Dialog title={t('offline.home.closeTitle', { name })} onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('offline.home.closeText')}</p>
        <Failed error={close.error} />
        <div className={styles.buttons}>
          <Button size="lg" color="red" loading={close.isPending} onClick={() => close.mutate()}>
            {t('offline.home.closeDo')}
          </Button>
          <Button size="lg" variant="default" onClick={onClose}>
            {t('offline.home.keep')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
