import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { requestPriorities } from '../../../../shared/domain/requests/request.ts'
import { api, client } from '../../api/client.ts'
import { useStanding } from '../../api/use-standing.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RequestForm.module.css'
import { RequestLines } from './RequestLines.tsx'
import { RequestMerge } from './RequestMerge.tsx'
import { priorityKeys, type RequestValues, requestInputOf, valuesOfRequest } from './request-values.ts'
import { WithdrawRequest } from './WithdrawRequest.tsx'

type Props = {
  campaignId: string
  beneficiaries: readonly BeneficiaryView[]
  request?: RequestView
  onDone: () => void
}

/** What one association asks for; what was typed stays when it is refused. */
export function RequestForm({ campaignId, beneficiaries, request, onDone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm<RequestValues>({
    initialValues: valuesOfRequest(request ?? null),
    validate: {
      beneficiaryId: (value) => (value === '' ? t('screens.intakes.required') : null),
      receivedOn: (value) => (value === '' ? t('screens.intakes.required') : null),
      lines: {
        quantity: (value) => (/^[1-9]\d{0,2}$|^1000$/.test(value.trim()) ? null : t('requests.request.notAQuantity')),
        peopleServed: (value) => (/^(?:[1-9]\d{0,4})?$/.test(value.trim()) ? null : t('requests.request.notPeople')),
      },
    },
  })
  // What the form was filled from, whatever the list shows by now.
  const [revision, setRevision] = useState(request?.revision ?? null)
  const save = useMutation({
    mutationFn: ({ values, on }: { values: RequestValues; on: number | null }) => {
      const input = requestInputOf(values)
      if (request === undefined || on === null)
        return client.requests.create({ ...input, campaignId, beneficiaryId: values.beneficiaryId })
      return client.requests.update({ ...input, requestId: request.id, revision: on })
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.requests.key() })
      showToast({ state: 'ok', text: t('requests.request.saved') })
      onDone()
    },
  })
  const standing = useStanding({
    error: save.error,
    queryKey: ['request', request?.id, save.submittedAt],
    load: async () => (await client.requests.list({ campaignId })).find(({ id }) => id === request?.id) ?? null,
  })
  if (standing !== null) {
    return (
      <RequestMerge
        mine={form.values}
        base={form.getInitialValues()}
        standing={standing}
        isBusy={save.isPending}
        onKeep={(values) => {
          form.setInitialValues(valuesOfRequest(standing))
          form.setValues(values)
          setRevision(standing.revision)
          save.mutate({ values, on: standing.revision })
        }}
        onGiveUp={onDone}
      />
    )
  }
  const isWithdrawn = request !== undefined && request.withdrawnAt !== null
  const title =
    request === undefined ? t('requests.request.create') : t('requests.request.edit', { name: request.beneficiaryName })
  return (
    <FormPanel
      title={title}
      onSubmit={form.onSubmit((values) => save.mutate({ values, on: revision }))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      {request === undefined && (
        <Select
          label={t('requests.request.association')}
          data={[
            { value: '', label: t('requests.request.choose') },
            ...beneficiaries.map((one) => ({ value: one.id, label: donorDisplayName(one) })),
          ]}
          {...form.getInputProps('beneficiaryId')}
        />
      )}
      <TextInput type="date" label={t('requests.request.receivedOn')} {...form.getInputProps('receivedOn')} />
      <Select
        label={t('requests.request.priority')}
        data={requestPriorities.map((one) => ({
          value: String(one),
          label: t(`requests.priority.${priorityKeys[one]}`),
        }))}
        {...form.getInputProps('priority')}
      />
      <Textarea
        className={styles.whole ?? ''}
        label={`${t('requests.request.use')} (${t('screens.frame.optional')})`}
        rows={2}
        maxLength={2000}
        {...form.getInputProps('use')}
      />
      <div className={styles.whole}>
        <RequestLines form={form} />
      </div>
      {request !== undefined && (
        <div className={styles.whole}>
          <WithdrawRequest request={request} isWithdrawn={isWithdrawn} onDone={toggled} />
        </div>
      )}
    </FormPanel>
  )
  /** Taken up again with an edit in hand: the edit goes on, on what was just saved if nothing else came between. */
  function toggled(saved: RequestView): void {
    if (!isWithdrawn || !form.isDirty()) {
      onDone()
      return
    }
    if (request?.revision === revision) setRevision(saved.revision)
    save.reset()
  }
}
