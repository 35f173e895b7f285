import { Textarea } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlannedErasure } from '../../../../../shared/contract/erasing.contract.ts'
import { drivesOwnSerial } from '../../../../../shared/domain/erasing/erase-blockers.ts'
import { api, client } from '../../../api/client.ts'
import { go } from '../../../app/navigation.ts'
import { showToast } from '../../../app/toasts.ts'
import { Failed } from '../../../components/Failed.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { ConfirmBand } from '../confirm/ConfirmBand.tsx'

const shortestReason = 8

type Props = { plan: PlannedErasure; isStale: boolean; onGone: () => void }

/** Below the plan: why less is accepted, then the serial and the hold. */
export function PlanConfirm({ plan, isStale, onGone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const hasReason = !plan.isBelowPolicy || reason.trim().length >= shortestReason
  const confirm = useMutation({
    mutationFn: (typedSerial: string) =>
      client.erasing.confirm({
        planId: plan.planId,
        typedSerial,
        acceptance: plan.isBelowPolicy ? reason.trim() : null,
      }),
    onSuccess: (job) => {
      void cache.invalidateQueries({ queryKey: api.erasing.jobs.key() })
      showToast({ state: 'ok', text: t('erasing.pages.plan.started') })
      go({ page: 'erasing-job', jobId: job.id })
    },
    onError: (error) => {
      if (error instanceof ORPCError && error.code === 'PLAN_GONE') onGone()
    },
  })
  const serial = drivesOwnSerial(plan.state)
  if (serial === null) return null
  return (
    <ConfirmBand
      expected={serial}
      isTraining={plan.state.isTraining}
      isBusy={confirm.isPending}
      isHeldBack={isStale || !hasReason}
      missing={hasReason ? [] : [t('erasing.pages.plan.needReason')]}
      startWords={t('erasing.pages.plan.start')}
      onStart={(typedSerial) => confirm.mutate(typedSerial)}
      failure={<Failed error={confirm.error} />}
    >
      {plan.isBelowPolicy && (
        <Notice state="warn" title={t('erasing.pages.plan.below')}>
          <p>
            {t('erasing.pages.plan.belowMeans', {
              asked: t(`erasing.level.${plan.policy.minimumLevel}`),
              reached: t(`erasing.level.${plan.option.level}`),
            })}
          </p>
          <Textarea
            label={t('erasing.pages.plan.acceptance')}
            description={t('erasing.pages.plan.acceptanceHint')}
            rows={2}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Notice>
      )}
    </ConfirmBand>
  )
}
