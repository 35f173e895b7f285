import { FileInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type DestructionClass, destructionClasses } from '../../../../shared/domain/erasure.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import styles from './DestructionForm.module.css'

type Props = { driveId: string; driveName: string; onDone: () => void }

/** Somebody saw the drive destroyed: what is left of it, by whom, before whom, and when. */
export function DestructionForm({ driveId, driveName, onDone }: Props) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const first = useRef<HTMLSelectElement>(null)
  // Whoever opened the form by keyboard goes on in it, and it comes into view whole.
  useEffect(() => {
    first.current?.form?.scrollIntoView({ block: 'center' })
    first.current?.focus({ preventScroll: true })
  }, [])
  const needed = (value: string) => (value.trim() === '' ? t('screens.intakes.required') : null)
  const form = useForm({
    initialValues: {
      class: '' as DestructionClass | '',
      providerName: '',
      witnessName: '',
      performedOn: today(),
      note: '',
      photo: null as File | null,
    },
    validate: {
      class: needed,
      providerName: needed,
      witnessName: needed,
      performedOn: (value) => needed(value) ?? (value > today() ? t('screens.errors.FUTURE_DATE') : null),
      note: (value, values) => (values.class === 'other' ? needed(value) : null),
    },
  })
  const record = useMutation({
    mutationFn: ({ class: left, ...values }: typeof form.values) =>
      client.erasures.recordDestruction({ driveId, ...values, class: left as DestructionClass }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('screens.erasure.destruction.recorded') })
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('screens.erasure.destruction.title', { drive: driveName })}
      onSubmit={form.onSubmit((values) => record.mutate(values))}
      onCancel={onDone}
      isBusy={record.isPending}
      error={record.error}
    >
      <div className={styles.whole}>
        <Notice state="warn" title={t('screens.erasure.destruction.forGood')}>
          <p>{t('screens.erasure.destruction.noCertificate')}</p>
        </Notice>
      </div>
      <Select
        ref={first}
        label={t('screens.erasure.destruction.class')}
        description={t('screens.erasure.destruction.classHint')}
        data={[
          { value: '', label: t('screens.erasure.destruction.choose') },
          ...destructionClasses.map((value) => ({ value, label: t(`codes.destructionClass.${value}`) })),
        ]}
        {...form.getInputProps('class')}
      />
      <TextInput
        type="date"
        max={today()}
        label={t('screens.erasure.destruction.performedOn')}
        description={t('screens.erasure.destruction.performedOnHint')}
        {...form.getInputProps('performedOn')}
      />
      <TextInput
        label={t('screens.erasure.destruction.provider')}
        description={t('screens.erasure.destruction.providerHint')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('providerName')}
      />
      <TextInput
        label={t('screens.erasure.destruction.witness')}
        description={t('screens.erasure.destruction.witnessHint')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('witnessName')}
      />
      <FileInput
        label={`${t('screens.erasure.destruction.photo')} (${t('screens.frame.optional')})`}
        description={t('screens.erasure.destruction.photoHint')}
        placeholder={t('screens.erasure.destruction.photoChoose')}
        accept="image/jpeg,image/png,image/webp,image/heic,image/avif"
        classNames={{ placeholder: styles.placeholder ?? '' }}
        clearable
        clearButtonProps={{ 'aria-label': t('screens.erasure.destruction.photoDrop') }}
        {...form.getInputProps('photo')}
      />
      <Textarea
        className={styles.whole}
        label={`${t('screens.erasure.destruction.note')} (${t('screens.frame.optional')})`}
        description={t('screens.erasure.destruction.noteHint')}
        rows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </FormPanel>
  )
}
