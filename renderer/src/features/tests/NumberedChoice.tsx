import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { digitActs, useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './NumberedChoice.module.css'

type Choice = { value: string; label: string }
type Props = {
  title: string
  hint?: string
  choices: readonly Choice[]
  /** Those said so far, where several may be; `null` where the first one is the answer. */
  chosen?: readonly string[] | null
  onChoose: (value: string) => void
  onBack: () => void
  children?: React.ReactNode
}

/** A short list to point at: by mouse, by the keys 1 to 9, or by Tab and Enter. */
export function NumberedChoice({ title, hint, choices, chosen = null, onChoose, onBack, children }: Props) {
  const { t } = useWords()
  const titleId = useId()
  const list = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-first-focus]')
    ;(first ?? list.current?.querySelector<HTMLElement>('[data-choice]'))?.focus()
    // Asked at the foot of a small screen, it would be answered unseen.
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useShortcut('back', onBack)
  return (
    <fieldset ref={list} className={styles.choice} aria-labelledby={titleId}>
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
            index={index}
            label={choice.label}
            isChosen={chosen?.includes(choice.value) ?? null}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
      {children}
    </fieldset>
  )
}

type ButtonProps = { index: number; label: string; isChosen: boolean | null; onChoose: () => void }

function ChoiceButton({ index, label, isChosen, onChoose }: ButtonProps) {
  const act = digitActs[index]
  useShortcut(act ?? 'digit9', onChoose, act !== undefined)
  return (
    <button data-choice type="button" className={styles.button} aria-pressed={isChosen ?? undefined} onClick={onChoose}>
      <span className={styles.number} aria-hidden="true">
        {act === undefined ? '' : index + 1}
      </span>
      {label}
      {isChosen !== null && (
        <IconCheck className={styles.check} data-on={isChosen || undefined} size={24} stroke={2.4} aria-hidden="true" />
      )}
    </button>
  )
}
