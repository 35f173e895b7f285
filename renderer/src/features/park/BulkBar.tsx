import { Button } from '@mantine/core'
import { useState } from 'react'
import { mostBulkMachines, type ParkView } from '../../../../shared/domain/park/park-filter.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { chosenMachines } from '../labels/many/chosen-machines.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './BulkBar.module.css'
import { DecideEnds } from './DecideEnds.tsx'
import { PutInBatch } from './PutInBatch.tsx'
import { useParkExport } from './use-park-export.ts'
import type { ParkSelection } from './use-park-selection.ts'

type Props = { selection: ParkSelection; view: ParkView; total: number }

/** What can be done with all that is chosen; only there while something is. */
export function BulkBar({ selection, view, total }: Props) {
  const { t, number } = useWords()
  const isManager = useIsManager()
  const [open, setOpen] = useState<'batch' | 'end' | null>(null)
  const press = (act: 'batch' | 'end') => setOpen(open === act ? null : act)
  const machineIds = [...selection.chosen]
  const count = machineIds.length
  const exported = useParkExport(view, machineIds)
  function label(): void {
    chosenMachines.set(machineIds)
    go({ page: 'labels' })
  }
  return (
    <section className={styles.bar} aria-label={t('park.selected', { count })}>
      {open === 'batch' && <PutInBatch machineIds={machineIds} onClose={() => setOpen(null)} />}
      {open === 'end' && <DecideEnds machineIds={machineIds} onClose={() => setOpen(null)} />}
      <Failed error={exported.error} />
      <div className={styles.acts}>
        <strong role="status">{t('park.selected', { count })}</strong>
        {count < total && (
          <Button variant="subtle" onClick={() => void selection.every()}>
            {t('park.selectAll', { shown: number(Math.min(total, mostBulkMachines)) })}
          </Button>
        )}
        <span className={styles.gap} />
        <Button size="md" aria-expanded={open === 'batch'} onClick={() => press('batch')}>
          {t('park.putInBatch')}
        </Button>
        <Button size="md" variant="default" onClick={label}>
          {t('park.label')}
        </Button>
        {isManager && (
          <Button size="md" variant="default" aria-expanded={open === 'end'} onClick={() => press('end')}>
            {t('park.decideEnd')}
          </Button>
        )}
        <Button size="md" variant="default" loading={exported.isPending} onClick={() => exported.mutate('csv')}>
          {`${t('park.export')} ${t('park.exportCsv')}`}
        </Button>
        <Button size="md" variant="default" loading={exported.isPending} onClick={() => exported.mutate('xlsx')}>
          {`${t('park.export')} ${t('park.exportXlsx')}`}
        </Button>
        <Button size="md" variant="subtle" color="gray" onClick={selection.clear}>
          {t('park.unselect')}
        </Button>
      </div>
      {selection.isCut && <p className="soft">{t('park.selectionCut', { most: number(mostBulkMachines) })}</p>}
    </section>
  )
}
