import type { ImportProblem } from '../../../../shared/contract/imports.contract.ts'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ImportProblems.module.css'

/** Every file and line that was not taken, with its reason in words. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useWords()
  if (problems.length === 0) return null
  return (
    <Notice state="warn" title={t('imports.problems')} isAlert>
      <ul className={styles.list}>
        {problems.map(({ fileName, line, code }) => (
          <li key={`${fileName} ${line} ${code}`}>
            <strong>{line === null ? fileName : t('imports.lineOf', { fileName, line })}</strong> —{' '}
            {t(`imports.problem.${code}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
