import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { connection } from '../../api/connection.ts'
import { Failed } from '../../components/Failed.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { TestedEnd } from './TestedEnd.tsx'
import { TestedMachine } from './TestedMachine.tsx'
import styles from './TestedScreen.module.css'

export function TestedScreen() {
  const { t } = useWords()
  const [hasLeft, setLeft] = useState(false)
  const state = connection.use()
  const view = useQuery(api.testedMachine.view.queryOptions({ retry: 3, enabled: !hasLeft && state !== 'refused' }))
  if (hasLeft) return <TestedEnd title={t('network.tested.left')} hint={t('network.tested.leftHint')} state="ok" />
  if (state === 'refused') {
    return <TestedEnd title={t('network.tested.gone')} hint={t('network.tested.goneHint')} state="warn" />
  }
  if (view.data !== undefined) return <TestedMachine view={view.data} onLeft={() => setLeft(true)} />
  return (
    <main className={styles.alone}>
      {view.error === null ? <Pending heightsPx={[64, 320]} /> : <Failed error={view.error} />}
    </main>
  )
}
