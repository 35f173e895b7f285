import { Button, Checkbox } from '@mantine/core'
import { type ParkColumn, parkColumns, usualParkColumns } from '../../../../shared/domain/park/park-filter.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FilterPanel.module.css'
import { keepColumns, showParkColumn } from './park-view.ts'

/** The columns that are shown, remembered on this bench. The tag stays: it is the row's door. */
export function ColumnsPanel({ columns }: { columns: readonly ParkColumn[] }) {
  const { t } = useWords()
  return (
    <section className={styles.panel} aria-label={t('park.columns')}>
      <p className={`soft ${styles.wide}`}>{t('park.columnsHint')}</p>
      {parkColumns.map((column) => (
        <Checkbox
          key={column}
          size="sm"
          label={t(`park.column.${column}`)}
          checked={columns.includes(column)}
          disabled={column === 'tag'}
          onChange={(event) => showParkColumn(column, event.currentTarget.checked)}
        />
      ))}
      <div className={styles.wide}>
        <Button variant="default" onClick={() => keepColumns(usualParkColumns)}>
          {t('park.usualColumns')}
        </Button>
      </div>
    </section>
  )
}
