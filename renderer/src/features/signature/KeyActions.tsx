import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SigningIdentity } from '../../../../shared/contract/proof.contract.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { BackUpKey } from './BackUpKey.tsx'
import { OpenWithPassphrase } from './OpenWithPassphrase.tsx'
import { ReplaceKey } from './ReplaceKey.tsx'
import styles from './SignaturePanel.module.css'

const acts = ['backup', 'restore', 'own', 'replace'] as const
type Act = (typeof acts)[number]

/** What a manager does to the key, one thing at a time. */
export function KeyActions() {
  const { t } = useWords()
  const cache = useQueryClient()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  function done(what: Exclude<Act, 'backup'>, identity: SigningIdentity): void {
    cache.setQueryData(api.proof.identity.queryKey(), identity)
    showToast({ state: 'ok', text: t(`signing.${what}.done`) })
    close()
  }
  if (act === 'backup') return <BackUpKey onDone={close} />
  if (act === 'replace') return <ReplaceKey onReplaced={(identity) => done(act, identity)} onCancel={close} />
  if (act === 'restore' || act === 'own') {
    return (
      <OpenWithPassphrase
        key={act}
        title={t(`signing.${act}.open`)}
        hint={t(`signing.${act}.hint`)}
        chooseLabel={t(`signing.${act}.choose`)}
        passphraseLabel={t(act === 'own' ? 'signing.own.passphrase' : 'signing.passphrase')}
        actLabel={t(`signing.${act}.act`)}
        accept={act === 'own' ? '.p12,.pfx' : '.pem'}
        open={(given) => (act === 'own' ? client.proof.importCertificate(given) : client.proof.restoreKeys(given))}
        onOpened={(identity) => done(act, identity)}
        onCancel={close}
      />
    )
  }
  return (
    <div className={styles.actions}>
      {acts.map((one) => (
        <Button key={one} variant="default" onClick={() => setAct(one)}>
          {t(`signing.${one}.open`)}
        </Button>
      ))}
    </div>
  )
}
