import type { TestsAndGrades } from '../../../../shared/contract/figures.contract.ts'
import type { StepFigures } from '../../../../shared/domain/testing/test-figures.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { durationWords } from '../erasure/duration-words.ts'

type Props = {
  steps: readonly StepFigures[]
  overall: readonly StepFigures[]
  titles: TestsAndGrades['stepTitles']
}

export function StepTable({ steps, overall, titles }: Props) {
  const { t, language } = useWords()
  return (
    <Table label={t('screens.testFigures.title')}>
      <thead>
        <tr>
          <th>{t('screens.testFigures.test')}</th>
          <th data-number>{t('screens.testFigures.judged')}</th>
          <th data-number>{t('screens.testFigures.failed')}</th>
          <th data-number>{t('screens.testFigures.failShare')}</th>
          <th data-number>{t('screens.testFigures.workshopShare')}</th>
          <th data-number>{t('screens.testFigures.median')}</th>
          <th data-number>{t('screens.testFigures.workshopMedian')}</th>
          <th data-number>{t('screens.testFigures.unjudged')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow
            key={step.stepKey}
            title={titles[step.stepKey]?.[language] ?? step.stepKey}
            step={step}
            overall={overall.find(({ stepKey }) => stepKey === step.stepKey)}
          />
        ))}
      </tbody>
    </Table>
  )
}

type RowProps = { title: string; step: StepFigures; overall: StepFigures | undefined }

function StepRow({ title, step, overall }: RowProps) {
  const { number, percent } = useWords()
  const share = (value: number | null) => (value === null ? '—' : percent(value * 100))
  const time = (seconds: number | null) => (seconds === null ? '—' : durationWords(seconds))
  return (
    <tr>
      <td>{title}</td>
      <td data-number>{number(step.judgedCount)}</td>
      <td data-number>{number(step.failCount)}</td>
      <td data-number>{share(step.failShare)}</td>
      <td data-number className="soft">
        {share(overall?.failShare ?? null)}
      </td>
      <td data-number>{time(step.medianSeconds)}</td>
      <td data-number className="soft">
        {time(overall?.medianSeconds ?? null)}
      </td>
      <td data-number>{number(step.unjudgedCount)}</td>
    </tr>
  )
}
