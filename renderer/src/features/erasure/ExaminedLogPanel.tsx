import { Button } from '@mantine/core'
import type { ExaminedLog } from '../../../../shared/contract/erasures.contract.ts'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ExaminedLogPanel.module.css'
import { ExaminedRunCard } from './ExaminedRunCard.tsx'

type Props = { log: ExaminedLog; machineId: string; onClose: () => void }

/** A log that was read and judged: nothing is recorded before a person ties it to a drive. */
export function ExaminedLogPanel({ log, machineId, onClose }: Props) {
  const { t } = useWords()
  return (
    <div className={styles.frame}>
      <Panel
        title={`${log.fileName} — ${t('screens.erasure.runs', { count: log.runs.length })}`}
        hint={t('screens.erasure.readAs', { tool: t(`codes.erasureTool.${log.tool}`) })}
        aside={
          <Button variant="default" onClick={onClose}>
            {t('screens.frame.close')}
          </Button>
        }
      >
        {log.runs.map((examined) => (
          <ExaminedRunCard
            key={examined.run.deviceName}
            examined={examined}
            examinationId={log.examinationId}
            machineId={machineId}
            onRecorded={log.runs.length === 1 ? onClose : undefined}
          />
        ))}
      </Panel>
    </div>
  )
}
