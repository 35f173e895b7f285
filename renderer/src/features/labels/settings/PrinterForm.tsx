import { Button, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LabelSetup } from '../../../../../shared/contract/labels.contract.ts'
import type { LabelPrinter, PrinterWayKind } from '../../../../../shared/domain/labels/label-printer.ts'
import { printerDensities } from '../../../../../shared/domain/labels/label-template.ts'
import { api, client } from '../../../api/client.ts'
import { standingRecord } from '../../../api/stale-edit.ts'
import { showToast } from '../../../app/toasts.ts'
import { Failed } from '../../../components/Failed.tsx'
import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { useKeepLabelSetup } from '../use-labels.ts'
import styles from './LabelSettingsPanel.module.css'
import { PrinterMerge } from './PrinterMerge.tsx'
import { draftOf, fieldsOf, isHost, isPort, isQueue, micrometresOf, type PrinterFields } from './printer-draft.ts'

type Props = { printer: LabelPrinter | null; setup: LabelSetup; onDone: () => void }
type Form = UseFormReturnType<PrinterFields>

/** A printer, as it is connected and by how much it is off. */
export function PrinterForm({ printer, setup, onDone }: Props) {
  const { t } = useWords()
  const keep = useKeepLabelSetup()
  const form = useForm<PrinterFields>({
    initialValues: fieldsOf(printer),
    validate: {
      name: (value) => (value.trim() === '' ? t('screens.intakes.required') : null),
      host: (value, { kind }) => (kind !== 'zebra' || isHost(value) ? null : t('labels.settings.hostWrong')),
      port: (value, { kind }) => (kind !== 'zebra' || isPort(value) ? null : t('labels.settings.portWrong')),
      queue: (value, { kind }) =>
        kind === 'zebra' || kind === 'file' || isQueue(value, kind) ? null : t('labels.settings.queueWrong'),
      offsetX: (value) => (micrometresOf(value) === null ? t('labels.settings.offsetWrong') : null),
      offsetY: (value) => (micrometresOf(value) === null ? t('labels.settings.offsetWrong') : null),
    },
  })
  const save = useMutation({
    mutationFn: ({ fields, on }: { fields: PrinterFields; on: LabelPrinter | null }) =>
      client.labels.savePrinter({ ...draftOf(printer?.id ?? null, fields), shown: on }),
    onSuccess: (kept) => {
      keep(kept)
      showToast({ state: 'ok', text: t('screens.frame.saved') })
      onDone()
    },
  })
  // What the fields were filled from, whatever the list shows by now.
  const [shown, setShown] = useState(printer)
  const standing = standingRecord<LabelPrinter>(save.error)
  if (standing !== undefined && standing !== null) {
    return (
      <PrinterMerge
        mine={form.values}
        base={fieldsOf(shown)}
        standing={standing}
        isBusy={save.isPending}
        onKeep={(fields) => {
          form.setValues(fields)
          setShown(standing)
          save.reset()
          if (!form.validate().hasErrors) save.mutate({ fields, on: standing })
        }}
        onGiveUp={onDone}
      />
    )
  }
  const ways: PrinterWayKind[] = ['zebra', setup.system === 'windows' ? 'windows' : 'cups', 'file']
  return (
    <form className={styles.form} onSubmit={form.onSubmit((fields) => save.mutate({ fields, on: shown }))} noValidate>
      <TextInput
        label={t('labels.settings.name')}
        placeholder={t('labels.settings.namePlaceholder')}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Select
        label={t('labels.settings.way')}
        data={ways.map((value) => ({ value, label: t(`labels.settings.wayOf.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <WayFields form={form} />
      <Select
        label={t('labels.settings.dpi')}
        description={t('labels.settings.dpiHint')}
        data={printerDensities.map((dpi) => ({ value: String(dpi), label: String(dpi) }))}
        {...form.getInputProps('dotsPerInch')}
      />
      <fieldset className={styles.offsets}>
        <legend>{t('labels.settings.offsets')}</legend>
        <p className="soft">{t('labels.settings.offsetHint')}</p>
        <div className={styles.pair}>
          <TextInput label={t('labels.settings.offsetX')} inputMode="decimal" {...form.getInputProps('offsetX')} />
          <TextInput label={t('labels.settings.offsetY')} inputMode="decimal" {...form.getInputProps('offsetY')} />
        </div>
      </fieldset>
      <Failed error={save.error} />
      <div className={styles.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('screens.frame.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('screens.frame.cancel')}
        </Button>
      </div>
    </form>
  )
}

function WayFields({ form }: { form: Form }) {
  const { t } = useWords()
  const { kind } = form.values
  if (kind === 'file') return null
  if (kind !== 'zebra') return <QueueField form={form} />
  return (
    <div className={styles.pair}>
      <TextInput label={t('labels.settings.host')} autoComplete="off" maxLength={253} {...form.getInputProps('host')} />
      <TextInput label={t('labels.settings.port')} inputMode="numeric" maxLength={5} {...form.getInputProps('port')} />
    </div>
  )
}

/** Chosen among what the system knows; typed when it says nothing. */
function QueueField({ form }: { form: Form }) {
  const { t } = useWords()
  const queues = useQuery(api.labels.queues.queryOptions())
  const label = t(form.values.kind === 'cups' ? 'labels.settings.queue' : 'labels.settings.printerName')
  const names = queues.data ?? []
  if (names.length === 0) {
    const description = queues.data === undefined ? undefined : t('labels.settings.queueNone')
    return (
      <TextInput
        label={label}
        description={description}
        autoComplete="off"
        maxLength={127}
        {...form.getInputProps('queue')}
      />
    )
  }
  const known = form.values.queue
  const offered = known === '' || names.includes(known) ? names : [known, ...names]
  return <Select label={label} data={['', ...offered]} {...form.getInputProps('queue')} />
}
