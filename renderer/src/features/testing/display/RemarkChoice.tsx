import type { DisplayRemark } from '../../../../../shared/domain/testing/display-verdict.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './RemarkChoice.module.css'

type Props = {
  remarks: readonly DisplayRemark[]
  chosen: ReadonlySet<DisplayRemark>
  onToggle: (remark: DisplayRemark) => void
}

/** What no click on a point can say: the whole screen. */
export function RemarkChoice({ remarks, chosen, onToggle }: Props) {
  const { t } = useWords()
  return (
    <fieldset className={styles.choice}>
      <legend>{t('testing.pages.display.remarks')}</legend>
      {remarks.map((remark) => (
        <button key={remark} type="button" aria-pressed={chosen.has(remark)} onClick={() => onToggle(remark)}>
          <StateMark state={chosen.has(remark) ? 'fail' : 'todo'} size={24} />
          {t(`checklist.fault.${remark}`)}
        </button>
      ))}
    </fieldset>
  )
}
