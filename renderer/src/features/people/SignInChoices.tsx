import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PeopleView } from '../../../../shared/contract/people.contract.ts'
import { pinLength } from '../../../../shared/domain/sign-in.ts'
import { client } from '../../api/client.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './PeoplePanel.module.css'
import { usePeopleChange } from './use-people-change.ts'

const idleChoices = [2, 5, 10, 30, 60] as const

/** Whether codes are asked, and when the screen locks itself. */
export function SignInChoices({ view: { signIn }, ownId }: { view: PeopleView; ownId: string }) {
  const { t } = useWords()
  const setting = usePeopleChange(client.people.setSignIn)
  if (!signIn.isPinAsked) return <FirstOwnPin ownId={ownId} idleMinutes={signIn.idleMinutes} />
  const minutes = [...new Set([...idleChoices, signIn.idleMinutes])].toSorted((one, other) => one - other)
  return (
    <div className={styles.form}>
      <Choice
        label={t('people.codes')}
        hint={t('people.codesHint')}
        value="on"
        options={(['on', 'off'] as const).map((value) => ({ value, label: t(`people.codesOf.${value}`) }))}
        onChoose={(value) => setting.mutate({ ...signIn, isPinAsked: value === 'on' })}
      />
      <Choice
        label={t('people.idle')}
        hint={t('people.idleHint')}
        value={String(signIn.idleMinutes)}
        options={minutes.map((count) => ({ value: String(count), label: t('people.minutes', { count }) }))}
        onChoose={(value) => setting.mutate({ ...signIn, idleMinutes: Number(value) })}
      />
      <Failed error={setting.error} />
    </div>
  )
}

/** A workshop of one becomes one of several: its manager's own code first, then the codes, in one go. */
function FirstOwnPin({ ownId, idleMinutes }: { ownId: string; idleMinutes: number }) {
  const { t } = useWords()
  const [pin, setPin] = useState('')
  const start = usePeopleChange(async () => {
    await client.people.setPin({ operatorId: ownId, pin })
    return client.people.setSignIn({ isPinAsked: true, idleMinutes })
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    start.mutate(undefined)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('people.codesFirst')}</p>
      <div className={styles.row}>
        <TextInput
          type="password"
          label={t('people.yourCode')}
          description={t('people.yourCodeHint')}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={pinLength.most}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" loading={start.isPending} disabled={pin === ''}>
          {t('people.startCodes')}
        </Button>
      </div>
      <Failed error={start.error} />
    </form>
  )
}
