import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { Panel } from '../../components/Panel.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { PlanForm } from './PlanForm.tsx'
import styles from './PlanPanel.module.css'
import { planFields } from './plan-values.ts'

/** When and how it travels, until it is done. */
export function PlanPanel({ delivery }: { delivery: DeliverySummary }) {
  const { t, date } = useWords()
  const isManager = useIsManager()
  const [isEdited, setEdited] = useState(false)
  const isOpen = delivery.deliveredAt === null
  const isOverSea = findCommune(delivery.communeCode)?.freight ?? false
  const { plannedOn, carrier, shippedOn, note } = delivery
  const told = {
    plannedOn: plannedOn === null ? null : date(plannedOn),
    carrier,
    shippedOn: shippedOn === null ? null : date(shippedOn),
    note,
  }
  if (isEdited) return <PlanForm delivery={delivery} onDone={() => setEdited(false)} />
  return (
    <Panel
      title={t('deliveries.plan.title')}
      aside={
        isOpen &&
        isManager && (
          <Button variant="default" onClick={() => setEdited(true)}>
            {t('deliveries.plan.edit')}
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        {planFields.map((field) => (
          <div key={field}>
            <dt>{t(`deliveries.plan.${field}`)}</dt>
            <dd>
              {told[field] ?? (
                <span className="unknown">{t(isOpen ? 'deliveries.plan.unknown' : 'deliveries.plan.neverTold')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isOpen && isOverSea && shippedOn === null && <StateWord state="warn">{t('deliveries.plan.overSea')}</StateWord>}
    </Panel>
  )
}
