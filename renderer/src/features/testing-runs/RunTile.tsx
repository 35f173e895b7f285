import { Button } from '@mantine/core'
import type { Measure } from '../../../../shared/domain/testing/result.ts'
import type { UnattendedTest } from '../../../../shared/domain/testing/step-definition.ts'
import { notesOfDetail } from '../../../../shared/domain/testing/unattended-notes.ts'
import type { UnattendedRun } from '../../../../shared/domain/testing/unattended-run.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { ProgressBar } from '../erasing/jobs/ProgressBar.tsx'
import { measureWords } from './measure-words.ts'
import { markOf, progressWords, stateWords } from './run-mark.ts'
import styles from './UnattendedStrip.module.css'

type Props = {
  test: UnattendedTest
  run: UnattendedRun | null
  canStart: boolean
  onStart: (test: UnattendedTest) => void
  onStop: (test: UnattendedTest) => void
  onEndUsb: () => void
}

/** One test: where it stands, what it measured, and the one thing to do with it. */
export function RunTile({ test, run, canStart, onStart, onStop, onEndUsb }: Props) {
  const words = useWords()
  const { t } = words
  const name = t(`testing.unattended.test.${test}`)
  const isRunning = run?.state === 'running'
  const startWord = run === null ? t('testing.unattended.startWord') : t('testing.unattended.againWord')
  return (
    <li className={styles.tile}>
      <p className={styles.name}>{name}</p>
      <p className={styles.state}>
        <StateMark state={markOf(run)} /> {stateWords(run, words)}
      </p>
      {isRunning && <Progress name={name} run={run} />}
      <Measures measures={(isRunning ? run.progress.measures : run?.verdict?.measures) ?? []} />
      {run?.verdict != null && <Notes run={run} />}
      <div className={styles.acts}>
        {isRunning && (
          <Button
            size="md"
            variant="default"
            className={styles.act}
            aria-label={t('testing.unattended.stop', { test: name })}
            onClick={() => onStop(test)}
          >
            {t('testing.unattended.stopWord')}
          </Button>
        )}
        {isRunning && test === 'usb-ports' && (
          <Button size="md" variant="default" className={styles.act} onClick={onEndUsb}>
            {t('testing.unattended.usbEnd')}
          </Button>
        )}
        {!isRunning && canStart && (
          <Button
            size="md"
            variant="default"
            className={styles.act}
            aria-label={
              run === null
                ? t('testing.unattended.startOne', { test: name })
                : t('testing.unattended.againOne', { test: name })
            }
            onClick={() => onStart(test)}
          >
            {startWord}
          </Button>
        )}
      </div>
    </li>
  )
}

function Progress({ name, run }: { name: string; run: UnattendedRun }) {
  const words = useWords()
  const { share } = run.progress
  return (
    <>
      <ProgressBar label={name} permille={share === null ? null : Math.floor(share * 1000)} />
      <p className={styles.figures}>{progressWords(run, words)}</p>
    </>
  )
}

function Measures({ measures }: { measures: readonly Measure[] }) {
  const words = useWords()
  if (measures.length === 0) return null
  return <p className={styles.figures}>{measures.map((measure) => measureWords(measure, words)).join(' · ')}</p>
}

function Notes({ run: { verdict, isRecorded } }: { run: UnattendedRun }) {
  const { t } = useWords()
  const detail = verdict?.detail ?? null
  const notes = detail === null ? [] : notesOfDetail(detail)
  const sentences = [
    ...(verdict?.faults ?? []).map((fault) => t(`checklist.fault.${fault}`)),
    ...(notes?.map(({ code, about }) => t(`testing.unattended.note.${code}`, { about })) ?? [detail ?? '']),
    ...(isRecorded ? [] : [t('testing.unattended.notRecorded')]),
  ]
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.note}>
      {sentence}
    </p>
  ))
}
