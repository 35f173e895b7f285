import {
  type ChargeSample,
  type Discharge,
  neededMinutes,
  unpluggedRun,
} from '../../../../../shared/domain/testing/discharge-verdict.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './DischargeFigures.module.css'

type Props = { percentNow: number; discharge: Discharge | null; samples: readonly ChargeSample[] }

export function DischargeFigures({ percentNow, discharge, samples }: Props) {
  const { t, number, percent } = useWords()
  const minutes = discharge?.minutes ?? 0
  const figures = [
    { name: 'now', value: percent(percentNow) },
    {
      name: 'measured',
      value: t('testing.pages.battery.minutes', { value: number(minutes, 0), needed: neededMinutes }),
    },
    {
      name: 'pace',
      value:
        discharge === null
          ? '—'
          : t('testing.pages.battery.perMinute', { value: number(discharge.percentPerMinute, 2) }),
    },
    {
      name: 'full',
      value:
        discharge?.fullMinutes == null
          ? '—'
          : t('testing.pages.battery.hours', { value: number(discharge.fullMinutes / 60, 1) }),
    },
  ] as const
  return (
    <div className={styles.figures}>
      <dl>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`testing.pages.battery.figures.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <progress
        max={neededMinutes}
        value={Math.min(minutes, neededMinutes)}
        aria-label={t('testing.pages.battery.progress')}
      />
      <p className="soft">{t('testing.pages.battery.samples', { count: unpluggedRun(samples).length })}</p>
    </div>
  )
}
