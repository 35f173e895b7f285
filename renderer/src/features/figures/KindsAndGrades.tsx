import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { GradeMark } from '../../components/GradeMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CountTable } from './CountTable.tsx'
import page from './FiguresPage.module.css'

/** Of everything that was ever received here. */
export function KindsAndGrades() {
  const { t } = useWords()
  const { data, error } = useQuery(api.park.figures.queryOptions())
  if (data === undefined) return <Failed error={error} />
  return (
    <div className={page.pair}>
      <section>
        <h2>{t('screens.figures.byKind')}</h2>
        <CountTable
          label={t('screens.figures.byKind')}
          rows={data.kinds.map(({ kind, count }) => ({
            key: kind ?? 'unknown',
            words: kind === null ? t('screens.figures.kindUnknown') : t(`codes.machineKind.${kind}`),
            count,
          }))}
        />
      </section>
      <section>
        <h2>{t('screens.figures.byGrade')}</h2>
        <CountTable
          label={t('screens.figures.byGrade')}
          rows={data.letters.map(({ letter, count }) => ({
            key: letter ?? 'none',
            mark: letter === null ? null : <GradeMark letter={letter} size={24} />,
            words: letter === null ? t('screens.figures.ungraded') : t(`screens.grade.words.${letter}`),
            count,
          }))}
        />
      </section>
    </div>
  )
}
