import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { go } from '../../app/navigation.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './MachineTable.module.css'
import { machineColumns, type ParkRow, parkFeatures } from './machine-columns.tsx'
import type { MachineWindow } from './use-machine-window.ts'

const rowHeightPx = 32
const spareRows = 12

/** 32 px rows, drawn only where the eye is. Each row's tag is a link: the keyboard opens it like the mouse. */
export function MachineTable({ machines }: { machines: MachineWindow }) {
  const { t } = useWords()
  const scroller = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: machines.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: spareRows,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => machines.show(first, last))
  const data: ParkRow[] = items.map(({ index }) => ({ index, machine: machines.machineAt(index) ?? null }))
  const table = useTable({
    features: parkFeatures,
    columns: machineColumns,
    data,
    getRowId: (row) => String(row.index),
  })
  const [headers] = table.getHeaderGroups()
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={t('screens.park.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must scroll by keyboard
      tabIndex={0}
    >
      <table className={styles.table} aria-rowcount={machines.total ?? undefined}>
        <thead>
          <tr>
            {headers?.headers.map((header) => (
              <th key={header.id} data-column={header.id}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Filler heightPx={items[0]?.start} />
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              aria-rowindex={row.original.index + 1}
              className={styles.row}
              onClick={() => open(row.original)}
            >
              {row.getAllCells().map((cell) => (
                <td key={cell.id} data-column={cell.column.id}>
                  {cell.column.id === 'tag' && row.original.machine !== null ? (
                    <PlaceLink
                      className={styles.link}
                      to={{ page: 'machine', machineId: row.original.machine.id, tab: null }}
                    >
                      <table.FlexRender cell={cell} />
                    </PlaceLink>
                  ) : (
                    <table.FlexRender cell={cell} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <Filler heightPx={items.length === 0 ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  )
}

function open({ machine }: ParkRow): void {
  if (machine !== null) go({ page: 'machine', machineId: machine.id, tab: null })
}

function Filler({ heightPx = 0 }: { heightPx?: number | undefined }) {
  if (heightPx <= 0) return null
  return (
    <tr>
      <td colSpan={machineColumns.length} className={styles.filler} style={{ height: heightPx }} />
    </tr>
  )
}
