import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../../../api/client.ts'
import { showToast } from '../../../app/toasts.ts'
import { Dialog } from '../../../components/Dialog.tsx'
import { Failed } from '../../../components/Failed.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './JobDialog.module.css'

type Props = {
  title: string
  doWords: string
  doneWords: string
  act: () => Promise<unknown>
  onClose: () => void
  children: ReactNode
}

/** A second look before an act on a job that is not taken back. The way out comes first. */
export function JobDialog({ title, doWords, doneWords, act, onClose, children }: Props) {
  const { t } = useWords()
  const cache = useQueryClient()
  const run = useMutation({
    mutationFn: act,
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: api.erasing.key() })
      showToast({ state: 'ok', text: doneWords })
      onClose()
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        {children}
        <Failed error={run.error} />
        <div className={styles.acts}>
          <Button size="lg" variant="default" onClick={onClose}>
            {t('screens.frame.cancel')}
          </Button>
          <Button size="lg" color="red" loading={run.isPending} onClick={() => run.mutate()}>
            {doWords}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
