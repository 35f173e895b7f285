import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import type { AllocationPlan } from '../../../../shared/contract/allocation.contract.ts'
import type { ClashingRule } from '../../../../shared/domain/allocation/clash.ts'
import { clashSentence } from '../../../../shared/i18n/allocation-sentences.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { type AllocationView, smallestOf } from './allocation-view.ts'
import { FloorsForm } from './FloorsForm.tsx'
import { PlanChanges } from './PlanChanges.tsx'
import styles from './PlanColumn.module.css'
import { usePlan } from './use-allocation.ts'

/** What the solver proposes, beside what stands and beside the simple way. */
export function PlanColumn({ view, isManager }: { view: AllocationView; isManager: boolean }) {
  const { t, dateTime } = useWords()
  const { page } = view
  const { propose, accept } = usePlan(page.campaignId)
  const rules = clashOf(propose.error)
  const { plan } = page
  return (
    <Panel title={t('allocation.plan.title')}>
      {plan === null && <p className="soft">{t('allocation.plan.none')}</p>}
      {plan === null && page.accepted !== null && (
        <StateWord state="ok">{t('allocation.plan.acceptedOn', { at: dateTime(page.accepted.acceptedAt) })}</StateWord>
      )}
      {isManager && (
        <FloorsForm
          machineCount={page.machines.length}
          floors={plan?.floors ?? {}}
          isBusy={propose.isPending}
          isAgain={plan !== null}
          canPropose={page.machines.length > 0 && page.requests.length > 0}
          onPropose={(floors) => propose.mutate(floors)}
        />
      )}
      {rules === null ? <Failed error={propose.error} /> : <ClashNotice view={view} rules={rules} />}
      {plan !== null && (
        <>
          <PlanFigures plan={plan} />
          {plan.isStale && (
            <Notice state="warn" title={t('allocation.plan.stale')}>
              <p>{t('allocation.plan.staleDo')}</p>
            </Notice>
          )}
          <Failed error={accept.error} />
          {isManager && !plan.isStale && (
            <Button size="lg" loading={accept.isPending} onClick={() => accept.mutate(plan.id)}>
              {t('allocation.accept')}
            </Button>
          )}
          <PlanChanges view={view} />
        </>
      )}
    </Panel>
  )
}

function PlanFigures({ plan }: { plan: AllocationPlan }) {
  const { t, number, percent, dateTime } = useWords()
  const { fairness, greedy } = plan.proposal
  const ours = fairness.smallest === null ? null : fairness.smallest.given / fairness.smallest.asked
  const simple = smallestOf(greedy.shares)
  const isLess = simple !== null && ours !== null && simple < ours
  return (
    <div className={styles.figures}>
      <p>
        <strong>{t('allocation.plan.placed', { given: number(fairness.given), asked: number(fairness.asked) })}</strong>
      </p>
      {ours !== null && <p>{t('allocation.plan.smallest', { percent: percent(ours * 100) })}</p>}
      {simple !== null && (
        <p className="soft">
          {isLess
            ? t('allocation.plan.greedyLess', { percent: percent(simple * 100), given: number(greedy.given) })
            : t('allocation.plan.greedySame')}
        </p>
      )}
      <p className="soft">
        {t('allocation.plan.by', { at: dateTime(plan.proposedAt), name: plan.operatorName })}
        {' · '}
        {t('allocation.plan.rule', { version: plan.ruleVersion })}
      </p>
    </div>
  )
}

function ClashNotice({ view, rules }: { view: AllocationView; rules: readonly ClashingRule[] }) {
  const { t } = useWords()
  const names = {
    machine: (id: string) => view.machines.get(id)?.assetTag ?? '?',
    beneficiaryOfLine: (id: string) => view.lines.get(id)?.request.beneficiaryName ?? '?',
    beneficiary: (id: string) =>
      view.page.requests.find(({ beneficiaryId }) => beneficiaryId === id)?.beneficiaryName ?? '?',
  }
  return (
    <Notice state="fail" title={t('allocation.plan.clashTitle')} isAlert>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)}>{clashSentence(rule, names, t, rules.length === 1)}</li>
        ))}
      </ul>
      <p>{t('allocation.plan.clashDo')}</p>
    </Notice>
  )
}

function clashOf(error: unknown): ClashingRule[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'CLASH') return null
  return (error.data as { rules: ClashingRule[] }).rules
}
