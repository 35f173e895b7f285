import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { PartitionFacts } from '../../../../../shared/domain/drive.ts'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { DriveIdentity } from '../DriveIdentity.tsx'
import { DriveTraits } from '../drives/DriveTraits.tsx'
import styles from './PlanDrive.module.css'

/** The drive, large: what the hand holds is compared with this. */
export function PlanDrive({ drive }: { drive: BenchDrive }) {
  const { t } = useWords()
  return (
    <Panel title={t('erasing.pages.plan.drive')} hint={t('erasing.pages.plan.notSeen')}>
      <DriveIdentity state={drive.state} isLarge />
      <Partitions partitions={drive.state.facts.partitions} />
      <DriveTraits drive={drive} hasContent={false} />
    </Panel>
  )
}

function Partitions({ partitions }: { partitions: readonly PartitionFacts[] }) {
  const { t, driveSize } = useWords()
  if (partitions.length === 0) return <p className="soft">{t('erasing.pages.plan.noPartition')}</p>
  return (
    <table className={styles.partitions} aria-label={t('erasing.pages.plan.onIt')}>
      <thead>
        <tr>
          <th scope="col">{t('erasing.pages.plan.onIt')}</th>
          <th scope="col">{t('erasing.pages.plan.fileSystem')}</th>
          <th scope="col" data-number>
            {t('erasing.pages.plan.size')}
          </th>
        </tr>
      </thead>
      <tbody>
        {partitions.map((partition) => (
          <tr key={partition.deviceName}>
            <td>
              {partition.label ?? <span className="mono soft">{partition.deviceName}</span>}
              {partition.mountPoints.map((path) => (
                <p key={path} className={styles.mount}>
                  {t('erasing.pages.plan.lastMounted', { path })}
                </p>
              ))}
            </td>
            <td>
              {[partition.fileSystem, partition.encryption].filter((part) => part !== null).join(', ') || (
                <span className="unknown">{t('screens.frame.unknown')}</span>
              )}
            </td>
            <td data-number>{driveSize(partition.sizeBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
