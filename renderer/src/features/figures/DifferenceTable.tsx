import type { TestsAndGrades } from '../../../../shared/contract/figures.contract.ts'
import type { GivenGrade } from '../../../../shared/domain/testing/grade-differences.ts'
import { GradeMark } from '../../components/GradeMark.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DifferenceTable.module.css'

export function DifferenceTable({ differences }: Pick<TestsAndGrades, 'differences'>) {
  const { t } = useWords()
  return (
    <Table label={t('screens.testFigures.differences')}>
      <thead>
        <tr>
          <th>{t('screens.testFigures.machine')}</th>
          <th>{t('screens.testFigures.model')}</th>
          <th>{t('screens.testFigures.grades')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ machineId, assetTag, modelName, grades }) => (
          <tr key={machineId}>
            <td>
              <PlaceLink to={{ page: 'machine', machineId, tab: 'grade' }}>{assetTag}</PlaceLink>
            </td>
            <td>{modelName ?? <span className="unknown">{t('screens.testFigures.modelUnknown')}</span>}</td>
            <td>
              <ul className={styles.grades}>
                {grades.map((grade) => (
                  <GradeLine key={grade.id} grade={grade} />
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function GradeLine({ grade: { letter, cosmetic, functional, operatorName, givenAt } }: { grade: GivenGrade }) {
  const { t, date } = useWords()
  return (
    <li>
      <span className={styles.mark}>
        {letter === null ? (
          <span className="unknown">{t('screens.testFigures.noLetter')}</span>
        ) : (
          <GradeMark letter={letter} size={24} />
        )}
      </span>
      <span className={styles.scales}>
        {cosmetic} {functional ?? '—'}
      </span>
      <span>{operatorName}</span>
      <span className="soft">{date(givenAt)}</span>
    </li>
  )
}
