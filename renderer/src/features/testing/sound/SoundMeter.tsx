import { isMicrophoneSilent, soundSides } from '../../../../../shared/domain/testing/sound-verdict.ts'
import { isToneHeard, neededRiseDb, riseDb } from '../../../../../shared/domain/testing/tone-detection.ts'
import type { MarkState } from '../../../components/StateMark.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { CheckMarks } from '../parts/CheckMarks.tsx'
import type { SoundStage } from './listen.ts'
import styles from './SoundMeter.module.css'
import type { SoundPhase } from './use-sound-loop.ts'

const stages: readonly SoundStage[] = ['floor', ...soundSides]
/** From a quiet room to as loud as samples go. */
const lowestDb = -100

/** What the microphone hears now, and how far the loop is. */
export function SoundMeter({ phase }: { phase: SoundPhase }) {
  const { t, number } = useWords()
  const hearing = phase.kind === 'listening' ? (phase.news?.hearing ?? null) : null
  return (
    <div className={styles.meter}>
      <CheckMarks marks={stages.map((stage) => stageMark(stage))} />
      <div className={styles.level}>
        <meter
          min={lowestDb}
          max={0}
          value={hearing === null ? lowestDb : Math.max(lowestDb, hearing.rmsDb)}
          aria-label={t('testing.pages.sound.level')}
        />
        <span className={styles.figures}>
          {hearing === null
            ? t('testing.pages.sound.noLevel')
            : t('testing.pages.sound.hears', { level: number(hearing.rmsDb, 0), peak: number(hearing.peakHz, 0) })}
        </span>
      </div>
    </div>
  )

  function stageMark(stage: SoundStage) {
    return {
      key: stage,
      state: stateOf(phase, stage),
      words: t(`testing.pages.sound.stages.${stage}`),
      value: figureOf(stage),
    }
  }
  function figureOf(stage: SoundStage): string | undefined {
    if (phase.kind !== 'heard') return undefined
    const { floor } = phase.loop
    if (stage === 'floor') return t('testing.pages.sound.decibels', { value: number(floor.rmsDb, 0) })
    const value = number(riseDb(floor, phase.loop[stage]), 0)
    return t('testing.pages.sound.rise', { value, needed: neededRiseDb })
  }
}

function stateOf(phase: SoundPhase, stage: SoundStage): MarkState {
  if (phase.kind === 'heard') {
    if (stage === 'floor') return isMicrophoneSilent(phase.loop) ? 'fail' : 'ok'
    return isToneHeard(phase.loop.floor, phase.loop[stage]) ? 'ok' : 'fail'
  }
  if (phase.kind !== 'listening') return 'todo'
  const now = stages.indexOf(phase.news?.stage ?? 'floor')
  if (stages.indexOf(stage) === now) return 'doing'
  return stages.indexOf(stage) < now ? 'ok' : 'todo'
}
