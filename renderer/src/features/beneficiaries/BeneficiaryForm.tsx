import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BeneficiaryView } from '../../../../shared/contract/beneficiaries.contract.ts'
import { donorDisplayName, normaliseRidet } from '../../../../shared/domain/campaign.ts'
import { formatPhone, normalisePhones } from '../../../../shared/domain/places/phone.ts'
import { beneficiaryPaperKinds } from '../../../../shared/domain/requests/beneficiary.ts'
import { api, client } from '../../api/client.ts'
import { useStanding } from '../../api/use-standing.ts'
import { showToast } from '../../app/toasts.ts'
import { AddressFields } from '../../components/AddressFields.tsx'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BeneficiaryForm.module.css'
import { BeneficiaryMerge } from './BeneficiaryMerge.tsx'
import { type BeneficiaryValues, inputOf, valuesOf } from './beneficiary-values.ts'

const fields = ['legalName', 'usualName', 'ridet', 'contactName', 'phone', 'email'] as const

type Props = { beneficiary?: BeneficiaryView; onDone: () => void }

/** A new association, or one that is corrected; what was typed stays when it is refused. */
export function BeneficiaryForm({ beneficiary, onDone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useForm<BeneficiaryValues>({
    initialValues: valuesOf(beneficiary ?? null),
    validate: {
      legalName: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      ridet: (value) =>
        value.trim() === '' || normaliseRidet(value) !== null ? null : t('screens.errors.RIDET_UNUSABLE'),
      phone: (value) =>
        value.trim() === '' || normalisePhones(value) !== null ? null : t('screens.errors.PHONE_UNUSABLE'),
    },
  })
  const save = useMutation({
    mutationFn: ({ values, revision }: { values: BeneficiaryValues; revision: number | null }) =>
      beneficiary === undefined || revision === null
        ? client.beneficiaries.create(inputOf(values))
        : client.beneficiaries.update({ ...inputOf(values), beneficiaryId: beneficiary.id, revision }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.beneficiaries.key() })
      await cache.invalidateQueries({ queryKey: api.requests.key() })
      showToast({ state: 'ok', text: t('requests.beneficiary.saved') })
      onDone()
    },
  })
  const standing = useStanding({
    error: save.error,
    queryKey: ['beneficiary', beneficiary?.id, save.submittedAt],
    load: async () => (await client.beneficiaries.list()).find(({ id }) => id === beneficiary?.id) ?? null,
  })
  // What the form was filled from, whatever the list shows by now.
  const [revision] = useState(beneficiary?.revision ?? null)
  if (standing !== null) {
    return (
      <BeneficiaryMerge
        mine={form.values}
        base={form.getInitialValues()}
        standing={standing}
        isBusy={save.isPending}
        onKeep={(values) => {
          form.setValues(values)
          save.mutate({ values, revision: standing.revision })
        }}
        onGiveUp={onDone}
      />
    )
  }
  const title =
    beneficiary === undefined
      ? t('requests.beneficiary.create')
      : t('requests.beneficiary.edit', { name: donorDisplayName(beneficiary) })
  return (
    <FormPanel
      title={title}
      onSubmit={form.onSubmit((values) => save.mutate({ values, revision }))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          label={
            field === 'legalName'
              ? t('screens.intakes.legalName')
              : `${t(`screens.intakes.${field}`)} (${t('screens.frame.optional')})`
          }
          maxLength={200}
          autoComplete="off"
          {...form.getInputProps(field)}
          onBlur={() => {
            const kept = field === 'phone' ? normalisePhones(form.values.phone) : null
            if (kept !== null) form.setFieldValue('phone', formatPhone(kept))
          }}
        />
      ))}
      <AddressFields
        address={form.values.address}
        onChange={(part, value) => form.setFieldValue(`address.${part}`, value)}
      />
      <fieldset className={styles.papers}>
        <legend>{t('requests.beneficiary.papers')}</legend>
        <p className="soft">{t('requests.beneficiary.papersHint')}</p>
        {beneficiaryPaperKinds.map((kind) => (
          <TextInput
            key={kind}
            type="date"
            label={t(`requests.paper.${kind}`)}
            {...form.getInputProps(`papers.${kind}`)}
          />
        ))}
      </fieldset>
      <Textarea
        className={styles.note ?? ''}
        label={`${t('screens.intakes.note')} (${t('screens.frame.optional')})`}
        rows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </FormPanel>
  )
}
