import { useEffect } from 'react'
import {
  dischargeVerdict,
  measureDischarge,
  neededMinutes,
} from '../../../../../shared/domain/testing/discharge-verdict.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import type { TestProps } from '../test-props.ts'
import { DischargeFigures } from './DischargeFigures.tsx'
import { dischargeWatch, startDischargeWatch } from './discharge-watch.ts'

const unreadable = { state: 'undecided', faults: [], measures: [], detail: 'NO_BATTERY_API' } as const

/** Percents lost a minute. It is started, left for other tests, and come back to. */
export function DischargeTest({ onVerdict, readPower }: TestProps) {
  const { t } = useWords()
  const watch = dischargeWatch.use()
  const samples = watch.kind === 'on' ? watch.samples : []
  const discharge = measureDischarge(samples)
  const last = samples.at(-1)
  const isEnough = discharge !== null && discharge.minutes >= neededMinutes

  useEffect(() => {
    if (dischargeWatch.get().kind === 'off') void startDischargeWatch(readPower)
  }, [readPower])
  function finish(): void {
    onVerdict(watch.kind === 'on' ? dischargeVerdict(watch.samples) : { ...unreadable, faults: [], measures: [] })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once when there is enough to judge by, or nothing ever
  useEffect(() => {
    if (isEnough || watch.kind === 'unreadable') finish()
  }, [isEnough, watch.kind])

  return (
    <TestStage
      how={t('testing.pages.battery.how', { count: neededMinutes })}
      actions={
        <>
          <TestButton isMain onPress={finish}>
            {t('testing.pages.battery.judge')}
          </TestButton>
          <TestButton onPress={() => void startDischargeWatch(readPower)}>
            {t('testing.pages.battery.restart')}
          </TestButton>
        </>
      }
    >
      {watch.kind === 'unreadable' && <Notice state="warn" title={t('testing.pages.details.NO_BATTERY_API')} />}
      {last?.isCharging === true && (
        <Notice state="warn" title={t('testing.pages.battery.unplug')}>
          <p>{t('testing.pages.battery.unplugWhy')}</p>
        </Notice>
      )}
      {last !== undefined && <DischargeFigures percentNow={last.percent} discharge={discharge} samples={samples} />}
      <p className="soft">{t('testing.pages.battery.goOn')}</p>
    </TestStage>
  )
}
