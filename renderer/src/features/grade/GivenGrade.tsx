import type { Grade } from '../../../../shared/domain/grading.ts'
import type { ComputedGrade } from '../../../../shared/domain/testing/grade-machine.ts'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './GradeTab.module.css'

/** The grade that stands, what a person held against the computed one, and whether it still fits what is known. */
export function GivenGrade({ grade, now }: { grade: Grade; now: ComputedGrade }) {
  const { t, dateTime } = useWords()
  const { computed, override, operatorName: name } = grade
  const isChanged = computed !== null && (computed.cosmetic !== now.cosmetic || computed.functional !== now.functional)
  return (
    <>
      {isChanged && <Notice state="warn" title={t('grading.page.changed')} />}
      <p className={styles.given}>{t('grading.page.stands', { at: dateTime(grade.givenAt), name })}</p>
      {computed !== null && override !== null && (
        <p className={styles.given}>
          {t('grading.page.overridden', {
            computed: `${computed.cosmetic} ${computed.functional ?? ''}`.trim(),
            name,
            reason: override.reason,
          })}
        </p>
      )}
    </>
  )
}
