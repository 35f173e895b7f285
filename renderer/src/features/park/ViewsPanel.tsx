import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ParkView } from '../../../../shared/domain/park/park-filter.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FilterPanel.module.css'
import { openParkView } from './park-view.ts'

/** Filters, order and columns under a name, for every bench of the workshop. */
export function ViewsPanel({ view, onDone }: { view: ParkView; onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const views = useQuery(api.park.views.queryOptions())
  const fresh = () => cache.invalidateQueries({ queryKey: api.park.views.key() })
  const save = useMutation({
    mutationFn: () => client.park.saveView({ name, view }),
    onSuccess: async () => {
      await fresh()
      showToast({ state: 'ok', text: t('park.viewSaved', { name }) })
      setName('')
    },
  })
  const remove = useMutation({
    mutationFn: (viewId: string) => client.park.removeView({ viewId }),
    onSuccess: fresh,
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() !== '') save.mutate()
  }
  return (
    <section className={styles.panel} aria-label={t('park.views')}>
      <p className={`soft ${styles.wide}`}>{t('park.noView')}</p>
      {views.data?.map((saved) => (
        <div key={saved.id} className={styles.row}>
          <Button
            variant="default"
            onClick={() => {
              openParkView(saved.view)
              onDone()
            }}
          >
            {saved.name}
          </Button>
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            aria-label={t('park.removeView', { name: saved.name })}
            onClick={() => remove.mutate(saved.id)}
          >
            <IconX size={18} stroke={1.8} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <form className={`${styles.row} ${styles.wide}`} onSubmit={submit}>
        <TextInput
          label={t('park.viewName')}
          value={name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          {t('park.saveView')}
        </Button>
      </form>
      <Failed error={views.error ?? save.error ?? remove.error} />
    </section>
  )
}
