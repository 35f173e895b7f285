import { useWords } from '../../i18n/use-words.ts'
import { type AllocationView, type PlanChange, planChanges } from './allocation-view.ts'
import styles from './PlanChanges.module.css'

/** What accepting would do, machine by machine under each association. */
export function PlanChanges({ view }: { view: AllocationView }) {
  const { t, number } = useWords()
  const changes = planChanges(view)
  if (changes.length === 0) return <p className="soft">{t('allocation.plan.noChange')}</p>
  const groups = Map.groupBy(changes, ({ to, from }) => (to ?? from)?.request.beneficiaryName ?? '')
  return (
    <section className={styles.changes} aria-label={t('allocation.plan.changes')}>
      <h3>
        {t('allocation.plan.changes')} ({number(changes.length)})
      </h3>
      {[...groups].map(([name, own]) => (
        <div key={name} className={styles.group}>
          <h4>{name}</h4>
          <ul>
            {own.map((change) => (
              <ChangeLine key={change.machine.id} change={change} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function ChangeLine({ change }: { change: PlanChange }) {
  const { t } = useWords()
  const { machine, from, to } = change
  const words = to === null ? 'changeBack' : from === null ? 'changeNew' : 'changeMove'
  return (
    <li className={styles.line}>
      <span className={styles.tag}>{machine.assetTag}</span>
      <span className={styles.model}>{machine.title ?? t('screens.machine.unnamed')}</span>
      <span className={styles.what} data-change={words}>
        {t(`allocation.plan.${words}`)}
        {to !== null && from !== null && ` · ${t('allocation.plan.from', { name: from.request.beneficiaryName })}`}
      </span>
    </li>
  )
}
