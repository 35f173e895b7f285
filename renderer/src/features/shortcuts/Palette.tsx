import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { api } from '../../api/client.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './Palette.module.css'
import { paletteEntries } from './palette-entries.ts'

const shortestSearch = 2

/** One field that goes anywhere: a section, a machine, an act. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords()
  const listId = useId()
  const [text, setText] = useState('')
  const [index, setIndex] = useState(0)
  const search = text.trim()
  const found = useQuery(
    api.machines.list.queryOptions({
      input: { search, limit: 8 },
      enabled: search.length >= shortestSearch,
      placeholderData: keepPreviousData,
    }),
  )
  const machines = search.length >= shortestSearch ? (found.data?.machines ?? []) : []
  const entries = paletteEntries(search, machines, t)
  const current = entries[Math.min(index, entries.length - 1)]

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && entries.length > 0) {
      event.preventDefault()
      setIndex((Math.min(index, entries.length - 1) + step + entries.length) % entries.length)
    }
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      onClose()
      current.run()
    }
  }

  return (
    <Dialog title={t('screens.shortcuts.palette')} onClose={onClose} size="40rem" isTop>
      <input
        className={styles.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        aria-label={t('screens.shortcuts.palette')}
        placeholder={t('screens.shortcuts.paletteHint')}
        value={text}
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('screens.shortcuts.palette')} className={styles.list}>
        {entries.map((entry) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and answers to Enter
          <div
            key={entry.id}
            id={`${listId}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === current}
            className={styles.entry}
            onClick={() => {
              onClose()
              entry.run()
            }}
          >
            <span className={styles.words}>{entry.words}</span>
            <span className={styles.kind}>{entry.kind}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="soft">{t('screens.shortcuts.nothingFound', { text: search })}</p>}
    </Dialog>
  )
}
