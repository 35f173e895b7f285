import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { formatPhone } from '../../../../shared/domain/places/phone.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BeneficiaryTable.module.css'
import { EligibilityWords } from './EligibilityWords.tsx'
import { usePlaceWords } from './use-place-words.ts'

type Props = { beneficiaries: readonly BeneficiaryView[]; onOpen: (beneficiary: BeneficiaryView) => void }

export function BeneficiaryTable({ beneficiaries, onOpen }: Props) {
  const { t } = useWords()
  const placeWords = usePlaceWords()
  return (
    <Table label={t('requests.beneficiary.title')}>
      <thead>
        <tr>
          <th>{t('requests.beneficiary.name')}</th>
          <th>{t('requests.beneficiary.place')}</th>
          <th>{t('screens.intakes.ridet')}</th>
          <th>{t('requests.beneficiary.contact')}</th>
          <th>{t('requests.beneficiary.state')}</th>
        </tr>
      </thead>
      <tbody>
        {beneficiaries.map((one) => (
          <tr key={one.id} data-door onClick={() => onOpen(one)}>
            <td>
              <button type="button" className={styles.door} onClick={() => onOpen(one)}>
                {donorDisplayName(one)}
              </button>
              {one.usualName !== null && <p className="soft">{one.legalName}</p>}
            </td>
            <td>{placeWords(one.address.communeCode)}</td>
            <td className="mono">{one.ridet ?? '—'}</td>
            <td>
              {one.contactName}
              {one.phone !== null && <p className={styles.phone}>{formatPhone(one.phone)}</p>}
            </td>
            <td>
              <EligibilityWords problems={one.problems} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
