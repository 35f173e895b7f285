import { useQuery } from '@tanstack/react-query'
import type { StageTime } from '../../../../shared/domain/bilan.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Pending } from '../../components/Pending.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import page from './FiguresPage.module.css'
import styles from './StagesSection.module.css'

export function StagesSection({ campaignId }: { campaignId: string | null }) {
  const { t } = useWords()
  const { data, error } = useQuery(api.bilan.stageTimes.queryOptions({ input: { campaignId } }))
  return (
    <section className={page.section} aria-labelledby="bilan-stages">
      <h2 id="bilan-stages">{t('bilan.stages.title')}</h2>
      <Failed error={error} />
      {data === undefined && error === null && <Pending heightsPx={[220]} />}
      {data !== undefined && <StageTable times={data} />}
      <p className={page.method}>{t('bilan.stages.method')}</p>
    </section>
  )
}

/** The bar stands in the table itself: what it draws is written before it. */
function StageTable({ times }: { times: readonly StageTime[] }) {
  const { t, number } = useWords()
  const longest = Math.max(1, ...times.map(({ medianDays }) => medianDays ?? 0))
  return (
    <Table label={t('bilan.stages.title')}>
      <thead>
        <tr>
          <th scope="col">{t('bilan.stages.stage')}</th>
          <th scope="col">{t('bilan.stages.days')}</th>
          <th scope="col" data-number>
            {t('bilan.stages.machines')}
          </th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ stage, machineCount, medianDays }) => (
          <tr key={stage}>
            <td>{t(`bilan.stage.${stage}`)}</td>
            <td>
              <span className={styles.days}>
                <span className={medianDays === null ? 'soft' : undefined}>{daysWords(medianDays)}</span>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${((medianDays ?? 0) / longest) * 100}%` }} />
                </span>
              </span>
            </td>
            <td data-number>{number(machineCount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )

  function daysWords(days: number | null): string {
    if (days === null) return t('bilan.stages.none')
    return days < 1 ? t('bilan.stages.lessThanOne') : t('bilan.stages.dayCount', { count: Math.round(days) })
  }
}
