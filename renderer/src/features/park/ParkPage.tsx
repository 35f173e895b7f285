import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { MachineTable } from './MachineTable.tsx'
import styles from './ParkPage.module.css'
import { noFilter, type Only, parkFilter } from './park-filter.ts'
import { useMachineWindow } from './use-machine-window.ts'

const typingPauseMs = 120

export function ParkPage() {
  const { t, number, date } = useWords()
  const filter = parkFilter.use()
  const [search] = useDebouncedValue(filter.search, typingPauseMs)
  const intakes = useQuery(api.intakes.list.queryOptions())
  const machines = useMachineWindow({ ...filter, search })
  const isFiltered = filter.search !== '' || filter.only !== 'all' || filter.intakeId !== null
  return (
    <div className={styles.page}>
      <PageHead title={t('screens.park.title')}>
        <p className="soft" role="status">
          {machines.total !== null && t('screens.park.count', { count: machines.total, shown: number(machines.total) })}
        </p>
        <Button variant="default" onClick={() => go({ page: 'labels' })}>
          {t('labels.many.open')}
        </Button>
      </PageHead>
      <div className={styles.filters}>
        <TextInput
          className={styles.search}
          aria-label={t('screens.park.search')}
          placeholder={t('screens.park.searchPlaceholder')}
          leftSection={<IconSearch size={18} stroke={1.8} aria-hidden="true" />}
          value={filter.search}
          maxLength={100}
          onChange={(event) => parkFilter.set({ ...filter, search: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={t('screens.park.show')}
          value={filter.only}
          onChange={(value) => parkFilter.set({ ...filter, only: value as Only })}
          data={[
            { value: 'all', label: t('screens.park.all') },
            { value: 'ready', label: t('screens.park.ready') },
            { value: 'not-ready', label: t('screens.park.notReady') },
          ]}
        />
        <Select
          className={styles.intake}
          aria-label={t('screens.park.intake')}
          value={filter.intakeId ?? ''}
          onChange={(event) => parkFilter.set({ ...filter, intakeId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('screens.park.everyIntake') },
            ...(intakes.data ?? []).map((intake) => ({
              value: intake.id,
              label: `${date(intake.receivedOn)} · ${intake.donorName}`,
            })),
          ]}
        />
        {isFiltered && (
          <Button variant="subtle" color="gray" onClick={() => parkFilter.set(noFilter)}>
            {t('screens.park.clear')}
          </Button>
        )}
      </div>
      <Failed error={machines.error} />
      {machines.total === 0 ? <NothingThere isFiltered={isFiltered} /> : <MachineTable machines={machines} />}
    </div>
  )
}

function NothingThere({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useWords()
  if (isFiltered) return <EmptyState title={t('screens.park.noMatch')} />
  return (
    <EmptyState
      title={t('screens.park.empty')}
      action={
        <Button size="lg" onClick={() => go({ page: 'intakes' })}>
          {t('screens.scan.toIntakes')}
        </Button>
      }
    >
      {t('screens.park.emptyDo')}
    </EmptyState>
  )
}
