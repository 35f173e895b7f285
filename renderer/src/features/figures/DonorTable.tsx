import type { BilanView } from '../../../../shared/contract/bilan.contract.ts'
import { type EndCounts, totalOf } from '../../../../shared/domain/bilan.ts'
import { machineEnds } from '../../../../shared/domain/deliveries/machine-end.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** One line a donor, one column an end: what it gave, and what became of all of it. */
export function DonorTable({ view: { donors, total } }: { view: BilanView }) {
  const { t, number } = useWords()
  return (
    <Table label={t('bilan.donors.title')}>
      <thead>
        <tr>
          <th scope="col">{t('bilan.donors.donor')}</th>
          <th scope="col" data-number>
            {t('bilan.donors.announced')}
          </th>
          <th scope="col" data-number>
            {t('bilan.funnel.received')}
          </th>
          {machineEnds.map((end) => (
            <th scope="col" key={end} data-number>
              {t(`bilan.end.${end}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {donors.map(({ donorId, donorName, announcedCount, ends }) => (
          <tr key={donorId}>
            <td>
              <strong>{donorName}</strong>
            </td>
            <td data-number>{announcedCount === null ? '—' : number(announcedCount)}</td>
            <Ends ends={ends} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('bilan.donors.total')}</td>
          <td data-number>{announcedTotal(donors, number)}</td>
          <Ends ends={total} />
        </tr>
      </tfoot>
    </Table>
  )
}

function announcedTotal(donors: BilanView['donors'], number: (value: number) => string): string {
  const told = donors.map(({ announcedCount }) => announcedCount)
  return told.includes(null) ? '—' : number(told.reduce<number>((sum, count) => sum + (count ?? 0), 0))
}

function Ends({ ends }: { ends: EndCounts }) {
  const { number } = useWords()
  return (
    <>
      <td data-number>{number(totalOf(ends))}</td>
      {machineEnds.map((end) => (
        <td key={end} data-number className={ends[end] === 0 ? 'soft' : undefined}>
          {number(ends[end])}
        </td>
      ))}
    </>
  )
}
