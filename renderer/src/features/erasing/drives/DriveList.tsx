import { useId } from 'react'
import type { BenchDrive } from '../../../../../shared/contract/erasing.contract.ts'
import type { EraseJob } from '../../../../../shared/domain/erasing/erase-job.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { DriveCard } from './DriveCard.tsx'
import styles from './DriveList.module.css'
import { type DriveGroup, groupDrives, type ListedDrive } from './group-drives.ts'

type Props = { drives: readonly BenchDrive[]; jobs: readonly EraseJob[]; isTraining: boolean }

/** Typed in a terminal, the same in every language. */
const trainingCommands = ['truncate -s 1G training.img', 'sudo losetup --find --show training.img']

export function DriveList({ drives, jobs, isTraining }: Props) {
  const { t } = useWords()
  if (drives.length === 0) {
    return (
      <EmptyState title={t(isTraining ? 'erasing.pages.drives.noTraining' : 'erasing.pages.drives.none')}>
        {t(isTraining ? 'erasing.pages.drives.noTrainingDo' : 'erasing.pages.drives.noneDo')}
        {isTraining && trainingCommands.map((command) => <code key={command}>{command}</code>)}
      </EmptyState>
    )
  }
  return groupDrives(drives, jobs).map(({ group, drives: listed }) => (
    <Group key={group} group={group} drives={listed} />
  ))
}

function Group({ group, drives }: { group: DriveGroup; drives: readonly ListedDrive[] }) {
  const { t } = useWords()
  const headingId = useId()
  return (
    <section className={styles.group} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {t(`erasing.pages.drives.groups.${group}`)} <span className="soft">{drives.length}</span>
      </h2>
      {drives.map(({ drive, job }) => (
        <DriveCard key={drive.state.devicePath} drive={drive} job={job} isKept={group === 'kept'} />
      ))}
    </section>
  )
}
