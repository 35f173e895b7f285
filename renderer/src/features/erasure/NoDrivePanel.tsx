import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import styles from './NoDrivePanel.module.css'

const shortestReason = 8

/** The reading sees no drive: a person opens the machine, looks, and says so in writing. */
export function NoDrivePanel({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const [reason, setReason] = useState('')
  const confirm = useMutation({
    mutationFn: () => client.checklist.confirmNoDrive({ machineId: page.machine.id, reason }),
    onSuccess: keep,
  })
  if (page.isAbsenceConfirmed) return <Notice state="ok" title={t('screens.erasure.absenceConfirmed')} />
  const isEnough = reason.trim().length >= shortestReason
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isEnough) confirm.mutate()
  }
  return (
    <Panel title={t('screens.erasure.noDrive')} hint={t('screens.erasure.noDriveDo')}>
      <form className={styles.form} onSubmit={submit}>
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
            {t('screens.erasure.confirmNoDrive')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
