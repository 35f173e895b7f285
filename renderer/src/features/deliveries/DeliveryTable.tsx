import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { go } from '../../app/navigation.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { usePlaceWords } from '../beneficiaries/use-place-words.ts'
import { DeliveryState } from './DeliveryState.tsx'
import styles from './DeliveryTable.module.css'

type Props = { title: string; deliveries: readonly DeliverySummary[] }

export function DeliveryTable({ title, deliveries }: Props) {
  const { t, number } = useWords()
  const placeWords = usePlaceWords()
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <Table label={title}>
        <thead>
          <tr>
            <th>{t('deliveries.association')}</th>
            <th>{t('deliveries.place')}</th>
            <th data-number>{t('deliveries.machines')}</th>
            <th data-number>{t('deliveries.packages')}</th>
            <th>{t('deliveries.plan.carrier')}</th>
            <th>{t('deliveries.state')}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr key={one.id} data-door onClick={() => go({ page: 'delivery', deliveryId: one.id })}>
              <td>
                <PlaceLink className={styles.door} to={{ page: 'delivery', deliveryId: one.id }}>
                  {one.beneficiaryName}
                </PlaceLink>
                <p className="soft">{t('deliveries.number', { number: one.number })}</p>
              </td>
              <td>{placeWords(one.communeCode)}</td>
              <td data-number>{number(one.machineCount)}</td>
              <td data-number>{number(one.packageCount)}</td>
              <td>{one.carrier ?? '—'}</td>
              <td>
                <DeliveryState delivery={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
