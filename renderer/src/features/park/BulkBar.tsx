import { Button } from '@mantine/core'
import { useState } from 'react'
import { mostBulkMachines, type ParkView } from '../../../../shared/domain/park/park-filter.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BulkBar.module.css'
import { PutInBatch } from './PutInBatch.tsx'
import { useParkExport } from './use-park-export.ts'
import type { ParkSelection } from './use-park-selection.ts'

type Props = { selection: ParkSelection; view: ParkView; total: number }

/** What can be done with all that is chosen; only there while something is. */
export function BulkBar({ selection, view, total }: Props) {
  const { t, number } = useWords()
  const [isPutting, setPutting] = useState(false)
  const machineIds = [...selection.chosen]
  const count = machineIds.length
  const exported = useParkExport(view, machineIds)
  return (
    <section className={styles.bar} aria-label={t('park.selected', { count })}>
      {isPutting && <PutInBatch machineIds={machineIds} onClose={() => setPutting(false)} />}
      <Failed error={exported.error} />
      <div className={styles.acts}>
        <strong role="status">{t('park.selected', { count })}</strong>
        {count < total && (
          <Button variant="subtle" onClick={() => void selection.every()}>
            {t('park.selectAll', { shown: number(Math.min(total, mostBulkMachines)) })}
          </Button>
        )}
        <span className={styles.gap} />
        <Button size="md" aria-expanded={isPutting} onClick={() => setPutting(!isPutting)}>
          {t('park.putInBatch')}
        </Button>
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
