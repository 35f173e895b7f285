import { useMutation } from '@tanstack/react-query'
import type { ExaminedRun } from '../../../../shared/contract/erasures.contract.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import { CandidateCard } from './CandidateCard.tsx'
import styles from './ExaminedRunCard.module.css'
import { Judgement } from './Judgement.tsx'
import { RunFacts } from './RunFacts.tsx'

type Props = {
  examined: ExaminedRun
  examinationId: string
  machineId: string
  onRecorded: (() => void) | undefined
}

/** One drive of the log: the judgement, and the drives of ours that it may speak of. */
export function ExaminedRunCard({ examined, examinationId, machineId, onRecorded }: Props) {
  const { t, driveSize } = useWords()
  const keep = useKeepMachinePage()
  const { run, judgement, candidates } = examined
  const record = useMutation({
    mutationFn: ({ driveId, reason }: { driveId: string; reason: string | null }) =>
      client.erasures.recordRun({ examinationId, deviceName: run.deviceName, driveId, reason }),
    onSuccess: (page) => {
      keep(page)
      showToast({ state: 'ok', text: t('screens.erasure.recorded') })
      onRecorded?.()
    },
  })
  return (
    <article className={styles.run}>
      <h3 className={styles.name}>
        <span className="mono">{run.deviceName}</span> {run.model} <span className="mono">{run.serial}</span>{' '}
        {run.sizeBytes !== null && driveSize(run.sizeBytes)}
      </h3>
      <Judgement judgement={judgement} />
      <RunFacts run={run} />
      <Failed error={record.error} />
      {record.isSuccess ? (
        <StateWord state="ok">{t('screens.erasure.recorded')}</StateWord>
      ) : (
        <>
          {candidates.length === 0 && <p>{t('screens.erasure.noCandidate')}</p>}
          {candidates.map((candidate) => (
            <CandidateCard
              key={candidate.driveId}
              candidate={candidate}
              isElsewhere={candidate.machineId !== machineId}
              isBusy={record.isPending}
              onTie={(reason) => record.mutate({ driveId: candidate.driveId, reason })}
            />
          ))}
        </>
      )}
    </article>
  )
}
