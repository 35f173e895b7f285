import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImpactSettings } from '../../../../shared/contract/bilan.contract.ts'
import { type ImpactParameters, impactComparisons } from '../../../../shared/domain/impact/impact-factors.ts'
import { api, client } from '../../api/client.ts'
import { queryClient } from '../../api/query-client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { ImpactFieldRow } from './ImpactFieldRow.tsx'
import styles from './ImpactPanel.module.css'
import {
  amountsOf,
  amountTyped,
  type ImpactField,
  type ImpactValues,
  impactFields,
  impactLimits,
  isInOrder,
  parametersTyped,
} from './impact-values.ts'

/** What the workshop chooses in the computation, each figure with where its default comes from. */
export function ImpactPanel() {
  const { t } = useWords()
  const settings = useQuery(api.bilan.impactSettings.queryOptions())
  return (
    <Panel title={t('bilan.parameters.title')} hint={t('bilan.parameters.hint')}>
      <Failed error={settings.error} />
      {settings.data !== undefined && <ImpactForm settings={settings.data} />}
    </Panel>
  )
}

function ImpactForm({ settings }: { settings: ImpactSettings }) {
  const { t, number } = useWords()
  const isManager = useIsManager()
  const valuesOf = (parameters: ImpactParameters) => {
    const amounts = amountsOf(parameters)
    const typed = impactFields.map((field) => [field, number(amounts[field], 3)])
    return { ...Object.fromEntries(typed), comparison: parameters.comparison } as ImpactValues
  }
  const [shown, setShown] = useState(settings.current)
  const form = useForm<ImpactValues>({
    initialValues: valuesOf(settings.current),
    validate: (values) => Object.fromEntries(impactFields.map((field) => [field, problemOf(field, values)])),
  })
  const save = useMutation({
    mutationFn: ({ parameters, on }: { parameters: ImpactParameters | null; on: ImpactParameters }) =>
      client.bilan.setImpactParameters({ parameters, shown: on }),
    onSuccess: (saved) => {
      queryClient.setQueryData(api.bilan.impactSettings.queryKey(), saved)
      void queryClient.invalidateQueries({ queryKey: api.bilan.key() })
      setShown(saved.current)
      form.setValues(valuesOf(saved.current))
      showToast({ state: 'ok', text: t('bilan.parameters.saved') })
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: api.bilan.impactSettings.key() }),
  })
  const standing = valuesOf(settings.current)
  const isStale = JSON.stringify(settings.current) !== JSON.stringify(shown)
  // Once the difference stands on the screen, what is saved next was decided on what is in force.
  const seen = isStale ? settings.current : shown
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit((values) => {
        save.mutate({ parameters: parametersTyped(values), on: seen })
      })}
    >
      {isStale && <Notice state="warn" title={t('bilan.parameters.changedMeanwhile')} />}
      {!isStale && <Failed error={save.error} />}
      <Select
        label={t('bilan.parameters.comparison')}
        description={t('bilan.parameters.comparisonHint')}
        disabled={!isManager}
        data={impactComparisons.map((value) => ({ value, label: t(`bilan.parameters.comparisonOf.${value}`) }))}
        {...form.getInputProps('comparison')}
      />
      {impactFields.map((field) => (
        <ImpactFieldRow key={field} field={field} settings={settings} standing={isStale ? standing[field] : null}>
          {(description) => (
            <TextInput
              label={t(`bilan.parameters.${field}`)}
              description={description}
              inputMode="decimal"
              readOnly={!isManager}
              {...form.getInputProps(field)}
            />
          )}
        </ImpactFieldRow>
      ))}
      {isManager ? (
        <div className={styles.buttons}>
          <Button type="submit" size="lg" loading={save.isPending}>
            {t('bilan.parameters.save')}
          </Button>
          <Button
            variant="default"
            size="lg"
            disabled={save.isPending}
            onClick={() => save.mutate({ parameters: null, on: seen })}
          >
            {t('bilan.parameters.reset')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('bilan.parameters.managerOnly')}</p>
      )}
    </form>
  )

  function problemOf(field: ImpactField, values: ImpactValues): string | null {
    const [low, high] = impactLimits[field]
    const limits = { low: number(low, 1), high: number(high) }
    if (amountTyped(field, values[field]) === null) return t('bilan.parameters.notANumber', limits)
    const typed = parametersTyped(values)
    const isLast = field === 'high'
    return isLast && typed !== null && !isInOrder(typed) ? t('bilan.parameters.notInOrder') : null
  }
}
