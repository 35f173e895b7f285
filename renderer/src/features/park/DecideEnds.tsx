import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { ManyEnds } from '../../../../shared/contract/fates.contract.ts'
import { type MachineFate, machineFates } from '../../../../shared/domain/deliveries/machine-fate.ts'
import { fateRefusalSentence } from '../../../../shared/i18n/delivery-sentences.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Select } from '../../components/Select.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useRefreshFates } from '../fates/use-fate.ts'
import styles from './BulkBar.module.css'

const shortestReason = 3

/** One end and one reason for all that are chosen; each that may not have it says why. */
export function DecideEnds({ machineIds, onClose }: { machineIds: string[]; onClose: () => void }) {
  const { t } = useWords()
  const refresh = useRefreshFates()
  const undo = useUndoEnds()
  const form = useForm({
    initialValues: { fate: '' as MachineFate | '', reason: '' },
    validate: {
      fate: (value) => (value === '' ? t('screens.intakes.required') : null),
      reason: (value) => (value.trim().length < shortestReason ? t('deliveries.decide.reasonNeeded') : null),
    },
  })
  const decide = useMutation({
    mutationFn: ({ fate, reason }: typeof form.values) =>
      client.fates.decideMany({ machineIds, fate: fate as MachineFate, reason }),
    onSuccess: async ({ decided }) => {
      await refresh()
      if (decided.length === 0) return
      const text = t('park.ended', { count: decided.length })
      showToast({ state: 'ok', text, undo: () => undo.mutate(decided.map(({ id }) => id)) })
    },
  })
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => decide.mutate(values))} noValidate>
      <div className={styles.fields}>
        <Select
          size="md"
          label={t('deliveries.decide.end')}
          data={[
            { value: '', label: t('park.chooseEnd') },
            ...machineFates.map((fate) => ({ value: fate, label: t(`deliveries.fate.${fate}`) })),
          ]}
          {...form.getInputProps('fate')}
        />
        <TextInput
          size="md"
          className={styles.reason ?? ''}
          label={t('deliveries.decide.reason')}
          maxLength={500}
          autoComplete="off"
          {...form.getInputProps('reason')}
        />
        <Button size="md" type="submit" loading={decide.isPending}>
          {t('park.endThem', { count: machineIds.length })}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('screens.frame.close')}
        </Button>
      </div>
      <Failed error={decide.error} />
      {decide.data !== undefined && <EndsReport report={decide.data} />}
    </form>
  )
}

function useUndoEnds() {
  const { t } = useWords()
  const refresh = useRefreshFates()
  const onError = useFailureToast()
  return useMutation({
    mutationFn: (fateIds: string[]) => client.fates.undoMany({ fateIds }),
    onSuccess: async ({ undoneCount }) => {
      await refresh()
      showToast({ state: 'ok', text: t('park.endsUndone', { count: undoneCount }) })
    },
    onError,
  })
}

function EndsReport({ report: { decided, refused } }: { report: ManyEnds }) {
  const { t } = useWords()
  return (
    <div role="status">
      <StateWord state="ok">{t('park.ended', { count: decided.length })}</StateWord>
      {refused.length > 0 && (
        <>
          <p>
            <StateWord state="warn">{t('park.notEnded', { count: refused.length })}</StateWord>
          </p>
          <ul className={styles.out}>
            {refused.map(({ machineId, assetTag, refusals }) => (
              <li key={machineId}>
                <span className="mono">{assetTag}</span> {refusals.map((one) => fateRefusalSentence(one, t)).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
