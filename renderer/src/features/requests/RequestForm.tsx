import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import type { RequestView } from '../../../../shared/contract/requests.contract.ts'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { requestPriorities } from '../../../../shared/domain/requests/request.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './RequestForm.module.css'
import { RequestLines } from './RequestLines.tsx'
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
  const save = useMutation({
    mutationFn: ({ beneficiaryId, ...values }: RequestValues) =>
      request === undefined
        ? client.requests.create({ ...requestInputOf({ beneficiaryId, ...values }), campaignId, beneficiaryId })
        : client.requests.update({
            ...requestInputOf({ beneficiaryId, ...values }),
            requestId: request.id,
            revision: request.revision,
          }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.requests.key() })
      showToast({ state: 'ok', text: t('requests.request.saved') })
      onDone()
    },
  })
  const isWithdrawn = request !== undefined && request.withdrawnAt !== null
  const title =
    request === undefined ? t('requests.request.create') : t('requests.request.edit', { name: request.beneficiaryName })
  return (
    <FormPanel
      title={title}
      onSubmit={form.onSubmit((values) => save.mutate(values))}
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
          <WithdrawRequest request={request} isWithdrawn={isWithdrawn} onDone={onDone} />
        </div>
      )}
    </FormPanel>
  )
}
