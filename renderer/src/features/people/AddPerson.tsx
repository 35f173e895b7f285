import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OperatorRole } from '../../../../shared/domain/actor.ts'
import { pinLength } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './PeoplePanel.module.css'
import { usePeopleChange } from './use-people-change.ts'

export function AddPerson() {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [pin, setPin] = useState('')
  const [role, setRole] = useState<OperatorRole>('technician')
  const add = usePeopleChange(client.people.add, () => {
    setName('')
    setPin('')
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    add.mutate({ name, role, pin })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{t('people.add')}</h3>
      <TextInput
        label={t('people.name')}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleChoice role={role} onChoose={setRole} />
      <TextInput
        type="password"
        label={t('people.firstCode')}
        description={t('people.firstCodeHint')}
        value={pin}
        inputMode="numeric"
        autoComplete="off"
        maxLength={pinLength.most}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      <Failed error={add.error} />
      <div>
        <Button type="submit" loading={add.isPending} disabled={name.trim() === '' || pin === ''}>
          {t('people.add')}
        </Button>
      </div>
    </form>
  )
}

export function RoleChoice({ role, onChoose }: { role: OperatorRole; onChoose: (role: OperatorRole) => void }) {
  const { t } = useWords()
  return (
    <Choice
      label={t('people.role')}
      hint={t('people.roleHint')}
      value={role}
      options={(['technician', 'manager'] as const).map((value) => ({ value, label: t(`people.roleOf.${value}`) }))}
      onChoose={(value) => onChoose(value === 'manager' ? 'manager' : 'technician')}
    />
  )
}
