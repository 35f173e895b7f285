import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import type { TestVerdict } from '../../../../shared/domain/testing/result.ts'
import type { InteractiveTest } from '../../../../shared/domain/testing/step-definition.ts'
import { Pending } from '../../components/Pending.tsx'
import { withLaterWords } from '../../i18n/start-i18n.ts'
import styles from './InteractiveTestPanel.module.css'
import type { KnownOfMachine, TestProps } from './test-props.ts'
import { VerdictBanner } from './VerdictBanner.tsx'

type Props = Omit<TestProps, 'known'> & {
  name: InteractiveTest
  known?: KnownOfMachine
  /** What can be done with the verdict, beside it. */
  verdictAct?: ReactNode
}

const nothingKnown: KnownOfMachine = { kind: null, panel: null }

/** Each test comes when it is opened: a bench that tests keyboards never loads the shaders. */
const tests: Record<InteractiveTest, ComponentType<TestProps>> = {
  keyboard: later(async () => (await import('./keyboard/KeyboardTest.tsx')).KeyboardTest),
  pointer: later(async () => (await import('./pointer/PointerTest.tsx')).PointerTest),
  touch: later(async () => (await import('./touch/TouchTest.tsx')).TouchTest),
  display: later(async () => (await import('./display/DisplayTest.tsx')).DisplayTest),
  camera: later(async () => (await import('./camera/CameraTest.tsx')).CameraTest),
  sound: later(async () => (await import('./sound/SoundTest.tsx')).SoundTest),
  graphics: later(async () => (await import('./graphics/GraphicsTest.tsx')).GraphicsTest),
  'battery-discharge': later(async () => (await import('./battery/DischargeTest.tsx')).DischargeTest),
}

/** One test that runs in this page, on the machine that shows it, and what it says when it is over. */
export function InteractiveTestPanel({ name, onVerdict, known = nothingKnown, verdictAct, ...rest }: Props) {
  const [verdict, setVerdict] = useState<TestVerdict | null>(null)
  const Test = tests[name]
  function keep(next: TestVerdict): void {
    setVerdict(next)
    onVerdict(next)
  }
  return (
    <div className={styles.panel}>
      <Suspense fallback={<Pending heightsPx={[40, 320]} />}>
        <VerdictBanner verdict={verdict} act={verdictAct} />
        <Test key={name} onVerdict={keep} known={known} {...rest} />
      </Suspense>
    </div>
  )
}

function later(load: () => Promise<ComponentType<TestProps>>): ComponentType<TestProps> {
  return lazy(async () => ({ default: await withLaterWords(load()) }))
}
