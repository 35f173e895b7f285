import { useEffect, useRef, useState } from 'react'
import { graphicsVerdict } from '../../../../../shared/domain/testing/graphics-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import type { TestProps } from '../test-props.ts'
import styles from './GraphicsTest.module.css'
import { runGraphics } from './run-graphics.ts'

/** Who draws, by name, and whether it goes on drawing. */
export function GraphicsTest({ onVerdict }: TestProps) {
  const { t } = useWords()
  const [round, setRound] = useState(0)
  const [isRunning, setRunning] = useState(true)
  const [renderer, setRenderer] = useState<string | null>(null)
  const canvas = useRef<HTMLCanvasElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round runs once
  useEffect(() => {
    if (canvas.current === null) return
    const leaving = new AbortController()
    setRunning(true)
    runGraphics(canvas.current, leaving.signal, setRenderer)
      .then((run) => onVerdict(graphicsVerdict(run)))
      .catch(() => undefined)
      .finally(() => setRunning(false))
    return () => leaving.abort()
  }, [round])

  return (
    <TestStage
      how={t('testing.pages.graphics.how')}
      actions={
        <TestButton isDisabled={isRunning} onPress={() => setRound(round + 1)}>
          {t('testing.pages.again')}
        </TestButton>
      }
    >
      <div className={styles.columns}>
        <canvas
          key={round}
          ref={canvas}
          width={640}
          height={360}
          className={styles.scene}
          role="img"
          aria-label={t('testing.pages.graphics.scene')}
        />
        <div>
          <p className="soft">{t('testing.pages.graphics.renderer')}</p>
          <p className={styles.name}>{renderer ?? t('testing.pages.graphics.unnamed')}</p>
          {isRunning && <p role="status">{t('testing.pages.graphics.running')}</p>}
        </div>
      </div>
    </TestStage>
  )
}
