import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { TestVerdict } from '../../../../shared/domain/testing/result.ts'
import type { StepDefinition } from '../../../../shared/domain/testing/step-definition.ts'
import { client } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { InteractiveTestPanel } from '../testing/InteractiveTestPanel.tsx'
import styles from './StepTest.module.css'

type Props = {
  page: MachinePage
  definition: StepDefinition
  verdict: TestVerdict | null
  onVerdict: (verdict: TestVerdict) => void
  /** A picture that the test made: of the camera, of a spectrum. */
  onPicture: (picture: File) => void
  onKeep: (verdict: TestVerdict) => void
}

/** The test that runs in this page, when the step has one: opened by hand, since it takes the keyboard or the camera. */
export function StepTest({ page, definition: { test }, verdict, onVerdict, onPicture, onKeep }: Props) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const machineId = page.machine.id
  const readPower = useCallback(async () => {
    const power = await client.testing.power({ machineId })
    return power === null ? null : { ...power, atMs: performance.now() }
  }, [machineId])
  const opened = useRef<HTMLDivElement>(null)
  // The whole test in sight, not its head alone: a small screen holds little more.
  useEffect(() => {
    if (isOpen) opened.current?.scrollIntoView({ block: 'start' })
  }, [isOpen])
  if (test.kind !== 'interactive') return null
  if (!isOpen) {
    return (
      <div className={styles.door}>
        <Button
          size="lg"
          className={styles.act}
          leftSection={<IconPlayerPlay size={22} stroke={1.7} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t('checklist.page.openTest')}
        </Button>
        <span className="soft">{t('checklist.page.openTestHint')}</span>
      </div>
    )
  }
  return (
    <div ref={opened} className={styles.test}>
      <InteractiveTestPanel
        name={test.name}
        known={knownOf(page)}
        onVerdict={onVerdict}
        onEvidence={({ name, blob }) => onPicture(new File([blob], name, { type: blob.type }))}
        readPower={readPower}
        verdictAct={
          verdict !== null && (
            <Button size="lg" className={styles.act} onClick={() => onKeep(verdict)}>
              {t('checklist.page.keepVerdict', { state: t(`checklist.state.${verdict.state}`) })}
            </Button>
          )
        }
      />
    </div>
  )
}

function knownOf({ summary, reading }: MachinePage) {
  const panel = reading?.facts.monitors.find(({ isBuiltIn }) => isBuiltIn)
  const { nativeWidth: width = null, nativeHeight: height = null } = panel ?? {}
  return { kind: summary.kind, panel: width === null || height === null ? null : { width, height } }
}
