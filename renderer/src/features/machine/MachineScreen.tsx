import { lazy, Suspense } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { MachineTab } from '../../app/route.ts'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { MachineHead } from './MachineHead.tsx'
import styles from './MachineScreen.module.css'
import { Overview } from './Overview.tsx'
import { StageStrip } from './StageStrip.tsx'
import { useMachineCommands } from './use-machine-commands.ts'
import { useMachinePage } from './use-machine-page.ts'

const ReadingTab = lazy(async () => ({ default: (await import('../reading/ReadingTab.tsx')).ReadingTab }))
const ErasureTab = lazy(async () => ({ default: (await import('../erasure/ErasureTab.tsx')).ErasureTab }))
const TestsTab = lazy(async () => ({ default: (await import('../tests/TestsTab.tsx')).TestsTab }))
const GradeTab = lazy(async () => ({ default: (await import('../grade/GradeTab.tsx')).GradeTab }))
const PapersTab = lazy(async () => ({ default: (await import('../papers/PapersTab.tsx')).PapersTab }))
const JournalTab = lazy(async () => ({ default: (await import('../journal/JournalTab.tsx')).JournalTab }))

type TabProps = { page: MachinePage; tab: MachineTab | null }
type Props = { machineId: string; tab: MachineTab | null }

export function MachineScreen({ machineId, tab }: Props) {
  const { t } = useWords()
  const page = useMachinePage(machineId)
  if (page.data === undefined) {
    if (page.error === null) return <Pending heightsPx={[64, 76, 260]} />
    return (
      <div className={styles.screen}>
        <Failed error={page.error} />
        <PageHead title={t('screens.machine.notFound')} />
        <p>{t('screens.machine.notFoundDo')}</p>
      </div>
    )
  }
  return <OpenMachine page={page.data} tab={tab} />
}

function OpenMachine({ page, tab }: TabProps) {
  useMachineCommands(page)
  return (
    <div className={styles.screen}>
      <MachineHead page={page} />
      <StageStrip page={page} tab={tab} />
      <Suspense fallback={<Pending heightsPx={[320]} />}>
        <TabContent page={page} tab={tab} />
      </Suspense>
    </div>
  )
}

function TabContent({ page, tab }: TabProps) {
  switch (tab) {
    case null:
      return <Overview page={page} />
    case 'reading':
      return <ReadingTab page={page} />
    case 'erasure':
      return <ErasureTab page={page} />
    case 'tests':
      return <TestsTab page={page} />
    case 'grade':
      return <GradeTab page={page} />
    case 'papers':
      return <PapersTab page={page} />
    case 'journal':
      return <JournalTab page={page} />
  }
}
