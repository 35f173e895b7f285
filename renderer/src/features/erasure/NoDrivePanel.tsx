import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { client } from '../../api/client.ts'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { namesOf } from './absence-words.ts'

/** The reading sees no drive, or the machine cannot be read: two people open the machine, look, and say so in writing. */
export function NoDrivePanel({ page }: { page: MachinePage }) {
  const { t, language } = useWords()
  const { absences, isAbsenceConfirmed } = page
  const isRead = page.reading !== null
  if (isAbsenceConfirmed) {
    return <Notice state="ok" title={t('checklist.absence.confirmed', { names: namesOf(absences, language) })} />
  }
  return (
    <Panel
      title={t(isRead ? 'screens.erasure.noDrive' : 'screens.erasure.neverRead')}
      hint={t(isRead ? 'screens.erasure.noDriveDo' : 'screens.erasure.neverReadDo')}
    >
      <AbsenceForm
        said={absences}
        waiting={({ operatorName }) => t('checklist.absence.waiting', { name: operatorName })}
        button={t('screens.erasure.confirmNoDrive')}
        secondButton={t('checklist.absence.second')}
        say={(reason) => client.checklist.confirmNoDrive({ machineId: page.machine.id, reason })}
      />
    </Panel>
  )
}
