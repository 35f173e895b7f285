import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Key } from '../../components/Key.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import styles from './Verdicts.module.css'

type Props = { onPass: () => void; onFail: () => void; onOther: (state: 'not-applicable' | 'undecided') => void }

/** Two large verdicts at the two ends; what is neither stands small between them. */
export function Verdicts({ onPass, onFail, onOther }: Props) {
  const { t } = useWords()
  useShortcut('left', onPass)
  useShortcut('right', onFail)
  return (
    <div className={styles.verdicts}>
      <button type="button" className={styles.pass} onClick={onPass}>
        <StateMark state="ok" size={34} />
        {t('checklist.page.pass')}
        <KeyHint>{t('screens.shortcuts.keys.left')}</KeyHint>
      </button>
      <div className={styles.others}>
        <Button variant="subtle" color="gray" onClick={() => onOther('not-applicable')}>
          {t('checklist.page.notApplicable')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => onOther('undecided')}>
          {t('checklist.page.undecided')}
        </Button>
      </div>
      <button type="button" className={styles.fail} onClick={onFail}>
        <StateMark state="fail" size={34} />
        {t('checklist.page.fail')}
        <KeyHint>{t('screens.shortcuts.keys.right')}</KeyHint>
      </button>
    </div>
  )
}

function KeyHint({ children }: { children: string }): ReactNode {
  return (
    <span className={styles.key}>
      <Key>{children}</Key>
    </span>
  )
}
