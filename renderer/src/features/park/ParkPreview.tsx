import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ParkRow } from '../../../../shared/contract/park.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonList } from '../machine/ReasonList.tsx'
import styles from './ParkPreview.module.css'
import { ParkCell } from './park-cells.tsx'

const told = ['state', 'kind', 'serial', 'donorNumber', 'donor', 'memory', 'storage', 'grade', 'receivedAt'] as const

/** The machine beside the table: what it is and what is missing, without leaving the row. */
export function ParkPreview({ row, onClose }: { row: ParkRow; onClose: () => void }) {
  const { t } = useWords()
  const page = useQuery(api.machines.page.queryOptions({ input: { machineId: row.id } }))
  // What has no value yet is left out, where "unknown" would say that somebody looked.
  const isTold = { donorNumber: row.donorNumber !== null, grade: row.letter !== null } as const
  const facts = told.filter((column) => (column === 'donorNumber' || column === 'grade' ? isTold[column] : true))
  return (
    <aside className={styles.preview} aria-label={t('park.preview')}>
      <header className={styles.head}>
        <div>
          <p className="mono">{row.assetTag}</p>
          <h2>{machineTitle(row.manufacturer, row.model) ?? t('screens.machine.unnamed')}</h2>
        </div>
        <ActionIcon size="xl" variant="subtle" color="gray" aria-label={t('park.closePreview')} onClick={onClose}>
          <IconX size={22} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </header>
      <dl className={styles.facts}>
        {facts.map((column) => (
          <div key={column}>
            <dt>{t(`park.column.${column}`)}</dt>
            <dd>
              <ParkCell row={row} column={column} />
            </dd>
          </div>
        ))}
      </dl>
      <Failed error={page.error} />
      {page.data !== undefined && row.settledEnd === null && <ReasonList page={page.data} />}
      <Button size="lg" className={styles.open} onClick={() => go({ page: 'machine', machineId: row.id, tab: null })}>
        {t('park.openMachine')}
      </Button>
    </aside>
  )
}
