import type { Fairness as Shares } from '../../../../shared/domain/allocation/fairness.ts'
import { Panel } from '../../components/Panel.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { type AllocationView, byName } from './allocation-view.ts'
import styles from './Fairness.module.css'

/** Who is served how far, by province and by association: today, as proposed, and by the simple way. */
export function Fairness({ view }: { view: AllocationView }) {
  const { t } = useWords()
  const { fairness, plan } = view.page
  if (fairness.beneficiaries.length === 0) return null
  return (
    <Panel title={t('allocation.fairness.title')} hint={t('allocation.fairness.hint')}>
      <div className={styles.tables}>
        <ProvinceTable now={fairness} proposed={plan?.proposal.fairness ?? null} />
        <BeneficiaryTable view={view} />
      </div>
    </Panel>
  )
}

function ProvinceTable({ now, proposed }: { now: Shares; proposed: Shares | null }) {
  const { t, percent } = useWords()
  return (
    <Table label={`${t('allocation.fairness.title')} · ${t('allocation.fairness.province')}`}>
      <thead>
        <tr>
          <th>{t('allocation.fairness.province')}</th>
          <th>{t('allocation.fairness.now')}</th>
          {proposed !== null && <th>{t('allocation.fairness.proposed')}</th>}
          <th data-number>{t('allocation.fairness.population')}</th>
        </tr>
      </thead>
      <tbody>
        {now.provinces.map(({ province, given, asked, populationThousandths }, at) => (
          <tr key={province}>
            <td>{t(`allocation.province.${province}`)}</td>
            <td>
              <ShareBar part={given} whole={asked} />
            </td>
            {proposed !== null && (
              <td>
                <ShareBar part={proposed.provinces[at]?.given ?? 0} whole={asked} />
              </td>
            )}
            <td data-number>{percent(populationThousandths / 10)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function BeneficiaryTable({ view }: { view: AllocationView }) {
  const { t, number, percent } = useWords()
  const { fairness, plan, requests } = view.page
  const names = new Map(requests.map(({ beneficiaryId, beneficiaryName }) => [beneficiaryId, beneficiaryName]))
  const proposed = new Map(plan?.proposal.fairness.beneficiaries.map((one) => [one.beneficiaryId, one.given]))
  const greedy = new Map(plan?.proposal.greedy.shares.map((one) => [one.beneficiaryId, one.given]))
  const leastFirst = fairness.beneficiaries.toSorted(
    (one, other) =>
      one.given / one.asked - other.given / other.asked ||
      byName(names.get(one.beneficiaryId) ?? '', names.get(other.beneficiaryId) ?? ''),
  )
  const share = (given: number | undefined, asked: number) =>
    given === undefined ? '–' : `${number(given)} · ${percent((given / asked) * 100)}`
  return (
    <Table label={`${t('allocation.fairness.title')} · ${t('allocation.fairness.beneficiary')}`}>
      <thead>
        <tr>
          <th>{t('allocation.fairness.beneficiary')}</th>
          <th>{t('allocation.fairness.now')}</th>
          {plan !== null && <th data-number>{t('allocation.fairness.proposed')}</th>}
          {plan !== null && <th data-number>{t('allocation.fairness.greedy')}</th>}
        </tr>
      </thead>
      <tbody>
        {leastFirst.map(({ beneficiaryId, asked, given, isServed }) => (
          <tr key={beneficiaryId}>
            <td>
              {names.get(beneficiaryId)}
              {!isServed && <span className="soft"> · {t('allocation.fairness.excluded')}</span>}
            </td>
            <td>
              <ShareBar part={given} whole={asked} />
            </td>
            {plan !== null && <td data-number>{share(proposed.get(beneficiaryId), asked)}</td>}
            {plan !== null && <td data-number>{share(greedy.get(beneficiaryId), asked)}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
