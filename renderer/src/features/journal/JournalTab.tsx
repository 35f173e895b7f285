import { useQuery } from '@tanstack/react-query'
import type { JournalEntry, MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type AuditAction, auditActions } from '../../../../shared/domain/audit-actions.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ChainMark } from './ChainMark.tsx'
import styles from './JournalTab.module.css'
import { journalDetail } from './journal-detail.ts'

export function JournalTab({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const journal = useQuery(api.machines.journal.queryOptions({ input: { machineId: page.machine.id } }))
  return (
    <Panel title={t('screens.journal.title')} hint={t('screens.journal.hint')}>
      <ChainMark />
      <Failed error={journal.error} />
      {journal.data?.length === 0 && <p>{t('screens.journal.none')}</p>}
      {journal.data !== undefined && journal.data.length > 0 && <JournalTable page={page} entries={journal.data} />}
    </Panel>
  )
}

function JournalTable({ page, entries }: { page: MachinePage; entries: readonly JournalEntry[] }) {
  const { t, dateTime, language } = useWords()
  const stepTitles = new Map(page.steps.map(({ key, definition }) => [key, definition.title[language]]))
  // Offline benches count their own entries: between logs, the hour tells the order.
  const newestFirst = entries.toSorted((one, other) => other.at.localeCompare(one.at) || other.sequence - one.sequence)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('screens.journal.at')}</th>
          <th>{t('screens.journal.who')}</th>
          <th>{t('screens.journal.bench')}</th>
          <th>{t('screens.journal.what')}</th>
          <th>{t('screens.journal.mark')}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((entry) => (
          <tr key={entry.hash}>
            <td>{dateTime(entry.at)}</td>
            <td>{entry.operatorName}</td>
            <td>{entry.benchName}</td>
            <td className={styles.what}>
              <ActionWords action={entry.action} />
              <span className="soft"> {journalDetail(entry.detail, t, language, stepTitles)}</span>
            </td>
            <td className="mono" title={entry.hash}>
              {entry.sequence} · {entry.hash.slice(0, 8)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An action of a later version is shown by its code: a journal leaves no line out. */
function ActionWords({ action }: { action: string }) {
  const { t } = useWords()
  const known: AuditAction | undefined = auditActions.find((one) => one === action)
  return known === undefined ? action : t(`codes.auditAction.${known}`)
}
