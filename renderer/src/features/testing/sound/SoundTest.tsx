import { useEffect, useState } from 'react'
import {
  type EarAnswer,
  noEar,
  soundRefusalVerdict,
  soundVerdict,
} from '../../../../../shared/domain/testing/sound-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import type { TestProps } from '../test-props.ts'
import { drawSpectra, type Spectra } from './draw-spectra.ts'
import { EarCheck } from './EarCheck.tsx'
import { SoundMeter } from './SoundMeter.tsx'
import { type SoundPhase, useSoundLoop } from './use-sound-loop.ts'

/** Each speaker plays 1 kHz and the microphone says whether it came; what only an ear can tell is asked after. */
export function SoundTest({ onVerdict, onEvidence }: TestProps) {
  const { t } = useWords()
  const { phase, start } = useSoundLoop()
  const [ear, setEar] = useState<EarAnswer>(noEar)
  const isListening = phase.kind === 'listening'

  // biome-ignore lint/correctness/useExhaustiveDependencies: each run ends once
  useEffect(() => {
    tell(phase, ear)
    if (phase.kind === 'heard') void keepSpectra(phase.spectra)
  }, [phase.kind])

  async function keepSpectra(spectra: Spectra): Promise<void> {
    if (onEvidence === undefined) return
    const blob = await drawSpectra(spectra, (stage) => t(`testing.pages.sound.stages.${stage}`))
    if (blob !== null) onEvidence({ name: 'sound-spectrum.png', blob })
  }

  function tell(at: SoundPhase, said: EarAnswer): void {
    if (at.kind === 'heard') onVerdict(soundVerdict(at.loop, said))
    if (at.kind === 'refused') onVerdict(soundRefusalVerdict(at.refusal, said))
  }
  function answer(part: Partial<EarAnswer>): void {
    const said = { ...ear, ...part }
    setEar(said)
    tell(phase, said)
  }
  function begin(): void {
    setEar(noEar)
    void start()
  }
  return (
    <TestStage
      how={t('testing.pages.sound.how')}
      actions={
        <TestButton isMain={phase.kind === 'ready'} isDisabled={isListening} onPress={begin}>
          {t(phase.kind === 'ready' ? 'testing.pages.sound.start' : 'testing.pages.again')}
        </TestButton>
      }
    >
      <SoundMeter phase={phase} />
      <EarCheck answer={ear} isDisabled={isListening} onAnswer={answer} />
    </TestStage>
  )
}
