import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import type { DonorFigures, Figures } from './figures.ts'

export function DonorTable({ figures }: { figures: Figures }) {
  const { t } = useWords()
  return (
    <Table label={t('screens.figures.byDonor')}>
      <thead>
        <tr>
          <th>{t('screens.figures.donor')}</th>
          <th data-number>{t('screens.figures.intakes')}</th>
          <th data-number>{t('screens.figures.announced')}</th>
          <th data-number>{t('screens.figures.received')}</th>
          <th data-number>{t('screens.figures.ready')}</th>
          <th data-number>{t('screens.figures.batched')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.donors.map((donor) => (
          <tr key={donor.donorName}>
            <td>
              <strong>{donor.donorName}</strong>
            </td>
            <Counts figures={donor} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('screens.figures.total')}</td>
          <Counts figures={figures.total} />
        </tr>
      </tfoot>
    </Table>
  )
}

function Counts({ figures }: { figures: DonorFigures }) {
  const { number } = useWords()
  return (
    <>
      <td data-number>{number(figures.intakeCount)}</td>
      <td data-number>{figures.announcedCount === null ? '—' : number(figures.announcedCount)}</td>
      <td data-number>{number(figures.receivedCount)}</td>
      <td data-number>{number(figures.readyCount)}</td>
      <td data-number>{number(figures.batchedCount)}</td>
    </>
  )
}
