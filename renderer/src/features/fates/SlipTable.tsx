import { Button } from '@mantine/core'
import { useState } from 'react'
import type { WasteSlipView } from '../../../../shared/contract/fates.contract.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FateList.module.css'
import { NameSlip } from './NameSlip.tsx'
import { useWeightWords } from './use-weight-words.ts'

/** The latest first: its number is the one still awaited. */
export function SlipTable({ slips }: { slips: readonly WasteSlipView[] }) {
  const { t } = useWords()
  return (
    <Table label={t('deliveries.slips.title')}>
      <thead>
        <tr>
          <th>{t('deliveries.slips.handedOverOn')}</th>
          <th>{t('deliveries.slips.number')}</th>
          <th>{t('deliveries.slips.category')}</th>
          <th>{t('deliveries.slips.carrier')}</th>
          <th>{t('deliveries.slips.site')}</th>
          <th data-number>{t('deliveries.slips.weight')}</th>
          <th>{t('deliveries.machines')}</th>
        </tr>
      </thead>
      <tbody>
        {slips.toReversed().map((slip) => (
          <SlipRow key={slip.id} slip={slip} />
        ))}
      </tbody>
    </Table>
  )
}

function SlipRow({ slip }: { slip: WasteSlipView }) {
  const { t, date } = useWords()
  const weightWords = useWeightWords()
  return (
    <tr>
      <td className={styles.nowrap}>{date(slip.handedOverOn)}</td>
      <td>{slip.slipNumber === null ? <Unnamed slip={slip} /> : <span className="mono">{slip.slipNumber}</span>}</td>
      <td>{slip.category}</td>
      <td>{slip.carrier ?? '—'}</td>
      <td>{slip.site ?? '—'}</td>
      <td data-number className={styles.nowrap}>
        {weightWords(slip.weightGrams)}
      </td>
      <td>
        {slip.assetTags.length === 0 ? '—' : t('deliveries.count', { count: slip.assetTags.length })}
        {slip.assetTags.length > 0 && <p className="mono soft">{slip.assetTags.join(', ')}</p>}
      </td>
    </tr>
  )
}

function Unnamed({ slip }: { slip: WasteSlipView }) {
  const { t, date } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <NameSlip slipId={slip.id} onDone={() => setOpen(false)} />
  return (
    <>
      <StateWord state="warn">{t('deliveries.slips.numberLater')}</StateWord>{' '}
      <Button
        variant="default"
        aria-label={t('deliveries.slips.giveOf', { date: date(slip.handedOverOn) })}
        onClick={() => setOpen(true)}
      >
        {t('deliveries.slips.give')}
      </Button>
    </>
  )
}
