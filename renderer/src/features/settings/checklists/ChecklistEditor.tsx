import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditableChecklist } from '../../../../../shared/contract/checklists.contract.ts'
import { definitionProblems } from '../../../../../shared/domain/testing/check-definition.ts'
import type { ChecklistDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { api, client } from '../../../api/client.ts'
import { showToast } from '../../../app/toasts.ts'
import { Failed } from '../../../components/Failed.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './ChecklistEditor.module.css'
import { changeStep, newStep } from './edit-steps.ts'
import { ProblemList } from './ProblemList.tsx'
import { StepFields } from './StepFields.tsx'
import { StepOrder } from './StepOrder.tsx'
import { StepPreview } from './StepPreview.tsx'
import { VersionList } from './VersionList.tsx'

/** The list in hand: its steps in order, the one being edited, what the bench will see, and its past. */
export function ChecklistEditor({ list, onClose }: { list: EditableChecklist; onClose: () => void }) {
  const { t, language } = useWords()
  const cache = useQueryClient()
  const { current } = list
  const [steps, setSteps] = useState(current.steps)
  const [key, setKey] = useState<string | null>(current.steps[0]?.key ?? null)
  const [isChecked, setChecked] = useState(false)
  const draft: ChecklistDefinition = { ...current, steps }
  const problems = definitionProblems(draft)
  const step = steps.find((one) => one.key === key)
  const version = current.version + 1
  const isChanged = JSON.stringify(steps) !== JSON.stringify(current.steps)
  const save = useMutation({
    mutationFn: () => client.checklists.save(draft),
    onSuccess: async () => {
      showToast({ state: 'ok', text: t('checklist.settings.saved', { version }) })
      await cache.invalidateQueries({ queryKey: api.checklists.key() })
    },
  })
  function trySaving(): void {
    setChecked(true)
    if (problems.length === 0) save.mutate()
  }
  function add(): void {
    const made = newStep(steps, t('checklist.settings.newStep'))
    setSteps([...steps, made])
    setKey(made.key)
  }
  return (
    <section className={styles.editor} aria-labelledby="editor-title">
      <h3 id="editor-title">{t('checklist.settings.editing', { title: current.title[language] })}</h3>
      <div className={styles.columns}>
        <StepOrder steps={steps} currentKey={key} onChoose={setKey} onChange={setSteps} onAdd={add} />
        {step === undefined ? (
          <p className="soft">{t('checklist.settings.choose')}</p>
        ) : (
          <div className={styles.step}>
            <StepFields
              key={step.key}
              step={step}
              steps={steps}
              onChange={(change) => setSteps(changeStep(steps, step.key, change))}
            />
            <StepPreview step={step} />
          </div>
        )}
      </div>
      {isChecked && <ProblemList problems={problems} steps={steps} />}
      <Failed error={save.error} />
      <div className={styles.acts}>
        <Button size="md" loading={save.isPending} disabled={!isChanged} onClick={trySaving}>
          {t('checklist.settings.save', { version })}
        </Button>
        <Button size="md" variant="default" onClick={onClose}>
          {t('checklist.settings.close')}
        </Button>
        {!isChanged && <span className="soft">{t('checklist.settings.noChange')}</span>}
      </div>
      <VersionList versions={list.versions} onRestore={({ steps: older }) => setSteps(older)} />
    </section>
  )
}
