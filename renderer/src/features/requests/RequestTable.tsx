import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { ShareBar } from '../../components/ShareBar.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import doors from '../beneficiaries/BeneficiaryTable.module.css'
import { EligibilityWords } from '../beneficiaries/EligibilityWords.tsx'
import { usePlaceWords } from '../beneficiaries/use-place-words.ts'
import styles from './RequestTable.module.css'
import { priorityKeys } from './request-values.ts'
import { useNeedWords } from './use-need-words.ts'

type Props = { requests: readonly RequestView[]; onOpen: (request: RequestView) => void }

/** Who asks for what, and how much of it is promised; those taken back come last. */
export function RequestTable({ requests, onOpen }: Props) {
  const { t } = useWords()
  const standing = requests.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = requests.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return (
    <Table label={t('requests.request.title')}>
      <thead>
        <tr>
          <th>{t('requests.request.association')}</th>
          <th>{t('requests.request.receivedOn')}</th>
          <th>{t('requests.request.priority')}</th>
          <th>{t('requests.request.needs')}</th>
          <th>{t('requests.request.allocated')}</th>
          <th>{t('requests.request.state')}</th>
        </tr>
      </thead>
      <tbody>
        {[...standing, ...withdrawn].map((request) => (
          <RequestRow key={request.id} request={request} onOpen={onOpen} />
        ))}
      </tbody>
    </Table>
  )
}

function RequestRow({ request, onOpen }: { request: RequestView; onOpen: Props['onOpen'] }) {
  const { t, date } = useWords()
  const placeWords = usePlaceWords()
  const needWords = useNeedWords()
  const { lines } = request
  const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const allocated = lines.reduce((sum, { allocatedCount }) => sum + allocatedCount, 0)
  return (
    <tr data-door data-withdrawn={request.withdrawnAt !== null || undefined} onClick={() => onOpen(request)}>
      <td>
        <button type="button" className={doors.door} onClick={() => onOpen(request)}>
          {request.beneficiaryName}
        </button>
        <p className="soft">{placeWords(request.communeCode)}</p>
      </td>
      <td className={styles.day}>{date(request.receivedOn)}</td>
      <td className={styles.day}>{t(`requests.priority.${priorityKeys[request.priority]}`)}</td>
      <td>
        {lines.map((line) => (
          <p key={line.id}>{needWords(line)}</p>
        ))}
      </td>
      <td>
        <ShareBar part={allocated} whole={asked} />
      </td>
      <td>
        {request.withdrawnAt === null ? (
          <EligibilityWords problems={request.problems} />
        ) : (
          <StateWord state="skip">{t('requests.request.withdrawn', { date: date(request.withdrawnAt) })}</StateWord>
        )}
      </td>
    </tr>
  )
}
