import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { SigningIdentity } from '../../../../shared/contract/proof.contract.ts'
import { api, client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { IssuerKeys } from './IssuerKeys.tsx'
import { KeyActions } from './KeyActions.tsx'
import styles from './SignaturePanel.module.css'

/** Who signs here, so that a donor can be told; and what keeps that key from being lost. */
export function SignaturePanel() {
  const { t } = useWords()
  const isManager = useIsManager()
  const identity = useQuery(api.proof.identity.queryOptions({ staleTime: 0 }))
  return (
    <Panel title={t('signing.title')} hint={t('signing.hint')}>
      <Failed error={identity.error} />
      {identity.data !== undefined && (
        <>
          <KeyState identity={identity.data} />
          <IssuerKeys keys={identity.data.issuer.keys} />
          <PaperCertificate certificate={identity.data.certificate} />
          {identity.data.issuer.keys.length > 0 && <IssuerFile />}
          {isManager ? <KeyActions /> : <p className="soft">{t('signing.managersOnly')}</p>}
        </>
      )}
    </Panel>
  )
}

function KeyState({ identity: { state, issuer } }: { identity: SigningIdentity }) {
  const { t } = useWords()
  const isUnused = issuer.keys.length === 0
  if (isUnused && (state === 'MISSING' || state === 'READY')) return <p>{t('signing.notYet')}</p>
  if (state === 'READY') return <StateWord state="ok">{t('signing.state.READY')}</StateWord>
  return (
    <Notice state={state === 'LOCKED' ? 'warn' : 'fail'} title={t(`signing.state.${state}`)}>
      <p>{t(`signing.stateDo.${state}`)}</p>
    </Notice>
  )
}

function PaperCertificate({ certificate }: Pick<SigningIdentity, 'certificate'>) {
  const { t } = useWords()
  return (
    <div>
      <h3>{t('signing.certificate')}</h3>
      <p className="soft">
        {certificate === null ? t('signing.certificateNone') : t(`signing.origin.${certificate.origin}`)}
      </p>
    </div>
  )
}

function IssuerFile() {
  const { t } = useWords()
  const save = useMutation({ mutationFn: () => client.proof.issuerFile(), onSuccess: saveFile })
  return (
    <div className={styles.part}>
      <p className="soft">{t('signing.issuerFileHint')}</p>
      <Failed error={save.error} />
      <div>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {t('signing.issuerFile')}
        </Button>
      </div>
    </div>
  )
}
