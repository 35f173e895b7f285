import { useMemo, useState } from 'react'
import type { AllocationMachine, AllocationPage } from '../../../../shared/contract/allocation.contract.ts'
import { Notice } from '../../components/Notice.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './AllocationDesk.module.css'
import { AllocationSummary } from './AllocationSummary.tsx'
import { viewOf } from './allocation-view.ts'
import { Bans } from './Bans.tsx'
import { type Decision, DecisionDialog } from './DecisionDialog.tsx'
import { Fairness } from './Fairness.tsx'
import { FreeMachines } from './FreeMachines.tsx'
import { PlanColumn } from './PlanColumn.tsx'
import { RequestsColumn } from './RequestsColumn.tsx'

/** What the columns share: who may decide, what is being decided, which machine is in the hand. */
export type Desk = {
  isManager: boolean
  decide: (decision: Decision) => void
  dragged: AllocationMachine | null
  drag: (machine: AllocationMachine | null) => void
}

/** Machines, proposal, requests side by side; fairness and bans below. */
export function AllocationDesk({ page }: { page: AllocationPage }) {
  const { t } = useWords()
  const view = useMemo(() => viewOf(page), [page])
  const isManager = useIsManager()
  const [decision, decide] = useState<Decision | null>(null)
  const [dragged, drag] = useState<AllocationMachine | null>(null)
  const desk: Desk = { isManager, decide, dragged, drag }
  return (
    <div className={styles.desk}>
      <AllocationSummary view={view} />
      {page.waitingForBatch > 0 && (
        <Notice state="todo" title={t('allocation.waiting', { count: page.waitingForBatch })}>
          <PlaceLink to={{ page: 'batches' }}>{t('allocation.toBatches')}</PlaceLink>
        </Notice>
      )}
      <div className={styles.columns}>
        <FreeMachines view={view} desk={desk} />
        <PlanColumn view={view} isManager={isManager} />
        <RequestsColumn view={view} desk={desk} />
      </div>
      <Bans bans={page.bans} isManager={isManager} />
      <Fairness view={view} />
      {decision !== null && <DecisionDialog view={view} decision={decision} onClose={() => decide(null)} />}
    </div>
  )
}
