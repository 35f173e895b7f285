import {
  type CameraRun,
  neededDeviation,
  neededFramesPerSecond,
} from '../../../../../shared/domain/testing/camera-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { CheckMarks } from '../parts/CheckMarks.tsx'
import styles from './CameraTest.module.css'
import type { CameraPhase } from './use-camera-run.ts'

/** How far the look is, then what was seen against what is asked. */
export function CameraFigures({ phase }: { phase: CameraPhase }) {
  const { t, percent } = useWords()
  if (phase.kind === 'refused') return <p className={styles.progress}>{t(`testing.pages.details.${phase.refusal}`)}</p>
  if (phase.kind === 'opening') return <p className={styles.progress}>{t('testing.pages.camera.opening')}</p>
  if (phase.kind === 'watching') {
    return (
      <p className={styles.progress}>{t('testing.pages.camera.watching', { share: percent(phase.share * 100) })}</p>
    )
  }
  return <WatchedFigures run={phase.run} />
}

function WatchedFigures({ run }: { run: CameraRun }) {
  const { t, number } = useWords()
  const deviation = Math.max(0, ...run.looks.map((look) => look.deviation))
  const change = Math.max(0, ...run.changes)
  const mark = (key: string, isGood: boolean, words: string, value: string) =>
    ({ key, state: isGood ? 'ok' : 'fail', words, value }) as const
  return (
    <div className={styles.figures}>
      <p>{run.label}</p>
      <CheckMarks
        marks={[
          mark('size', run.width > 0, t('testing.pages.camera.size'), `${run.width} × ${run.height}`),
          mark('contrast', deviation > neededDeviation, t('testing.pages.camera.contrast'), number(deviation, 1)),
          mark('change', change > 0, t('testing.pages.camera.change'), number(change, 1)),
          mark(
            'rate',
            run.framesPerSecond >= neededFramesPerSecond,
            t('testing.pages.camera.rate'),
            t('testing.pages.camera.perSecond', { value: number(run.framesPerSecond, 0) }),
          ),
        ]}
      />
    </div>
  )
}
