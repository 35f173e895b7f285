import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { donorDisplayName } from '../../../../shared/domain/campaign.ts'
import { type GradeLetter, letters } from '../../../../shared/domain/grading.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BatchRuleForm.module.css'
import { useKeepBatchPage } from './use-batch-moves.ts'

const memoryChoices = [4, 8, 16].map((size) => size * 2 ** 30)
const givenLetters = letters.filter((letter) => letter !== 'scrap')

/** Fills the batch with ready machines that answer to a rule; a hand may correct it after. */
export function BatchRuleForm({ batchId }: { batchId: string }) {
  const { t, memorySize } = useWords()
  const keep = useKeepBatchPage()
  const donors = useQuery(api.donors.list.queryOptions())
  const form = useForm({
    initialValues: { kind: '', memory: '', letter: '', donorId: '', count: '10' },
    validate: {
      count: (value) => (/^[1-9]\d?$|^[1-4]\d\d$|^500$/.test(value) ? null : t('screens.intakes.notACount')),
    },
  })
  const fill = useMutation({
    mutationFn: ({ kind, memory, letter, donorId, count }: typeof form.values) =>
      client.batches.addByRule({
        batchId,
        kind: kind === '' ? null : (kind as MachineKind),
        minimumMemoryBytes: memory === '' ? null : Number(memory),
        worstLetter: letter === '' ? null : (letter as GradeLetter),
        donorId: donorId === '' ? null : donorId,
        count: Number(count),
      }),
    onSuccess: ({ page, addedIds: { length: count } }) => {
      keep(page)
      const text = count === 0 ? t('requests.rule.addedNone') : t('requests.rule.added', { count })
      showToast({ state: count === 0 ? 'fail' : 'ok', text })
    },
  })
  const any = { value: '', label: t('requests.rule.any') }
  return (
    <Panel title={t('requests.rule.title')} hint={t('requests.rule.hint')}>
      <form className={styles.rule} onSubmit={form.onSubmit((values) => fill.mutate(values))} noValidate>
        <Select
          label={t('requests.rule.kind')}
          data={[any, ...machineKinds.map((kind) => ({ value: kind, label: t(`codes.machineKind.${kind}`) }))]}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('requests.rule.memory')}
          data={[
            { value: '', label: t('requests.request.noMinimum') },
            ...memoryChoices.map((bytes) => ({ value: String(bytes), label: memorySize(bytes) })),
          ]}
          {...form.getInputProps('memory')}
        />
        <Select
          label={t('requests.rule.letter')}
          data={[any, ...givenLetters.map((letter) => ({ value: letter, label: t(`codes.letter.${letter}`) }))]}
          {...form.getInputProps('letter')}
        />
        <Select
          label={t('requests.rule.donor')}
          data={[any, ...(donors.data ?? []).map((donor) => ({ value: donor.id, label: donorDisplayName(donor) }))]}
          {...form.getInputProps('donorId')}
        />
        <TextInput
          label={t('requests.rule.count')}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          {...form.getInputProps('count')}
        />
        <Button type="submit" variant="default" loading={fill.isPending}>
          {t('requests.rule.fill')}
        </Button>
      </form>
      <Failed error={fill.error} />
    </Panel>
  )
}
