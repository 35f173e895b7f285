import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownBenchView } from '../../../../shared/contract/offline-benches.contract.ts'
import { api } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { ImportWork } from './ImportWork.tsx'
import { KnownBenches } from './KnownBenches.tsx'
import styles from './OfflinePage.module.css'

export function HomeSide({ benches }: { benches: readonly KnownBenchView[] }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const isManager = useIsManager()
  const [isSaved, setSaved] = useState(false)
  function saved(): void {
    setSaved(true)
    cache.invalidateQueries({ queryKey: api.offlineBenches.key() })
  }
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {isSaved && <Notice state="ok" title={t('offline.home.made')} />}
        <KnownBenches benches={benches} isManager={isManager} onSaved={saved} />
      </div>
      {isManager && benches.length > 0 && <ImportWork />}
    </div>
  )
}
