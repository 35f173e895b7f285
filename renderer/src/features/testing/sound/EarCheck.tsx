import { useEffect, useRef } from 'react'
import { type EarAnswer, soundSides } from '../../../../../shared/domain/testing/sound-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './EarCheck.module.css'
import { EarQuestion } from './EarQuestion.tsx'
import { playFor, playSweep } from './play-tone.ts'

type Props = { answer: EarAnswer; isDisabled: boolean; onAnswer: (part: Partial<EarAnswer>) => void }

const toneSeconds = 1.5
const sweepSeconds = 6

/** By ear: which side speaks, and whether it does so without a buzz. */
export function EarCheck({ answer, isDisabled, onAnswer }: Props) {
  const { t } = useWords()
  const playing = useRef<AudioContext | null>(null)
  useEffect(() => () => void playing.current?.close(), [])

  function listenTo(play: (context: AudioContext) => void): void {
    void playing.current?.close()
    const context = new AudioContext()
    playing.current = context
    play(context)
  }
  return (
    <fieldset className={styles.ear} disabled={isDisabled}>
      <legend>{t('testing.pages.sound.byEar')}</legend>
      {soundSides.map((side) => (
        <EarQuestion
          key={side}
          play={t(`testing.pages.sound.play.${side}`)}
          yes={t('testing.pages.sound.heard')}
          no={t('testing.pages.sound.nothing')}
          answer={answer[side]}
          onPlay={() => listenTo((context) => playFor(context, side, toneSeconds))}
          onAnswer={(isHeard) => onAnswer({ [side]: isHeard })}
        />
      ))}
      <EarQuestion
        play={t('testing.pages.sound.play.sweep')}
        yes={t('testing.pages.sound.clean')}
        no={t('testing.pages.sound.distorted')}
        answer={answer.isSweepClean}
        onPlay={() => listenTo((context) => playSweep(context, sweepSeconds))}
        onAnswer={(isSweepClean) => onAnswer({ isSweepClean })}
      />
    </fieldset>
  )
}
