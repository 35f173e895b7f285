import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './MergeView.module.css'
import { Notice } from './Notice.tsx'

/** `base` is what both began from: whoever did not touch a field does not mean to undo what the other did to it. */
export type MergeField<Key extends string> = { key: Key; label: string; mine: string; theirs: string; base: string }
type Side = 'mine' | 'theirs'
type Props<Key extends string> = {
  /** Every field of the record; those that say the same are not asked. */
  fields: readonly MergeField<Key>[]
  isBusy: boolean
  /** Given the fields where the other station's version was preferred. */
  onKeep: (preferred: Key[]) => void
  /** What another station saved stays as it is. */
  onGiveUp: () => void
}

/** Two stations edited one record: what differs, side by side, and a person who chooses. */
export function MergeView<Key extends string>({ fields, isBusy, onKeep, onGiveUp }: Props<Key>) {
  const { t } = useWords()
  const view = useRef<HTMLDivElement>(null)
  // It takes the place of a form that may be much taller than it.
  useEffect(() => {
    // In newer browsers this returns a promise, which is no way to undo an effect.
    void view.current?.scrollIntoView({ block: 'start' })
  }, [])
  const differing = fields.filter(({ mine, theirs }) => mine.trim() !== theirs.trim())
  const [sides, setSides] = useState<Partial<Record<Key, Side>>>({})
  const sideOf = ({ key, mine, base }: MergeField<Key>): Side => sides[key] ?? (mine === base ? 'theirs' : 'mine')
  const keep = () => onKeep(differing.filter((field) => sideOf(field) === 'theirs').map(({ key }) => key))
  return (
    <div ref={view} className={styles.merge}>
      <Notice state="warn" title={t('network.merge.title')} isAlert>
        <p>{t('network.merge.hint')}</p>
      </Notice>
      {differing.map((field) => (
        <fieldset key={field.key} className={styles.field}>
          <legend>{field.label}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className={styles.side}>
              <input
                type="radio"
                name={field.key}
                checked={sideOf(field) === side}
                onChange={() => setSides({ ...sides, [field.key]: side })}
              />
              <span className={styles.words}>
                <span className="soft">{t(`network.merge.${side}`)}</span>
                <strong>{field[side].trim() === '' ? t('network.merge.empty') : field[side]}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={styles.actions}>
        <Button size="lg" loading={isBusy} onClick={keep}>
          {t('network.merge.keep')}
        </Button>
        <Button size="lg" variant="default" disabled={isBusy} onClick={onGiveUp}>
          {t('network.merge.giveUp')}
        </Button>
      </div>
    </div>
  )
}
