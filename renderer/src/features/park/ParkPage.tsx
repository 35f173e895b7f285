import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconColumns3, IconFilter, IconListDetails, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { BulkBar } from './BulkBar.tsx'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { FilterSentence } from './FilterSentence.tsx'
import styles from './ParkPage.module.css'
import { ParkPreview } from './ParkPreview.tsx'
import { ParkTable } from './ParkTable.tsx'
import { clearParkFilter, isParkFiltered, parkView, setParkFilter } from './park-view.ts'
import { useParkExport } from './use-park-export.ts'
import { useParkSelection } from './use-park-selection.ts'
import { useParkWindow } from './use-park-window.ts'
import { ViewsPanel } from './ViewsPanel.tsx'

const typingPauseMs = 90

/** Every machine: found by typing, narrowed by a sentence, handled by many. */
export function ParkPage() {
  const view = parkView.use()
  const [search] = useDebouncedValue(view.filter.search, typingPauseMs)
  const asked = { filter: { ...view.filter, search }, order: view.order }
  const park = useParkWindow(asked)
  const selection = useParkSelection(asked)
  const [active, setActive] = useState<number | null>(null)
  const row = active === null ? null : (park.rowAt(active) ?? null)
  const close = () => setActive(null)
  return (
    <div className={styles.page}>
      <ParkHead total={park.total} />
      <ParkTools />
      <Failed error={park.error} />
      {park.total === 0 ? (
        <NothingThere isFiltered={isParkFiltered(view.filter)} />
      ) : (
        <div className={styles.body}>
          <ParkTable
            park={park}
            view={view}
            selection={selection}
            active={active}
            onActive={setActive}
            onClose={close}
          />
          {row !== null && <ParkPreview row={row} onClose={close} />}
        </div>
      )}
      {selection.chosen.size === 0 && <KeysHint />}
      {selection.chosen.size > 0 && <BulkBar selection={selection} view={view} total={park.total ?? 0} />}
    </div>
  )
}

function ParkHead({ total }: { total: number | null }) {
  const { t, number } = useWords()
  const view = parkView.use()
  const figures = useQuery(api.park.figures.queryOptions())
  const exported = useParkExport(view, null)
  const whole = figures.data?.total ?? null
  const isPart = total !== null && whole !== null && total < whole
  return (
    <PageHead title={t('park.title')}>
      <p className="soft" role="status">
        {total !== null &&
          (isPart
            ? t('park.countOf', { shown: number(total), whole: number(whole) })
            : t('park.count', { count: total, shown: number(total) }))}
      </p>
      <Button variant="default" onClick={() => go({ page: 'labels' })}>
        {t('labels.many.open')}
      </Button>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={exported.isPending}
          disabled={total === null || total === 0}
          onClick={() => exported.mutate(format)}
        >
          {`${t('park.export')} ${t(format === 'csv' ? 'park.exportCsv' : 'park.exportXlsx')}`}
        </Button>
      ))}
    </PageHead>
  )
}

const tools = [
  { tool: 'filter', words: 'park.filter.add', ToolIcon: IconFilter },
  { tool: 'columns', words: 'park.columns', ToolIcon: IconColumns3 },
  { tool: 'views', words: 'park.views', ToolIcon: IconListDetails },
] as const

function ParkTools() {
  const { t } = useWords()
  const view = parkView.use()
  const { filter } = view
  const [open, setOpen] = useState<(typeof tools)[number]['tool'] | null>(null)
  const figures = useQuery(api.park.figures.queryOptions())
  const intakes = useQuery(api.intakes.list.queryOptions())
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          className={styles.search}
          aria-label={t('park.search')}
          placeholder={t('park.searchPlaceholder')}
          leftSection={<IconSearch size={18} stroke={1.8} aria-hidden="true" />}
          value={filter.search}
          maxLength={100}
          onChange={(event) => setParkFilter({ search: event.currentTarget.value })}
        />
        {tools.map(({ tool, words, ToolIcon }) => (
          <Button
            key={tool}
            variant={open === tool ? 'filled' : 'default'}
            aria-expanded={open === tool}
            leftSection={<ToolIcon size={18} stroke={1.7} aria-hidden="true" />}
            onClick={() => setOpen(open === tool ? null : tool)}
          >
            {t(words)}
          </Button>
        ))}
        <FilterSentence filter={filter} figures={figures.data} intakes={intakes.data ?? []} />
        {isParkFiltered(filter) && (
          <Button variant="subtle" color="gray" onClick={clearParkFilter}>
            {t('park.filter.clear')}
          </Button>
        )}
      </div>
      {open === 'filter' && <FilterPanel filter={filter} figures={figures.data} />}
      {open === 'columns' && <ColumnsPanel columns={view.columns} />}
      {open === 'views' && <ViewsPanel view={view} onDone={() => setOpen(null)} />}
    </>
  )
}

function KeysHint() {
  const { t } = useWords()
  return <p className={styles.keys}>{t('park.keys')}</p>
}

function NothingThere({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords()
  if (isFiltered) return <EmptyState title={t('park.noMatch')} />
  return (
    <EmptyState
      title={t('park.empty')}
      action={
        <Button size="lg" onClick={() => go({ page: 'intakes' })}>
          {t('screens.scan.toIntakes')}
        </Button>
      }
    >
      {t('park.emptyDo')}
    </EmptyState>
  )
}
