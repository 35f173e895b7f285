import { Checkbox } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { ParkRow } from '../../../../shared/contract/park.contract.ts'
import type { ParkView } from '../../../../shared/domain/park/park-filter.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ParkHeading } from './ParkHeading.tsx'
import styles from './ParkTable.module.css'
import { ParkCell } from './park-cells.tsx'
import { useParkKeys } from './use-park-keys.ts'
import type { ParkSelection } from './use-park-selection.ts'
import type { ParkWindow } from './use-park-window.ts'

const rowHeightPx = 32
const spareRows = 12

type Props = {
  park: ParkWindow
  view: ParkView
  selection: ParkSelection
  active: number | null
  onActive: (index: number) => void
  onClose: () => void
}

/** 32 px rows, drawn only where the eye is. Arrows move, Space chooses, Shift chooses on the way, Enter opens. */
export function ParkTable({ park, view, selection, active, onActive, onClose }: Props) {
  const { t } = useWords()
  const scroller = useRef<HTMLElement>(null)
  const count = park.total ?? 0
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: spareRows,
  })
  const items = virtual.getVirtualItems()
  useEffect(() => park.show(items[0]?.index ?? 0, items.at(-1)?.index ?? 0))
  const onKeyDown = useParkKeys({ park, count, active, selection, onActive, onClose, onShow: virtual.scrollToIndex })
  return (
    <section ref={scroller} className={styles.scroller} aria-label={t('park.title')}>
      <table
        className={styles.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are walked by keyboard make a grid
        role="grid"
        tabIndex={0}
        aria-rowcount={count}
        aria-multiselectable="true"
        aria-activedescendant={active === null ? undefined : `park-row-${active}`}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th data-column="choose">
              <span className="visually-hidden">{t('park.selected', { count: selection.chosen.size })}</span>
            </th>
            {view.columns.map((column) => (
              <ParkHeading key={column} column={column} order={view.order} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Filler heightPx={items[0]?.start} span={view.columns.length + 1} />
          {items.map(({ index }) => (
            <Row
              key={index}
              index={index}
              row={park.rowAt(index) ?? null}
              view={view}
              selection={selection}
              isActive={index === active}
              onActive={onActive}
            />
          ))}
          <Filler
            heightPx={items.length === 0 ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0)}
            span={view.columns.length + 1}
          />
        </tbody>
      </table>
    </section>
  )
}

type RowProps = Pick<Props, 'view' | 'selection' | 'onActive'> & {
  index: number
  /** `null` while its page has not come: it keeps its place. */
  row: ParkRow | null
  isActive: boolean
}

function Row({ index, row, view, selection, isActive, onActive }: RowProps) {
  const { t } = useWords()
  const isChosen = row !== null && selection.chosen.has(row.id)
  function choose(event: MouseEvent): void {
    if (row === null) return
    if (event.shiftKey) void selection.extendTo(index)
    else selection.toggle(row.id, index)
  }
  return (
    <tr
      id={`park-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      className={styles.row}
      onClick={(event) => (event.shiftKey || event.ctrlKey ? choose(event) : onActive(index))}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space chooses the row */}
      <td
        data-column="choose"
        onClick={(event) => {
          event.stopPropagation()
          choose(event)
        }}
      >
        {row !== null && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('park.select', { tag: row.assetTag })}
            checked={isChosen}
            readOnly
          />
        )}
      </td>
      {view.columns.map((column) => (
        <td key={column} data-column={column}>
          {row !== null && column === 'tag' && (
            <PlaceLink className={styles.link} to={{ page: 'machine', machineId: row.id, tab: null }} tabIndex={-1}>
              <ParkCell row={row} column={column} />
            </PlaceLink>
          )}
          {row !== null && column !== 'tag' && <ParkCell row={row} column={column} />}
        </td>
      ))}
    </tr>
  )
}

function Filler({ heightPx = 0, span }: { heightPx?: number | undefined; span: number }) {
  if (heightPx <= 0) return null
  return (
    <tr>
      <td colSpan={span} className={styles.filler} style={{ height: heightPx }} />
    </tr>
  )
}
