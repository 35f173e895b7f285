import { useQuery } from '@tanstack/react-query'
import type { TestsAndGrades } from '../../../../shared/contract/figures.contract.ts'
import { api } from '../../api/client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { GroupFigures } from './GroupFigures.tsx'
import styles from './TestFiguresSection.module.css'

/** For a manager: how the tests go by person and by model, and where two people did not grade alike. */
export function TestFiguresSection() {
  const { data, error } = useQuery(api.figures.tests.queryOptions())
  return (
    <>
      <Failed error={error} />
      {data === undefined && error === null && <Pending heightsPx={[240]} />}
      {data !== undefined && <TestsAndDifferences figures={data} />}
    </>
  )
}

function TestsAndDifferences({ figures }: { figures: TestsAndGrades }) {
  const { t } = useWords()
  const { tests, differences } = figures
  return (
    <>
      <section className={styles.section} aria-labelledby="test-figures">
        <h2 id="test-figures">{t('screens.testFigures.title')}</h2>
        {tests.overall.length === 0 ? (
          <EmptyState title={t('screens.testFigures.none')}>{t('screens.testFigures.noneDo')}</EmptyState>
        ) : (
          <GroupFigures figures={figures} />
        )}
      </section>
      <section className={styles.section} aria-labelledby="grade-differences">
        <h2 id="grade-differences">{t('screens.testFigures.differences')}</h2>
        <p className={styles.hint}>
          {t(differences.length === 0 ? 'screens.testFigures.noDifference' : 'screens.testFigures.differencesHint')}
        </p>
        {differences.length > 0 && <DifferenceTable differences={differences} />}
      </section>
    </>
  )
}
