import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditableChecklist } from '../../../../shared/contract/checklists.contract.ts'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { personSeconds } from '../../../../shared/domain/testing/step-groups.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { roundDurationWords } from '../erasure/duration-words.ts'
import styles from './ChecklistsPanel.module.css'
import { ChecklistEditor } from './checklists/ChecklistEditor.tsx'

/** What each kind of machine is asked; a manager edits it, and a machine already begun keeps what it has. */
export function ChecklistsPanel({ session }: { session: SessionView }) {
  const { t } = useWords()
  const [editedId, setEditedId] = useState<string | null>(null)
  const lists = useQuery(api.checklists.list.queryOptions())
  const edited = lists.data?.find(({ current }) => current.id === editedId)
  const isManager = session.operators.find(({ id }) => id === session.actor?.operatorId)?.role === 'manager'
  return (
    <Panel title={t('checklist.settings.title')} hint={t('checklist.settings.hint')}>
      <Failed error={lists.error} />
      <ul className={styles.lists}>
        {lists.data?.map((list) => (
          <ListLine key={list.current.id} list={list} canEdit={isManager} onEdit={() => setEditedId(list.current.id)} />
        ))}
      </ul>
      {!isManager && <p className="soft">{t('checklist.settings.managerOnly')}</p>}
      {edited !== undefined && isManager && (
        <ChecklistEditor key={edited.current.id} list={edited} onClose={() => setEditedId(null)} />
      )}
    </Panel>
  )
}

type LineProps = { list: EditableChecklist; canEdit: boolean; onEdit: () => void }

function ListLine({ list: { current }, canEdit, onEdit }: LineProps) {
  const { t, language } = useWords()
  const seconds = current.steps.reduce((total, step) => total + personSeconds(step), 0)
  const title = current.title[language]
  return (
    <li className={styles.list}>
      <span>
        <strong>{title}</strong>{' '}
        <span className="soft">
          {[
            t('checklist.settings.version', { version: current.version }),
            t('checklist.settings.stepCount', { count: current.steps.length }),
            t('checklist.settings.person', { duration: roundDurationWords(seconds) }),
          ].join(' · ')}
        </span>
      </span>
      {canEdit && (
        <Button variant="default" aria-label={`${t('checklist.settings.edit')} — ${title}`} onClick={onEdit}>
          {t('checklist.settings.edit')}
        </Button>
      )}
    </li>
  )
}
