import { useMutation } from '@tanstack/react-query'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { isReadable } from '../../../../shared/domain/machine.ts'
import { examineLog } from '../../api/examine-log.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { DrivesHere } from '../erasing/DrivesHere.tsx'
import { DriveCard } from './DriveCard.tsx'
import styles from './ErasureTab.module.css'
import { ExaminedLogPanel } from './ExaminedLogPanel.tsx'
import { NoDrivePanel } from './NoDrivePanel.tsx'

export function ErasureTab({ page }: { page: MachinePage }) {
  const { t } = useWords()
  const machineId = page.machine.id
  const examine = useMutation({
    mutationFn: (file: File) => examineLog(file, machineId),
  })
  if (page.reading === null && page.drives.length === 0) {
    return (
      <div className={styles.tab}>
        <EmptyState title={t('screens.reading.none')}>{t('screens.erasure.needsReading')}</EmptyState>
        {isReadable(page.summary.kind) && <NoDrivePanel page={page} />}
      </div>
    )
  }
  return (
    <DropZone words={t('screens.erasure.dropNow')} onDrop={({ files: [file] }) => file && examine.mutate(file)}>
      <div className={styles.tab}>
        <DrivesHere machineId={machineId} />
        {examine.isPending && (
          <p role="status">{t('screens.erasure.examining', { fileName: examine.variables.name })}</p>
        )}
        <Failed error={examine.error} />
        {examine.data !== undefined && (
          <ExaminedLogPanel log={examine.data} machineId={machineId} onClose={examine.reset} />
        )}
        {page.drives.length === 0 && <NoDrivePanel page={page} />}
        <div className={styles.drives}>
          {page.drives.map((drive, index) => (
            <DriveCard key={drive.id} drive={drive} number={index + 1} onFile={examine.mutate} />
          ))}
        </div>
      </div>
    </DropZone>
  )
}
