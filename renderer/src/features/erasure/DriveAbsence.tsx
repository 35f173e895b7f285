import type { MachineDrive } from '../../../../shared/contract/machines.contract.ts'
import { absenceState } from '../../../../shared/domain/drive-absence.ts'
import { client } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { namesOf } from './absence-words.ts'
import styles from './DriveAbsence.module.css'

/** A drive that readings no longer see: found and erased elsewhere, or missed by two people. */
export function DriveAbsence({ drive }: { drive: MachineDrive }) {
  const { t, language } = useWords()
  const { absences } = drive
  const state = absenceState(absences)
  if (state === 'confirmed') {
    return <Notice state="ok" title={t('checklist.absence.driveConfirmed', { names: namesOf(absences, language) })} />
  }
  return (
    <>
      <Notice state="warn" title={t('screens.erasure.absent')} />
      <details className={styles.absence} open={state === 'waiting'}>
        <summary>{t('checklist.absence.driveOpen')}</summary>
        <p className="soft">{t('checklist.absence.driveHint')}</p>
        <AbsenceForm
          said={absences}
          waiting={({ operatorName, reason }) => t('checklist.absence.driveWaiting', { name: operatorName, reason })}
          button={t('checklist.absence.driveDo')}
          secondButton={t('checklist.absence.driveDo')}
          say={(reason) => client.checklist.recordDriveAbsent({ driveId: drive.id, reason })}
        />
      </details>
    </>
  )
}
