import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NetworkClient, NetworkView } from '../../../../shared/contract/network.contract.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ClientList.module.css'

type Props = { clients: readonly NetworkClient[]; canSendAway: boolean; onView: (view: NetworkView) => void }

/** Every browser that may come in, whether it is there now, and a way to send it off. */
export function ClientList({ clients, canSendAway, onView }: Props) {
  const { t } = useWords()
  return (
    <section className={styles.clients} aria-label={t('network.clients')}>
      <h3>{t('network.clients')}</h3>
      {clients.length === 0 && <p className="soft">{t('network.noClient')}</p>}
      <ul>
        {clients.map((one) => (
          <ClientLine key={one.id} client={one} canSendAway={canSendAway} onView={onView} />
        ))}
      </ul>
    </section>
  )
}

type LineProps = Omit<Props, 'clients'> & { client: NetworkClient }

function ClientLine({ client: { id, name, kind, pairedAt, address, isConnected }, canSendAway, onView }: LineProps) {
  const { t, dateTime } = useWords()
  const [isAsking, setAsking] = useState(false)
  const send = useMutation({ mutationFn: () => client.network.sendAway({ clientId: id }), onSuccess: onView })
  const told: string[] = [t(`network.kindOf.${kind}`), t('network.pairedAt', { at: dateTime(pairedAt) })]
  if (address !== null) told.push(t('network.seenFrom', { address }))
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className="soft">{isAsking ? t('network.sendAwayAsk', { name }) : told.join(' · ')}</span>
        <Failed error={send.error} />
      </span>
      <StateWord state={isConnected ? 'ok' : 'skip'}>{t(isConnected ? 'network.connected' : 'network.away')}</StateWord>
      {canSendAway && isAsking && (
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('screens.frame.cancel')}
        </Button>
      )}
      {canSendAway && (
        <Button
          variant="default"
          aria-label={`${t('network.sendAway')} — ${name}`}
          loading={send.isPending}
          onClick={() => (isAsking ? send.mutate() : setAsking(true))}
        >
          {t('network.sendAway')}
        </Button>
      )}
    </li>
  )
}
