import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type AbsenceStatement, shortestAbsenceReason } from '../../../../shared/domain/drive-absence.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { useSession } from '../session/use-session.ts'
import styles from './NoDrivePanel.module.css'

type Props = {
  /** What was said already, by whom. */
  said: readonly AbsenceStatement[]
  waiting: (first: AbsenceStatement) => string
  button: string
  secondButton: string
  say: (reason: string) => Promise<MachinePage>
}

/** A person looked, and writes what they checked. The second one is asked to be somebody else. */
export function AbsenceForm({ said, waiting, button, secondButton, say }: Props) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const actorId = useSession().data?.actor?.operatorId
  const [reason, setReason] = useState('')
  const confirm = useMutation({ mutationFn: () => say(reason), onSuccess: keep })
  const [first] = said
  const isSamePerson = said.some(({ operatorId }) => operatorId === actorId)
  const isEnough = reason.trim().length >= shortestAbsenceReason
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isEnough) confirm.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {first !== undefined && (
        <Notice state="warn" title={waiting(first)}>
          {isSamePerson && <p>{t('checklist.absence.changeOperator')}</p>}
        </Notice>
      )}
      {!isSamePerson && (
        <>
          <Textarea
            label={t('screens.erasure.noDriveReason')}
            description={t('screens.erasure.noDriveReasonHint')}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Failed error={confirm.error} />
          <div>
            <Button type="submit" size="lg" loading={confirm.isPending} disabled={!isEnough}>
              {first === undefined ? button : secondButton}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
