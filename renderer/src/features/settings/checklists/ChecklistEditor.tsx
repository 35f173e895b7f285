import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditableChecklist } from '../../../../../shared/contract/checklists.contract.ts'
import { definitionProblems } from '../../../../../shared/domain/testing/check-definition.ts'
import type { ChecklistDefinition, StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { api, client } from '../../../api/client.ts'
import { useStanding } from '../../../api/use-standing.ts'
import { showToast } from '../../../app/toasts.ts'
import { Failed } from '../../../components/Failed.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './ChecklistEditor.module.css'
import { ChecklistMerge } from './ChecklistMerge.tsx'
import { changeStep, newStep } from './edit-steps.ts'
import { apartFrom } from './merge-steps.ts'
import { ProblemList } from './ProblemList.tsx'
import { StepFields } from './StepFields.tsx'
import { StepOrder } from './StepOrder.tsx'
import { StepPreview } from './StepPreview.tsx'
import { VersionList } from './VersionList.tsx'

/** `base`: what the steps were made from, whatever another station saved since. */
type Edit = { base: ChecklistDefinition; steps: StepDefinition[] }

/** The list in hand: its steps in order, the one being edited, what the bench will see, and its past. */
export function ChecklistEditor({ list, onClose }: { list: EditableChecklist; onClose: () => void }) {
  const { t, language } = useWords()
  const cache = useQueryClient()
  const [edit, setEdit] = useState<Edit | null>(null)
  const { base, steps } = edit ?? { base: list.current, steps: list.current.steps }
  const [key, setKey] = useState<string | null>(steps[0]?.key ?? null)
  const [isChecked, setChecked] = useState(false)
  const draft: ChecklistDefinition = { ...base, steps }
  const problems = definitionProblems(draft)
  const step = steps.find((one) => one.key === key)
  const version = base.version + 1
  const isChanged = JSON.stringify(steps) !== JSON.stringify(base.steps)
  const setSteps = (next: StepDefinition[]) => setEdit({ base, steps: next })
  const save = useMutation({
    mutationFn: (wanted: ChecklistDefinition) => client.checklists.save(wanted),
    onSuccess: (saved) => {
      showToast({ state: 'ok', text: t('checklist.settings.saved', { version: saved.current.version }) })
      cache.setQueryData(api.checklists.list.queryKey(), (lists) =>
        lists?.map((one) => (one.current.id === saved.current.id ? saved : one)),
      )
      setEdit(null)
    },
  })
  const standing = useStanding({
    error: save.error,
    queryKey: ['checklist', base.id, save.submittedAt],
    load: async () => standingList(await client.checklists.list(), base.id),
  })
  function trySaving(wanted: ChecklistDefinition): void {
    setChecked(true)
    if (definitionProblems(wanted).length === 0) save.mutate(wanted)
    else save.reset()
  }
  if (standing !== null) {
    const theirs = standing.definition
    return (
      <ChecklistMerge
        mine={apartFrom(steps, theirs.steps, base.steps)}
        base={base.steps}
        theirs={theirs.steps}
        isBusy={save.isPending}
        onKeep={(merged) => {
          setEdit({ base: theirs, steps: merged })
          trySaving({ ...theirs, steps: merged })
        }}
        onGiveUp={onClose}
      />
    )
  }
  function add(): void {
    const made = newStep(steps, t('checklist.settings.newStep'))
    setSteps([...steps, made])
    setKey(made.key)
  }
  return (
    <section className={styles.editor} aria-labelledby="editor-title">
      <h3 id="editor-title">{t('checklist.settings.editing', { title: base.title[language] })}</h3>
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
        <Button size="md" loading={save.isPending} disabled={!isChanged} onClick={() => trySaving(draft)}>
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

function standingList(lists: readonly EditableChecklist[], id: string) {
  const definition = lists.find(({ current }) => current.id === id)?.current
  return definition === undefined ? null : { revision: definition.version, definition }
}
