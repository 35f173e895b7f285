import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportExamination, ImportedMachine } from '../../../../shared/contract/imports.contract.ts'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ExaminedLogPanel } from '../erasure/ExaminedLogPanel.tsx'
import { ImportedMachineRow } from './ImportedMachineRow.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import styles from './ImportResult.module.css'
import { KeepImported } from './KeepImported.tsx'
import { useKeepImported } from './use-keep-imported.ts'

type Props = {
  examination: ImportExamination
  intakeId: string | null
  machineId: string | null
  onClear: () => void
}

/** What the files told, one row a machine, and what was not taken of them. */
export function ImportResult({ examination, intakeId, machineId, onClear }: Props) {
  const { t } = useWords()
  const { machines, logs, problems } = examination
  const { kept, keep, keepAll, noteKept } = useKeepImported(intakeId, machineId)
  const [asked, setAsked] = useState<ImportedMachine | null>(null)
  const [closedLogs, setClosedLogs] = useState<readonly string[]>([])
  const open = machines.filter(({ preview }) => !kept.has(preview.previewId))
  // A machine that is known already must be looked at: another tag for it would make two of one.
  const isSure = ({ preview }: ImportedMachine) =>
    machineId !== null || (intakeId !== null && preview.knownMachines.length === 0)
  const sure = open.filter(isSure)
  const onKept = (machine: ImportedMachine) => (page: MachinePage) => {
    noteKept(machine.preview.previewId, page)
    setAsked(null)
  }
  return (
    <div className={styles.result}>
      <header className={styles.head}>
        <h3>{machines.length === 0 ? t('imports.noMachine') : t('imports.machines', { count: machines.length })}</h3>
        <div className={styles.actions}>
          {intakeId !== null && sure.length > 1 && (
            <Button loading={keepAll.isPending} onClick={() => keepAll.mutate(sure)}>
              {t('imports.keepAll', { count: sure.length })}
            </Button>
          )}
          <Button variant="default" onClick={onClear}>
            {t('imports.clear')}
          </Button>
        </div>
      </header>
      <Failed error={keep.error ?? keepAll.error} />
      <ul className={styles.machines}>
        {machines.map((machine) => (
          <ImportedMachineRow
            key={machine.preview.previewId}
            machine={machine}
            kept={kept.get(machine.preview.previewId) ?? null}
            isBusy={keep.isPending || keepAll.isPending}
            onKeep={() => (isSure(machine) ? keep.mutate(machine) : setAsked(machine))}
          />
        ))}
      </ul>
      {logs
        .filter(({ examinationId }) => !closedLogs.includes(examinationId))
        .map((log) =>
          machineId === null ? (
            <p key={log.examinationId}>
              <strong>{log.fileName}</strong> — {t('imports.logHint')}
            </p>
          ) : (
            <ExaminedLogPanel
              key={log.examinationId}
              log={log}
              machineId={machineId}
              onClose={() => setClosedLogs([...closedLogs, log.examinationId])}
            />
          ),
        )}
      <ImportProblems problems={problems} />
      {asked !== null && <KeepImported machine={asked} onKept={onKept(asked)} onClose={() => setAsked(null)} />}
    </div>
  )
}
