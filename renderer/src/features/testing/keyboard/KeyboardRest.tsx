import { StateMark } from '../../../components/StateMark.tsx'
import { StateWord } from '../../../components/StateWord.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './KeyboardTest.module.css'
import type { Rest } from './use-rest.ts'

export function KeyboardRest({ rest }: { rest: Rest }) {
  const { t } = useWords()
  if (!rest.isOver) {
    return (
      <p className={styles.rest} role="status">
        <StateMark state="doing" size={28} />
        {t(rest.wasTouched ? 'testing.pages.keyboard.touched' : 'testing.pages.keyboard.rest')}
      </p>
    )
  }
  if (rest.stuckCodes.length === 0) return null
  return (
    <p role="alert">
      <StateWord state="fail">
        {t('testing.pages.keyboard.stuckAtRest', { codes: rest.stuckCodes.join(' ') })}
      </StateWord>
    </p>
  )
}
