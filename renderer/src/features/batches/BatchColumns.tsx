import { Button } from '@mantine/core'
import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import type { MachineSummary } from '../../../../shared/domain/machine.ts'
import { MachineRows } from '../../components/MachineRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BatchColumns.module.css'
import { NotReadyList } from './NotReadyList.tsx'

type Props = {
  page: BatchPage
  onAdd: (machine: MachineSummary) => void
  onRemove: (machine: MachineSummary) => void
  isBusy: boolean
}

export function BatchColumns({ page, onAdd, onRemove, isBusy }: Props) {
  const { t, number } = useWords()
  const isOpen = page.batch.closedAt === null
  return (
    <div className={styles.columns} data-single={!isOpen || undefined}>
      <Panel title={`${t('screens.batches.inside')} (${number(page.machines.length)})`}>
        {page.machines.length === 0 && <p className="soft">{t('screens.batches.insideNone')}</p>}
        <MachineRows
          machines={page.machines}
          action={(machine) =>
            isOpen && (
              <MoveButton machine={machine} words={t('screens.batches.remove')} isBusy={isBusy} onMove={onRemove} />
            )
          }
        />
      </Panel>
      {isOpen && (
        <div className={styles.waiting}>
          <Panel title={`${t('screens.batches.ready')} (${number(page.ready.length)})`}>
            {page.ready.length === 0 && <p className="soft">{t('screens.batches.readyNone')}</p>}
            <MachineRows
              machines={page.ready}
              action={(machine) => (
                <MoveButton machine={machine} words={t('screens.batches.add')} isBusy={isBusy} onMove={onAdd} />
              )}
            />
          </Panel>
          <NotReadyList notReady={page.notReady} />
        </div>
      )}
    </div>
  )
}

type MoveProps = {
  machine: MachineSummary
  words: string
  isBusy: boolean
  onMove: (machine: MachineSummary) => void
}

function MoveButton({ machine, words, isBusy, onMove }: MoveProps) {
  return (
    <Button
      variant="default"
      disabled={isBusy}
      aria-label={`${words} ${machine.assetTag}`}
      onClick={() => onMove(machine)}
    >
      {words}
    </Button>
  )
}
