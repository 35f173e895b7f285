import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonView } from '../../../../shared/contract/people.contract.ts'
import { badgeLength, pinLength } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useScanTaker } from '../scan/scan-taker.ts'
import { RoleChoice } from './AddPerson.tsx'
import styles from './PeoplePanel.module.css'
import { usePeopleChange } from './use-people-change.ts'

type Props = { person: PersonView; onClose: () => void }

/** What a manager changes of one person; each part is saved by itself. */
export function EditPerson({ person, onClose }: Props) {
  const { t } = useWords()
  const operatorId = person.id
  const setRole = usePeopleChange(client.people.setRole)
  const setWorking = usePeopleChange(client.people.setWorking, onClose)
  return (
    <Dialog title={t('people.editOf', { name: person.name })} onClose={onClose}>
      <div className={styles.body}>
        <RoleChoice role={person.role} onChoose={(role) => setRole.mutate({ operatorId, role })} />
        <Failed error={setRole.error} />
        <PinPart operatorId={operatorId} />
        <BadgePart person={person} />
        <div>
          <p className="soft">{t('people.leaveHint')}</p>
          <Button
            variant="default"
            loading={setWorking.isPending}
            onClick={() => setWorking.mutate({ operatorId, isWorking: person.leftAt !== null })}
          >
            {t(person.leftAt === null ? 'people.leave' : 'people.comeBack')}
          </Button>
        </div>
        <Failed error={setWorking.error} />
      </div>
    </Dialog>
  )
}

function PinPart({ operatorId }: { operatorId: string }) {
  const { t } = useWords()
  const [pin, setPin] = useState('')
  const setting = usePeopleChange(client.people.setPin, () => setPin(''))
  return (
    <>
      <div className={styles.row}>
        <TextInput
          type="password"
          label={t('people.newCode')}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={pinLength.most}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={pin === ''}
          loading={setting.isPending}
          onClick={() => setting.mutate({ operatorId, pin })}
        >
          {t('people.giveCode')}
        </Button>
      </div>
      <Failed error={setting.error} />
    </>
  )
}

function BadgePart({ person }: { person: PersonView }) {
  const { t } = useWords()
  const [badge, setBadge] = useState('')
  const setting = usePeopleChange(client.people.setBadge, () => setBadge(''))
  useScanTaker(({ text }) => setBadge(text.trim()), { takesCommands: true })
  const give = (text: string | null) => setting.mutate({ operatorId: person.id, badge: text })
  return (
    <>
      <div className={styles.row}>
        <TextInput
          label={t('people.badge')}
          description={t('people.badgeHint')}
          value={badge}
          autoComplete="off"
          maxLength={badgeLength.most}
          onChange={(event) => setBadge(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={badge.trim().length < badgeLength.least}
          loading={setting.isPending}
          onClick={() => give(badge)}
        >
          {t('people.giveBadge')}
        </Button>
      </div>
      {person.hasBadge && (
        <div>
          <Button variant="default" onClick={() => give(null)}>
            {t('people.takeBadge')}
          </Button>
        </div>
      )}
      <Failed error={setting.error} />
    </>
  )
}
