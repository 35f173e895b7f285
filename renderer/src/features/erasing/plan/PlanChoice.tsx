import { SegmentedControl } from '@mantine/core'
import type { BenchDrive, PlannedErasure } from '../../../../../shared/contract/erasing.contract.ts'
import { stratifiedPercent } from '../../../../../shared/domain/erasing/erase-policy.ts'
import { commandLine } from '../../../../../shared/i18n/erase-sentences.ts'
import { Panel } from '../../../components/Panel.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { roundDurationWords } from '../../erasure/duration-words.ts'
import { useNow } from '../use-now.ts'
import styles from './PlanChoice.module.css'
import { PlanPart } from './PlanPart.tsx'
import { TechniqueChoice } from './TechniqueChoice.tsx'
import type { Wanted } from './wanted.ts'

type Props = { drive: BenchDrive; plan: PlannedErasure; wanted: Wanted; onWant: (wanted: Wanted) => void }

/** What would be done, command by command; what may be chosen about it, and what it does not reach. */
export function PlanChoice({ drive, plan, wanted, onWant }: Props) {
  const { t } = useWords()
  const { option, policy, verification } = plan
  return (
    <Panel title={t('erasing.pages.plan.technique')}>
      <TechniqueChoice
        advice={drive.advice}
        chosen={option.technique}
        onChoose={(technique) => onWant({ ...wanted, technique })}
      />
      <div className={styles.parts}>
        <PlanPart label={t('erasing.pages.plan.level')}>
          <LevelChoice
            drive={drive}
            asked={policy.minimumLevel}
            onChoose={(level) => onWant({ ...wanted, technique: null, level })}
          />
          <p className={styles.note}>
            {t('erasing.pages.plan.policyAsks', { level: t(`erasing.level.${drive.policy.minimumLevel}`) })}
          </p>
          <StateWord state={plan.isBelowPolicy ? 'warn' : 'ok'}>
            {t('erasing.pages.plan.reached', { level: t(`erasing.level.${option.level}`) })}
          </StateWord>
        </PlanPart>
        <PlanPart label={t('erasing.pages.plan.verification')}>
          <SegmentedControl
            aria-label={t('erasing.pages.plan.verification')}
            value={verification.kind}
            onChange={(kind) => onWant({ ...wanted, verification: kind === 'full' ? 'full' : 'stratified' })}
            data={(['full', 'stratified'] as const).map((value) => ({
              value,
              label: t(`erasing.pages.plan.verificationOf.${value}`),
            }))}
          />
          <p className={styles.note}>
            {t(`erasing.pages.plan.verificationMeans.${verification.kind}`, { percent: stratifiedPercent })}
          </p>
        </PlanPart>
        <PlanPart label={t('erasing.pages.plan.duration')}>
          <Duration seconds={option.expectedSeconds} />
        </PlanPart>
        <PlanPart label={t('erasing.pages.plan.limits')}>
          {option.limits.length === 0 ? (
            <p>{t('erasing.pages.plan.noLimit')}</p>
          ) : (
            <ul className={styles.limits}>
              {option.limits.map((code) => (
                <li key={code}>{t(`erasing.limit.${code}`)}</li>
              ))}
            </ul>
          )}
        </PlanPart>
        <PlanPart label={t('erasing.pages.plan.commands')} isWide>
          <ol className={styles.commands}>
            {option.commands.map((argv) => (
              <li key={argv.join(' ')}>{commandLine(argv)}</li>
            ))}
          </ol>
        </PlanPart>
      </div>
    </Panel>
  )
}

function Duration({ seconds }: { seconds: number | null }) {
  const { t, clock } = useWords()
  const nowMs = useNow()
  if (seconds === null) return <p className="unknown">{t('erasing.pages.plan.durationUnknown')}</p>
  const end = t('erasing.pages.endAtLong', { time: clock(nowMs + seconds * 1000) })
  return (
    <>
      <p className={styles.duration}>{t('erasing.pages.about', { duration: roundDurationWords(seconds) })}</p>
      <p className={styles.note}>{t('erasing.pages.plan.ifStartedNow', { end })}</p>
    </>
  )
}

type Level = 'clear' | 'purge'

/** More than the campaign asks can be chosen where something here reaches it; less is accepted by name, below. */
function LevelChoice({
  drive,
  asked,
  onChoose,
}: {
  drive: BenchDrive
  asked: Level
  onChoose: (level: Level) => void
}) {
  const { t } = useWords()
  const canPurge = drive.advice.options.some(({ level, obstacles }) => level === 'purge' && obstacles.length === 0)
  const hasChoice = drive.policy.minimumLevel === 'clear' && canPurge
  if (!hasChoice) return <p className={styles.level}>{t(`erasing.level.${asked}`)}</p>
  return (
    <SegmentedControl
      aria-label={t('erasing.pages.plan.asked')}
      value={asked}
      onChange={(level) => onChoose(level === 'purge' ? 'purge' : 'clear')}
      data={(['clear', 'purge'] as const).map((value) => ({ value, label: t(`erasing.level.${value}`) }))}
    />
  )
}
