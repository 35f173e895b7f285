import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type Stage, type StageState, stages } from '../../../../shared/domain/stages.ts'
import { isAnswered } from '../../../../shared/domain/testing/step-groups.ts'
import type { MachineTab } from '../../app/route.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StageStrip.module.css'

const tabOf: Record<Stage, MachineTab> = {
  reading: 'reading',
  erasure: 'erasure',
  tests: 'tests',
  grade: 'grade',
  label: 'papers',
}
const markOf: Record<StageState, MarkState> = { todo: 'todo', doing: 'doing', done: 'ok', failed: 'fail', none: 'skip' }

/** Five doors, always in the same place, and the journal after them. */
export function StageStrip({ page, tab }: { page: MachinePage; tab: MachineTab | null }) {
  const { t } = useWords()
  const machineId = page.machine.id
  return (
    <nav className={styles.strip} aria-label={t('screens.machine.stages')}>
      {stages.map((stage) => {
        const state = page.stages[stage]
        return (
          <PlaceLink
            key={stage}
            to={{ page: 'machine', machineId, tab: tabOf[stage] === tab ? null : tabOf[stage] }}
            className={styles.door}
            aria-current={tabOf[stage] === tab ? 'page' : undefined}
          >
            <StateMark state={markOf[state]} size={26} />
            <span>
              <span className={styles.name}>
                {stage === 'label' ? t('screens.machine.papers') : t(`codes.stage.${stage}`)}
              </span>
              <span className={styles.state}>{stateWords(page, stage)}</span>
            </span>
          </PlaceLink>
        )
      })}
      <PlaceLink
        to={{ page: 'machine', machineId, tab: tab === 'journal' ? null : 'journal' }}
        className={styles.journal}
        aria-current={tab === 'journal' ? 'page' : undefined}
      >
        {t('screens.machine.journal')}
      </PlaceLink>
    </nav>
  )

  function stateWords(machine: MachinePage, stage: Stage): string {
    if (stage === 'tests' && machine.stages.tests === 'doing') {
      const done = machine.steps.filter(({ state }) => isAnswered(state)).length
      return t('screens.machine.testsDone', { done, count: machine.steps.length })
    }
    if (stage === 'label')
      return t(machine.stages.label === 'done' ? 'screens.machine.labelDone' : 'screens.machine.labelTodo')
    return t(`codes.stageState.${machine.stages[stage]}`)
  }
}
