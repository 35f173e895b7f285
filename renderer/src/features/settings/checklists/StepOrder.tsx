import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { StepDefinition } from '../../../../../shared/domain/testing/step-definition.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { moveStep, removeStep } from './edit-steps.ts'
import styles from './StepOrder.module.css'

type Props = {
  steps: StepDefinition[]
  currentKey: string | null
  onChoose: (key: string) => void
  onChange: (steps: StepDefinition[]) => void
  onAdd: () => void
}

/** The steps in their order; moved by buttons, never only by dragging. */
export function StepOrder({ steps, currentKey, onChoose, onChange, onAdd }: Props) {
  const { t, language } = useWords()
  const acts = [
    { name: t('checklist.settings.up'), icon: IconArrowUp, run: (key: string) => moveStep(steps, key, -1) },
    { name: t('checklist.settings.down'), icon: IconArrowDown, run: (key: string) => moveStep(steps, key, 1) },
    { name: t('checklist.settings.remove'), icon: IconTrash, run: (key: string) => removeStep(steps, key) },
  ]
  return (
    <div>
      <ol className={styles.steps} aria-label={t('checklist.settings.steps')}>
        {steps.map((step) => (
          <li key={step.key} className={styles.step} data-current={step.key === currentKey || undefined}>
            <button
              type="button"
              className={styles.name}
              aria-current={step.key === currentKey ? 'true' : undefined}
              onClick={() => onChoose(step.key)}
            >
              {step.title[language]}
            </button>
            {acts.map(({ name, icon: Icon, run }) => (
              <Button
                key={name}
                className={styles.act}
                variant="subtle"
                color="gray"
                aria-label={`${name} — ${step.title[language]}`}
                title={name}
                onClick={() => onChange(run(step.key))}
              >
                <Icon size={18} stroke={1.7} aria-hidden="true" />
              </Button>
            ))}
          </li>
        ))}
      </ol>
      <Button variant="default" onClick={onAdd}>
        {t('checklist.settings.add')}
      </Button>
    </div>
  )
}
