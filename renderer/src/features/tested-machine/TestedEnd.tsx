import { Button } from '@mantine/core'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './TestedEnd.module.css'

type Props = { title: string; hint: string; state: MarkState }

/** Nothing more to do on this screen: read from where the person stands. */
export function TestedEnd({ title, hint, state }: Props) {
  const { t } = useWords()
  return (
    <main className={styles.end}>
      <StateMark state={state} size={64} />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.hint}>{hint}</p>
      <Button size="lg" variant="default" onClick={() => window.location.assign('./')}>
        {t('screens.frame.reload')}
      </Button>
    </main>
  )
}
