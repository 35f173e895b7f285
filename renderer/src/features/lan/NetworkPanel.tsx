import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NetworkView } from '../../../../shared/contract/network.contract.ts'
import { api, client } from '../../api/client.ts'
import { Choice } from '../../components/Choice.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { AccessCode, Fingerprint } from './AccessCode.tsx'
import { ClientList } from './ClientList.tsx'
import { NetworkActions } from './NetworkActions.tsx'
import styles from './NetworkPanel.module.css'
import { SeenBenches } from './SeenBenches.tsx'

/** Who may open this bench from elsewhere: changed by a manager, in front of the station that keeps the data. */
export function NetworkPanel() {
  const { t } = useWords()
  const cache = useQueryClient()
  const isManager = useIsManager()
  const view = useQuery(api.network.view.queryOptions())
  const show = (next: NetworkView) => cache.setQueryData(api.network.view.queryKey(), next)
  const allow = useMutation({
    mutationFn: (isAllowed: boolean) => client.network.allowErasing({ isAllowed }),
    onSuccess: show,
  })
  if (view.data === undefined) return null
  const { state, benchInvitation, fingerprint, isErasingAllowed, clients, codesClosedBecause } = view.data
  const canChange = isManager && view.data.isAtTheBench
  return (
    <Panel title={t('network.title')} hint={t('network.hint')}>
      <div className={styles.panel}>
        <StateWord state={state === 'open' ? 'ok' : 'skip'}>{t(`network.state.${state}`)}</StateWord>
        {!canChange && <p className="soft">{t('network.atBenchOnly')}</p>}
        {state === 'open' && <Addresses view={view.data} />}
        {canChange && state !== 'not-offered' && <NetworkActions view={view.data} onView={show} />}
        {codesClosedBecause !== null && <Notice state="warn" title={t(`network.codesClosed.${codesClosedBecause}`)} />}
        {benchInvitation !== null ? (
          <AccessCode
            invitation={benchInvitation}
            fingerprint={fingerprint}
            steps={{ open: t('network.openAddress'), type: t('network.typeCode') }}
          />
        ) : (
          state === 'open' && fingerprint !== null && <Fingerprint fingerprint={fingerprint} />
        )}
        <ClientList clients={clients} canSendAway={canChange} onView={show} />
        <Choice
          label={t('network.erasing')}
          hint={t('network.erasingHint')}
          value={isErasingAllowed ? 'on' : 'off'}
          options={[
            { value: 'off', label: t('network.erasingOff') },
            { value: 'on', label: t('network.erasingOn') },
          ]}
          onChoose={(value) => allow.mutate(value === 'on')}
          isDisabled={!canChange}
        />
        <Failed error={allow.error} />
        <SeenBenches />
      </div>
    </Panel>
  )
}

function Addresses({ view }: { view: NetworkView }) {
  const { t } = useWords()
  return (
    <dl className={styles.facts}>
      <dt>{t('network.addresses')}</dt>
      <dd className="mono">{view.addresses.join(' · ')}</dd>
    </dl>
  )
}
