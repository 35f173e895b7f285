import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NetworkView } from '../../../../shared/contract/network.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './NetworkPanel.module.css'

type Props = { view: NetworkView; onView: (view: NetworkView) => void }

/** Closing is asked twice: benches that work lose theirs. */
export function NetworkActions({ view, onView }: Props) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const open = useMutation({ mutationFn: () => client.network.open({}), onSuccess: onView })
  const invite = useMutation({ mutationFn: () => client.network.inviteBench(), onSuccess: onView })
  const close = useMutation({ mutationFn: () => client.network.close(), onSuccess: onView })
  const isOpen = view.state === 'open'
  function pressClose(): void {
    if (isAsking) close.mutate()
    setAsking(!isAsking)
  }
  return (
    <>
      {isAsking && <p>{t('network.closeAsk')}</p>}
      <div className={styles.actions}>
        {!isOpen && (
          <Button size="lg" loading={open.isPending} onClick={() => open.mutate()}>
            {t('network.open')}
          </Button>
        )}
        {isOpen && !isAsking && (
          <Button size="lg" loading={invite.isPending} onClick={() => invite.mutate()}>
            {t(view.benchInvitation === null ? 'network.invite' : 'network.inviteAgain')}
          </Button>
        )}
        {isOpen && (
          <Button size="lg" variant="default" loading={close.isPending} onClick={pressClose}>
            {t('network.close')}
          </Button>
        )}
        {isAsking && (
          <Button size="lg" variant="default" onClick={() => setAsking(false)}>
            {t('screens.frame.cancel')}
          </Button>
        )}
      </div>
      <Failed error={open.error ?? invite.error ?? close.error} />
    </>
  )
}
