import { useEffect, useState } from 'react'
import {
  type CameraRun,
  cameraRefusalVerdict,
  cameraVerdict,
  isShutterInDoubt,
} from '../../../../../shared/domain/testing/camera-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import type { TestProps } from '../test-props.ts'
import { CameraChoice } from './CameraChoice.tsx'
import { CameraFigures } from './CameraFigures.tsx'
import styles from './CameraTest.module.css'
import { ShutterQuestion } from './ShutterQuestion.tsx'
import { useCameraRun } from './use-camera-run.ts'
import { takePicture } from './watch-camera.ts'

/** A living picture: contrast, change from frame to frame, enough of them. A black one is asked about first. */
export function CameraTest({ onVerdict, onEvidence }: TestProps) {
  const { t } = useWords()
  const [cameraId, setCameraId] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const { video, phase, cameras } = useCameraRun(cameraId, round)
  const [answered, setAnswered] = useState<CameraRun | null>(null)

  async function keepPicture(): Promise<void> {
    if (onEvidence === undefined || video.current === null || video.current.videoWidth === 0) return
    const blob = await takePicture(video.current)
    if (blob !== null) onEvidence({ name: 'camera.jpg', blob })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each run ends once
  useEffect(() => {
    if (phase.kind === 'refused') onVerdict(cameraRefusalVerdict(phase.refusal))
    if (phase.kind !== 'watched') return
    onVerdict(cameraVerdict(phase.run))
    void keepPicture()
  }, [phase.kind])

  function answerShutter(run: CameraRun): void {
    setAnswered({ ...run, isShutterOpen: true })
    onVerdict(cameraVerdict({ ...run, isShutterOpen: true }))
  }
  function startAgain(): void {
    setAnswered(null)
    setRound(round + 1)
  }
  const isAsked = phase.kind === 'watched' && answered === null && isShutterInDoubt(phase.run)
  return (
    <TestStage
      how={t('testing.pages.camera.how')}
      aside={cameras.length > 1 && <CameraChoice cameras={cameras} chosenId={cameraId} onChoose={setCameraId} />}
      actions={
        <TestButton isDisabled={phase.kind === 'opening' || phase.kind === 'watching'} onPress={startAgain}>
          {t('testing.pages.again')}
        </TestButton>
      }
    >
      <div className={styles.columns}>
        <video
          ref={video}
          className={styles.picture}
          muted
          playsInline
          aria-label={t('testing.pages.camera.picture')}
          data-on={phase.kind === 'watching' || phase.kind === 'watched' || undefined}
        />
        <CameraFigures phase={phase} />
      </div>
      {isAsked && <ShutterQuestion onOpen={() => answerShutter(phase.run)} onClosed={startAgain} />}
    </TestStage>
  )
}
