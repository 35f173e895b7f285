import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TestedMachineView } from '../../../../shared/contract/network.contract.ts'
import { client } from '../../api/client.ts'
import { connection } from '../../api/connection.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './TestedHead.module.css'

type Props = { view: TestedMachineView; onLeft: () => void }

/** Which machine this is, in whose name its tests are signed, and the way out. Leaving is asked twice. */
export function TestedHead({ view, onLeft }: Props) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const isLost = connection.use() === 'lost'
  const leave = useMutation({ mutationFn: () => client.testedMachine.leave(), onSuccess: onLeft })
  const { assetTag, title, operatorName, organisationName } = view
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <img src="./icon.svg" alt="" width={40} height={40} />
        <div className={styles.words}>
          <h1>
            <span className="mono">{assetTag}</span>
            {title !== null && <span className={styles.model}>{title}</span>}
          </h1>
          <p className="soft">
            {[t('network.tested.signedBy', { name: operatorName }), organisationName]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </div>
        <div className={styles.actions}>
          {isAsking && <p className={styles.asking}>{t('network.tested.leaveAsk')}</p>}
          {isAsking && (
            <Button size="lg" variant="default" onClick={() => setAsking(false)}>
              {t('screens.frame.cancel')}
            </Button>
          )}
          <Button
            size="lg"
            variant={isAsking ? 'filled' : 'default'}
            loading={leave.isPending}
            onClick={() => (isAsking ? leave.mutate() : setAsking(true))}
          >
            {t('network.tested.leave')}
          </Button>
        </div>
      </div>
      {isLost && (
        <div role="status">
          <Notice state="warn" title={t('network.tested.lost')} />
        </div>
      )}
      {!window.isSecureContext && <Notice state="warn" title={t('network.tested.notSecure')} />}
      <Failed error={leave.error} />
    </header>
  )
}
