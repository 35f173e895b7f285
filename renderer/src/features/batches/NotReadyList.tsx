import type { BatchPage } from '../../../../shared/contract/batches.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { Panel } from '../../components/Panel.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useReasonWords } from '../machine/use-reason-words.ts'
import styles from './NotReadyList.module.css'

/** What keeps the others out, said for each. */
export function NotReadyList({ notReady }: Pick<BatchPage, 'notReady'>) {
  const { t, number } = useWords()
  const reasonWords = useReasonWords()
  return (
    <Panel title={`${t('screens.batches.notReady')} (${number(notReady.length)})`}>
      {notReady.length === 0 && <p className="soft">{t('screens.batches.notReadyNone')}</p>}
      <ul className={styles.list}>
        {notReady.map(({ machine, reasons }) => (
          <li key={machine.id}>
            <details>
              <summary className={styles.summary}>
                <span className="mono">{machine.assetTag}</span>
                <span className={styles.model}>{machineTitle(machine.manufacturer, machine.model)}</span>
                <span className="soft">{t('screens.bench.blocking', { count: reasons.length })}</span>
              </summary>
              <ul className={styles.reasons}>
                {reasons.map((reason) => (
                  <li key={reasonWords(reason)}>{reasonWords(reason)}</li>
                ))}
              </ul>
              <PlaceLink className={styles.open} to={{ page: 'machine', machineId: machine.id, tab: null }}>
                {t('screens.frame.open')} {machine.assetTag}
              </PlaceLink>
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
