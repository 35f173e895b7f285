import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { TestsAndGrades } from '../../../../shared/contract/figures.contract.ts'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { StepTable } from './StepTable.tsx'
import styles from './TestFiguresSection.module.css'

type Side = 'operator' | 'model'

/** One person's or one model's tests at a time, beside those of the whole workshop. */
export function GroupFigures({ figures: { tests, stepTitles } }: { figures: TestsAndGrades }) {
  const { t } = useWords()
  const [side, setSide] = useState<Side>('operator')
  // By name: results that come in meanwhile may change the order.
  const [chosen, setChosen] = useState<string | null>(null)
  const groups = side === 'operator' ? tests.byOperator : tests.byModel
  const group = groups.find(({ name }) => (name ?? '') === chosen) ?? groups[0]
  return (
    <>
      <div className={styles.filters}>
        <SegmentedControl
          aria-label={t('screens.testFigures.group')}
          value={side}
          onChange={(value) => {
            setSide(value as Side)
            setChosen(null)
          }}
          data={[
            { value: 'operator', label: t('screens.testFigures.byOperator') },
            { value: 'model', label: t('screens.testFigures.byModel') },
          ]}
        />
        <Select
          className={styles.group}
          aria-label={t(`screens.testFigures.${side}`)}
          value={group?.name ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={groups.map(({ name }) => ({
            value: name ?? '',
            label: name ?? t('screens.testFigures.modelUnknown'),
          }))}
        />
      </div>
      <StepTable steps={group?.steps ?? []} overall={tests.overall} titles={stepTitles} />
      <p className={styles.hint}>{t('screens.testFigures.method')}</p>
    </>
  )
}
