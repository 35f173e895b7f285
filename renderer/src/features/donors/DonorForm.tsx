import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DonorView } from '../../../../shared/contract/intakes.contract.ts'
import { normaliseRidet } from '../../../../shared/domain/campaign.ts'
import { normalisePhones } from '../../../../shared/domain/places/phone.ts'
import { api, client } from '../../api/client.ts'
import { useStanding } from '../../api/use-standing.ts'
import { showToast } from '../../app/toasts.ts'
import { AddressFields } from '../../components/AddressFields.tsx'
import { FormPanel } from '../../components/FormPanel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'
import { DonorAsks } from './DonorAsks.tsx'
import styles from './DonorForm.module.css'
import { DonorMerge } from './DonorMerge.tsx'
import { DonorTexts } from './DonorTexts.tsx'
import { type DonorValues, donorInputOf, donorValues } from './donor-values.ts'

type Props = { donor: DonorView | null; onDone: () => void }

/** A new donor, or the one that is there. What was typed stays when it is refused. */
export function DonorForm({ donor, onDone }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const form = useDonorForm(donor)
  const save = useMutation({
    mutationFn: ({ values, revision }: { values: DonorValues; revision: number | null }) => {
      const input = donorInputOf(values)
      if (donor === null || revision === null) return client.donors.create(input)
      return client.donors.update({ ...input, donorId: donor.id, revision })
    },
    onSuccess: async () => {
      await Promise.all([api.donors.key(), api.intakes.key()].map((queryKey) => cache.invalidateQueries({ queryKey })))
      showToast({ state: 'ok', text: t(donor === null ? 'screens.intakes.donorCreated' : 'reception.donor.saved') })
      onDone()
    },
  })
  const standing = useStanding({
    error: save.error,
    queryKey: ['donor', donor?.id, donor?.revision, save.submittedAt],
    load: async () => (await client.donors.list()).find(({ id }) => id === donor?.id) ?? null,
  })
  // What the form was filled from, whatever the list shows by now.
  const [revision] = useState(donor?.revision ?? null)
  if (standing !== null) {
    return (
      <DonorMerge
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
  return (
    <FormPanel
      title={t(donor === null ? 'screens.intakes.createDonor' : 'reception.donor.edit')}
      onSubmit={form.onSubmit((values) => save.mutate({ values, revision }))}
      onCancel={onDone}
      isBusy={save.isPending}
      error={save.error}
    >
      <div className={styles.columns}>
        <fieldset className={styles.group}>
          <legend>{t('reception.donor.identity')}</legend>
          <DonorTexts form={form} />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('reception.donor.address')}</legend>
          <AddressFields
            address={form.values.address}
            onChange={(part, value) => form.setFieldValue(`address.${part}`, value)}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('reception.donor.asks')}</legend>
          <DonorAsks form={form} />
        </fieldset>
      </div>
    </FormPanel>
  )
}

function useDonorForm(donor: DonorView | null) {
  const { t } = useWords()
  return useForm<DonorValues>({
    initialValues: donorValues(donor, today()),
    validate: {
      legalName: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      ridet: (value) =>
        value.trim() === '' || normaliseRidet(value) !== null ? null : t('screens.errors.RIDET_UNUSABLE'),
      phone: (value) =>
        value.trim() === '' || normalisePhones(value) !== null ? null : t('screens.errors.PHONE_UNUSABLE'),
      email: (value) =>
        value.trim() === '' || /^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('reception.donor.badEmail'),
      declaredByName: (value, { isDeclared }) =>
        isDeclared && value.trim() === '' ? t('screens.intakes.required') : null,
      declaredOn: (value, { isDeclared }) => (isDeclared && value === '' ? t('screens.intakes.required') : null),
    },
  })
}

export type DonorFormApi = ReturnType<typeof useDonorForm>
