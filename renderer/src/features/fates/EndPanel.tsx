import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { DecideForm } from './DecideForm.tsx'
import styles from './EndPanel.module.css'

/** For a manager: this machine ends otherwise than given. */
export function EndPanel({ page: { machine, summary } }: { page: MachinePage }) {
  const { t } = useWords()
  const isManager = useIsManager()
  const [isOpen, setOpen] = useState(false)
  if (!isManager) return null
  if (isOpen) return <DecideForm machineId={machine.id} tag={summary.assetTag} onDone={() => setOpen(false)} />
  return (
    <section className={styles.panel} aria-label={t('deliveries.decide.title')}>
      <div>
        <h2 className={styles.title}>{t('deliveries.decide.title')}</h2>
        <p className="soft">{t('deliveries.decide.hint')}</p>
      </div>
      <Button size="lg" variant="default" onClick={() => setOpen(true)}>
        {t('deliveries.decide.act')}
      </Button>
    </section>
  )
}
