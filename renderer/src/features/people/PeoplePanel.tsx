import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonView } from '../../../../shared/contract/people.contract.ts'
import type { SessionView } from '../../../../shared/contract/session.contract.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { AddPerson } from './AddPerson.tsx'
import { EditPerson } from './EditPerson.tsx'
import { OwnPin } from './OwnPin.tsx'
import styles from './PeoplePanel.module.css'
import { SignInChoices } from './SignInChoices.tsx'

/** Who works here. A manager changes it; everybody changes their own code. */
export function PeoplePanel({ session }: { session: SessionView }) {
  const { t } = useWords()
  const isManager = useIsManager()
  const [editedId, setEditedId] = useState<string | null>(null)
  const people = useQuery(api.people.view.queryOptions({ enabled: isManager }))
  const edited = people.data?.people.find(({ id }) => id === editedId)
  const shown = people.data?.people ?? session.operators.map((one) => ({ ...one, ...unknownProofs }))
  return (
    <Panel title={t('screens.settings.operators')} hint={t('people.panelHint')}>
      <Failed error={people.error} />
      <ul>
        {shown.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            isPresent={person.id === session.actor?.operatorId}
            {...(isManager && { onEdit: () => setEditedId(person.id) })}
          />
        ))}
      </ul>
      {people.data !== undefined && isManager && (
        <>
          <SignInChoices view={people.data} ownId={session.actor?.operatorId ?? ''} />
          {people.data.signIn.isPinAsked && <AddPerson />}
        </>
      )}
      {session.signIn.isPinAsked && <OwnPin />}
      {edited !== undefined && <EditPerson key={edited.id} person={edited} onClose={() => setEditedId(null)} />}
    </Panel>
  )
}

/** A technician is told who works here, not how each proves it. */
const unknownProofs = { hasPin: null, hasBadge: null, leftAt: null }

type Shown = Omit<PersonView, 'hasPin' | 'hasBadge'> & { hasPin: boolean | null; hasBadge: boolean | null }
type LineProps = { person: Shown; isPresent: boolean; onEdit?: () => void }

function PersonLine({ person, isPresent, onEdit }: LineProps) {
  const { t, date } = useWords()
  const proofs = [person.hasPin === true && t('people.hasPin'), person.hasBadge === true && t('people.hasBadge')]
  const known = proofs.filter((one) => one !== false)
  const told = [
    t(`people.roleOf.${person.role}`),
    ...(person.hasPin === null ? [] : known.length === 0 ? [t('people.hasNothing')] : known),
    ...(person.leftAt === null ? [] : [t('people.left', { date: date(person.leftAt) })]),
    ...(isPresent ? [t('people.works')] : []),
  ]
  return (
    <li className={styles.person} data-left={person.leftAt !== null || undefined}>
      <span className={styles.name}>
        <strong>{person.name}</strong>
        <span className="soft">{told.join(' · ')}</span>
      </span>
      {onEdit !== undefined && (
        <Button variant="default" aria-label={t('people.editOf', { name: person.name })} onClick={onEdit}>
          {t('people.edit')}
        </Button>
      )}
    </li>
  )
}
