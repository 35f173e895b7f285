import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { digitActs, useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './NumberedChoice.module.css'

type Choice = { value: string; label: string }
type Props = {
  title: string
  hint?: string
  choices: readonly Choice[]
  onChoose: (value: string) => void
  onBack: () => void
  children?: React.ReactNode
}

/** A short list to point at: by mouse, by the keys 1 to 9, or by Tab and Enter. */
export function NumberedChoice({ title, hint, choices, onChoose, onBack, children }: Props) {
  const { t } = useWords()
  const titleId = useId()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  useShortcut('back', onBack)
  return (
    <fieldset className={styles.choice} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div>
          <h3 id={titleId}>{title}</h3>
          {hint !== undefined && <p className="soft">{hint}</p>}
        </div>
        <Button size="lg" variant="default" onClick={onBack}>
          {t('checklist.page.back')}
        </Button>
      </div>
      <div className={styles.buttons}>
        {choices.map((choice, index) => (
          <ChoiceButton
            key={choice.value}
            ref={index === 0 ? first : undefined}
            index={index}
            label={choice.label}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  )
}

type ButtonProps = { index: number; label: string; onChoose: () => void; ref?: React.Ref<HTMLButtonElement> }

function ChoiceButton({ index, label, onChoose, ref }: ButtonProps) {
  const act = digitActs[index]
  useShortcut(act ?? 'digit9', onChoose, act !== undefined)
  return (
    <button ref={ref} type="button" className={styles.button} onClick={onChoose}>
      <span className={styles.number} aria-hidden="true">
        {act === undefined ? '' : index + 1}
      </span>
      {label}
    </button>
  )
}
