import type { EligibilityProblem } from '../../../../shared/domain/requests/beneficiary.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'

/** Whether it may receive, and all that it lacks. */
export function EligibilityWords({ problems }: { problems: readonly EligibilityProblem[] }) {
  const { t } = useWords()
  if (problems.length === 0) return <StateWord state="ok">{t('requests.eligible')}</StateWord>
  const words = problems.map((problem) =>
    problem.code === 'PAPER_MISSING'
      ? t('requests.eligibility.PAPER_MISSING', { paper: t(`requests.paper.${problem.paper}`) })
      : t(`requests.eligibility.${problem.code}`),
  )
  return (
    <>
      {words.map((word) => (
        <p key={word}>
          <StateWord state="warn">{word}</StateWord>
        </p>
      ))}
    </>
  )
}
