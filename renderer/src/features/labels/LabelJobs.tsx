import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type LabelJob, wantsAnswer } from '../../../../shared/domain/labels/label-job.ts'
import { outcomeSentence } from '../../../../shared/i18n/label-sentences.ts'
import { api, client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { openFile } from '../../app/files.ts'
import { Failed } from '../../components/Failed.tsx'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LabelJobs.module.css'

const shownJobs = 6

/** What became of labels, never more than is known; where it is not, a person is asked. */
export function LabelJobs({ machineId }: { machineId: string | null }) {
  const { t } = useWords()
  const jobs = useQuery(api.labels.jobs.queryOptions({ input: { machineId } }))
  if (jobs.data === undefined) return <Failed error={jobs.error} />
  if (jobs.data.length === 0) return null
  return (
    <section className={styles.jobs} aria-label={t('labels.history')}>
      <h3>{t('labels.history')}</h3>
      <ul>
        {jobs.data.slice(0, shownJobs).map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}

function JobLine({ job }: { job: LabelJob }) {
  const { t, dateTime } = useWords()
  const onError = useFailureToast()
  const cache = useQueryClient()
  const file = useMutation({ mutationFn: () => client.labels.file({ jobId: job.id }), onSuccess: openFile, onError })
  const answer = useMutation({
    mutationFn: (cameOut: boolean) => client.labels.answer({ jobId: job.id, cameOut }),
    onSuccess: () => cache.invalidateQueries({ queryKey: api.labels.key() }),
    onError,
  })
  return (
    <li className={styles.job}>
      <StateMark state={markOf(job)} size={22} />
      <div className={styles.words}>
        <p>{sentenceOf(job)}</p>
        <p className="soft">
          {[
            tagsOf(job),
            job.printerName ?? t('labels.toFile'),
            dateTime(job.createdAt),
            job.operatorName,
            ...(job.subjects.some(({ isDuplicate }) => isDuplicate) ? [t('labels.duplicateMark')] : []),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles.acts}>
        {wantsAnswer(job) && (
          <fieldset className={styles.question} disabled={answer.isPending}>
            <legend>{t(job.subjects.length > 1 ? 'labels.didTheyComeOut' : 'labels.didItComeOut')}</legend>
            <Button size="lg" variant="default" onClick={() => answer.mutate(true)}>
              {t('labels.cameOut')}
            </Button>
            <Button size="lg" variant="default" onClick={() => answer.mutate(false)}>
              {t('labels.didNot')}
            </Button>
          </fieldset>
        )}
        <Button size="lg" variant="subtle" loading={file.isPending} onClick={() => file.mutate()}>
          {t('labels.openFile')}
        </Button>
      </div>
    </li>
  )

  function sentenceOf({ outcome, answer: given }: LabelJob): string {
    if (given === null) return outcomeSentence(outcome, t)
    return t(given.cameOut ? 'labels.answeredYes' : 'labels.answeredNo', { name: given.operatorName })
  }

  function tagsOf({ subjects: [first, ...others] }: LabelJob): string {
    const tag = first?.assetTag ?? ''
    const one = first?.driveId === null ? tag : `${tag} (${t('labels.ofDrive')})`
    return others.length === 0 ? one : t('labels.severalTags', { tag: one, count: others.length })
  }
}

function markOf({ outcome, answer }: LabelJob): MarkState {
  if (answer !== null) return answer.cameOut ? 'ok' : 'fail'
  switch (outcome.state) {
    case 'SENDING':
      return 'doing'
    case 'PRINTER_DONE':
    case 'FILE_MADE':
      return 'ok'
    case 'NOT_SENT':
      return 'fail'
    default:
      return 'warn'
  }
}
