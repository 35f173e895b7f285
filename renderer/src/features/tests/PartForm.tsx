import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type PartKind, type PartOrigin, partKinds, partOrigins } from '../../../../shared/domain/machine-part.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { FormPanel } from '../../components/FormPanel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'

/** A part put in: bought, or taken from another machine that is named by its tag. */
export function PartForm({ page, onDone }: { page: MachinePage; onDone: () => void }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const form = useForm({
    initialValues: { kind: 'memory' as PartKind, origin: 'salvaged' as PartOrigin, from: '', cost: '', note: '' },
    validate: {
      cost: (value) => (/^\d*$/.test(value.replaceAll(/\s/g, '')) ? null : t('checklist.page.partCostHint')),
    },
  })
  const record = useMutation({
    mutationFn: async ({ kind, origin, from, cost, note }: typeof form.values) => {
      const fromMachineId = origin === 'salvaged' && from.trim() !== '' ? await machineOf(from) : null
      if (fromMachineId === 'unknown') return null
      const costFrancs = cost.trim() === '' ? null : Number(cost.replaceAll(/\s/g, ''))
      return client.checklist.recordPart({ machineId: page.machine.id, kind, origin, fromMachineId, costFrancs, note })
    },
    onSuccess: (next) => {
      if (next === null) {
        form.setFieldError('from', t('checklist.page.partFromUnknown'))
        return
      }
      keep(next)
      showToast({ state: 'ok', text: t('checklist.page.partRecorded') })
      onDone()
    },
  })
  return (
    <FormPanel
      title={t('checklist.page.addPart')}
      onSubmit={form.onSubmit((values) => record.mutate(values))}
      onCancel={onDone}
      isBusy={record.isPending}
      error={record.error}
    >
      <Select
        label={t('checklist.page.partKindLabel')}
        data={partKinds.map((value) => ({ value, label: t(`checklist.partKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <Select
        label={t('checklist.page.partOriginLabel')}
        data={partOrigins.map((value) => ({ value, label: t(`checklist.partOrigin.${value}`) }))}
        {...form.getInputProps('origin')}
      />
      {form.values.origin === 'salvaged' && (
        <TextInput
          label={t('checklist.page.partFrom')}
          maxLength={100}
          autoComplete="off"
          {...form.getInputProps('from')}
        />
      )}
      <TextInput
        label={`${t('checklist.page.partCost')} (${t('screens.frame.optional')})`}
        inputMode="numeric"
        maxLength={12}
        autoComplete="off"
        {...form.getInputProps('cost')}
      />
      <TextInput
        label={`${t('checklist.page.partNote')} (${t('screens.frame.optional')})`}
        maxLength={2000}
        autoComplete="off"
        {...form.getInputProps('note')}
      />
    </FormPanel>
  )
}

/** What a scan means: the machine's tag, or its serial. */
async function machineOf(text: string): Promise<string | 'unknown'> {
  const answer = await client.machines.scan({ text })
  return answer.kind === 'MACHINE' ? answer.machineId : 'unknown'
}
