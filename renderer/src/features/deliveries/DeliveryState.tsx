import type { DeliverySummary } from '../../../../shared/contract/deliveries.contract.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { today } from '../intakes/today.ts'

/** To come, late, or done: with what is still missing of it and what came back. */
export function DeliveryState({ delivery }: { delivery: DeliverySummary }) {
  const { t, date } = useWords()
  const { plannedOn, deliveredAt, signedCopySha256, returnedCount } = delivery
  if (deliveredAt === null) {
    if (plannedOn === null) return <StateWord state="todo">{t('deliveries.notPlanned')}</StateWord>
    const isLate = plannedOn < today()
    const words = t(isLate ? 'deliveries.late' : 'deliveries.plannedFor', { date: date(plannedOn) })
    return <StateWord state={isLate ? 'warn' : 'todo'}>{words}</StateWord>
  }
  return (
    <>
      <p>
        <StateWord state="ok">{t('deliveries.doneOn', { date: date(deliveredAt) })}</StateWord>
      </p>
      {signedCopySha256 === null && (
        <p>
          <StateWord state="warn">{t('deliveries.copyMissing')}</StateWord>
        </p>
      )}
      {returnedCount > 0 && <p className="soft">{t('deliveries.returned', { count: returnedCount })}</p>}
    </>
  )
}
