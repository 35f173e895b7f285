import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { shortestAbsenceReason } from '../../../../shared/domain/drive-absence.ts'
import type { StepState } from '../../../../shared/domain/testing/step-states.ts'
import { isWaivable, type WaivableCode } from '../../../../shared/domain/testing/waiver.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './WaiverPanel.module.css'

/** A manager may answer for a step that keeps the machine here; what guards data has no such button. */
export function WaiverPanel({ page, step }: { page: MachinePage; step: StepState }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const isManager = useIsManager()
  const of = (reason: object) => 'stepKey' in reason && reason.stepKey === step.key
  const waived = page.readiness.waived.find(({ reason }) => of(reason))
  const reason = page.readiness.reasons.find(of)
  const machineId = page.machine.id
  const takeBack = useMutation({
    mutationFn: (waiverId: string) => client.checklist.takeBackWaiver({ machineId, waiverId }),
    onSuccess: keep,
  })
  if (waived !== undefined) {
    const { waiver } = waived
    return (
      <Notice state="warn" title={t('checklist.page.waived', { name: waiver.operatorName, reason: waiver.reason })}>
        <Failed error={takeBack.error} />
        {isManager && (
          <div>
            <Button variant="default" onClick={() => takeBack.mutate(waiver.id)}>
              {t('checklist.page.takeBack')}
            </Button>
          </div>
        )}
      </Notice>
    )
  }
  if (!isManager || reason === undefined || !isWaivable(reason, page.steps)) return null
  return <WaiverForm page={page} step={step} code={reason.code as WaivableCode} />
}

function WaiverForm({ page, step, code }: { page: MachinePage; step: StepState; code: WaivableCode }) {
  const { t, language } = useWords()
  const keep = useKeepMachinePage()
  const [reason, setReason] = useState('')
  const waive = useMutation({
    mutationFn: () => client.checklist.waive({ machineId: page.machine.id, code, stepKey: step.key, reason }),
    onSuccess: keep,
  })
  const isEnough = reason.trim().length >= shortestAbsenceReason
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isEnough) waive.mutate()
  }
  return (
    <details className={styles.waiver}>
      <summary>{t('checklist.page.waive')}</summary>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          className={styles.reason}
          label={t('checklist.page.waiveTitle', { step: step.definition.title[language] })}
          description={t('checklist.page.waiveHint')}
          placeholder={t('checklist.page.waiveReason')}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" variant="default" loading={waive.isPending} disabled={!isEnough}>
          {t('checklist.page.waiveDo')}
        </Button>
      </form>
      <Failed error={waive.error} />
    </details>
  )
}
