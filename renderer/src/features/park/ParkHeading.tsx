import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ParkColumn, ParkOrder } from '../../../../shared/domain/park/park-filter.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ParkTable.module.css'
import { orderOf } from './park-cells.tsx'
import { sortParkBy } from './park-view.ts'

/** A heading that sorts; the arrow and what a screen reader hears say how. */
export function ParkHeading({ column, order }: { column: ParkColumn; order: ParkOrder }) {
  const { t } = useWords()
  const by = orderOf[column]
  const words = t(`park.column.${column}`)
  if (by === undefined) return <th data-column={column}>{words}</th>
  const isSorted = order.by === by
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp
  return (
    <th data-column={column} aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={t('park.sortBy', { column: words })}
        onClick={() => sortParkBy(by)}
      >
        {words}
        {isSorted && <Arrow size={15} stroke={2} aria-hidden="true" />}
      </button>
    </th>
  )
}
