import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { MachineFateView, WasteSlipView } from '../../../../shared/contract/fates.contract.ts'
import { type MachineFate, machineFates } from '../../../../shared/domain/deliveries/machine-fate.ts'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FateList.module.css'
import { FateRow } from './FateRow.tsx'

type Props = { fates: readonly MachineFateView[]; slips: readonly WasteSlipView[] }

/** Every machine of the campaign whose end is not to be given, the latest first. */
export function FateList({ fates, slips }: Props) {
  const { t, number } = useWords()
  const [shown, setShown] = useState<MachineFate | null>(null)
  if (fates.length === 0) {
    return (
      <EmptyState
        title={t('deliveries.ends.none')}
        action={<Button onClick={() => go({ page: 'park' })}>{t('deliveries.ends.toPark')}</Button>}
      >
        {t('deliveries.ends.noneDo')}
      </EmptyState>
    )
  }
  const counted = (words: string, count: number) => `${words} (${number(count)})`
  const countOf = (fate: MachineFate) => fates.filter((one) => one.fate === fate).length
  return (
    <section className={styles.section} aria-label={t('deliveries.ends.list')}>
      <h2>{t('deliveries.ends.list')}</h2>
      <SegmentedControl
        className={styles.kinds}
        size="md"
        aria-label={t('deliveries.ends.end')}
        value={shown ?? ''}
        onChange={(value) => setShown(machineFates.find((fate) => fate === value) ?? null)}
        data={[
          { value: '', label: counted(t('deliveries.ends.all'), fates.length) },
          ...machineFates
            .filter((fate) => countOf(fate) > 0)
            .map((fate) => ({ value: fate, label: counted(t(`deliveries.fate.${fate}`), countOf(fate)) })),
        ]}
      />
      <Table label={t('deliveries.ends.list')}>
        <thead>
          <tr>
            <th>{t('deliveries.ends.machine')}</th>
            <th>{t('deliveries.ends.donor')}</th>
            <th>{t('deliveries.ends.end')}</th>
            <th>{t('deliveries.ends.reason')}</th>
            <th data-number>{t('deliveries.ends.weight')}</th>
            <th>{t('deliveries.ends.decided')}</th>
            <th>
              <span className="visually-hidden">{t('deliveries.ends.undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {fates
            .filter(({ fate }) => shown === null || fate === shown)
            .map((fate) => (
              <FateRow key={fate.id} fate={fate} slip={slips.find(({ id }) => id === fate.wasteSlipId) ?? null} />
            ))}
        </tbody>
      </Table>
    </section>
  )
}
